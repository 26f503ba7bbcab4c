import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const root = fileURLToPath(new URL('.', import.meta.url))
const checkout = fileURLToPath(new URL('..', import.meta.url))
const server = `http://localhost:${process.env['PORT'] ?? '3000'}`

/**
 * Everything is a file of our own origin: no inline script or style and no data: address, so that
 * the page lives under `default-src 'self'` alone.
 */
export default defineConfig({
  root,
  plugins: [react()],
  resolve: {
    alias: [{ find: /^markdown-to-jsx(\/react)?$/, replacement: `${root}plain-markdown.tsx` }],
  },
  css: { preprocessorOptions: { scss: { loadPaths: [checkout], quietDeps: true } } },
  build: {
    outDir: '../dist/client',
    emptyOutDir: true,
    assetsDir: 'assets',
    assetsInlineLimit: 0,
    manifest: true,
    target: 'es2022',
  },
  server: {
    port: 5173,
    proxy: {
      '/api': {
        target: server,
        changeOrigin: false,
        // Vite marks modules it did not bundle, a template's validator for one; the server knows no such query.
        rewrite: (path) => path.replace(/([?&])import(&|$)/, '$1').replace(/[?&]$/, ''),
      },
    },
  },
})
