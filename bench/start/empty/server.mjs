// The yardstick of the bench `start`: Express serving a React app that Vite has built, and nothing else.
import express from 'express'

const app = express()
app.use(express.static(process.env.CLIENT))
const server = app.listen(Number(process.env.PORT), '127.0.0.1')
process.once('SIGTERM', () => server.close(() => process.exit(0)))
