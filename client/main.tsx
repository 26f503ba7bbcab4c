import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app/app.tsx'
import { startWords } from './lib/words/index.ts'
import './styles/main.scss'

await startWords()

const root = document.getElementById('portreeve')
if (root === null) throw new Error('index.html has no #portreeve')
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
)
