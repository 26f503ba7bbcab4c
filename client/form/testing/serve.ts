import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { extname, join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { blocks } from '../../../rules/policy/blocks/index.ts'
import {
  localiseTemplate,
  resolveBlocks,
  standaloneValidator,
} from '../../../rules/templates/index.ts'
import type { Template } from '../../../schemas/types/index.ts'
import { everyKind, ofQuestions } from './templates.ts'

const built = resolve('.cache/form-page')

/** Builds the page with Vite, in a process of its own: Vite is an ES module and tests are not. */
async function build(): Promise<void> {
  await promisify(execFile)(process.execPath, [
    'node_modules/vite/bin/vite.js',
    'build',
    '--config',
    'client/form/testing/vite.config.ts',
  ])
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
}

/** The policy that the product is served under: nothing inline, nothing evaluated. */
const policy = "default-src 'self'; object-src 'none'; base-uri 'none'"

/** `every-kind`, or the number of questions to ask. */
const templateNamed = (name: string): Template =>
  resolveBlocks(/^\d+$/.test(name) ? ofQuestions(Number(name)) : everyKind, blocks)

async function answer(request: IncomingMessage): Promise<{ type: string; body: string | Buffer }> {
  const url = new URL(request.url ?? '/', 'http://form')
  const template = templateNamed(url.searchParams.get('form') ?? '')
  if (url.pathname === '/template.json')
    return {
      type: '.json',
      body: JSON.stringify(localiseTemplate(template, url.searchParams.get('language') ?? 'en')),
    }
  if (url.pathname === '/validator.js')
    return { type: '.js', body: standaloneValidator(template.form) }
  const file = url.pathname === '/' ? 'index.html' : url.pathname.slice(1)
  return { type: extname(file), body: await readFile(join(built, file)) }
}

async function respond(request: IncomingMessage, response: ServerResponse): Promise<void> {
  try {
    const { type, body } = await answer(request)
    response.setHeader('content-type', types[type] ?? 'application/octet-stream')
    response.setHeader('content-security-policy', policy)
    response.end(body)
  } catch {
    response.statusCode = 404
    response.end()
  }
}

/** Builds the page and serves it on a free port of this machine. */
export async function serveFormPage(): Promise<{ address: string; close: () => void }> {
  await build()
  const server = createServer((request, response) => void respond(request, response))
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const at = server.address()
  if (at === null || typeof at === 'string') throw new Error('The page has no port')
  return { address: `http://127.0.0.1:${at.port}`, close: () => server.close() }
}
