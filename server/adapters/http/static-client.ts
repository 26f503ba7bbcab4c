import path from 'node:path'
import express, { type Router } from 'express'

/** The built client: hashed assets for ever, its page for every other address. */
export function staticClient(folder: string): Router {
  const router = express.Router()
  router.use(
    '/assets',
    express.static(path.join(folder, 'assets'), {
      immutable: true,
      maxAge: '1y',
      index: false,
      fallthrough: false,
    }),
  )
  router.use(express.static(folder, { index: false, maxAge: 0 }))
  router.get('/{*page}', (_request, response) => {
    response.set('Cache-Control', 'no-cache')
    response.sendFile(path.join(folder, 'index.html'), { dotfiles: 'allow' })
  })
  return router
}
