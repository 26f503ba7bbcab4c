import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** Builds the form on a page of its own, for tests and benches. */
export default defineConfig({
  root: here('.'),
  plugins: [react()],
  logLevel: 'warn',
  css: { preprocessorOptions: { scss: { loadPaths: [here('../../..')], quietDeps: true } } },
  build: {
    outDir: here('../../../.cache/form-page'),
    emptyOutDir: true,
    assetsInlineLimit: 0,
    cssMinify: false,
  },
})
