// Bundles entry points of the server's side with esbuild; packages stay packages.
import { root } from './stale.mjs'

/** @param {Record<string, string>} entryPoints what each bundle is called, and its source */
export async function bundle(entryPoints, outdir) {
  const { build } = await import('esbuild')
  await build({
    absWorkingDir: root,
    entryPoints,
    outdir,
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'node20.19',
    sourcemap: true,
    logLevel: 'warning',
  })
}
