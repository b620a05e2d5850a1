import { spawn, spawnSync } from 'node:child_process'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { serve } from '@hono/node-server'
import { describe, expect, test } from 'vitest'
import { packageRoot } from '../../src/platform/node-files.ts'
import { wholeExamples } from '../../src/service/examples/document.ts'
import { EXAMPLES } from '../../src/service/examples/requests.ts'
import { SNIPPETS } from '../../src/service/examples/snippets.ts'
import { fixedService } from './fixed-service.ts'

type Language = keyof typeof SNIPPETS
const folder = join(packageRoot(), 'dist', 'snippets')

interface Asked {
  readonly request: string
  readonly body: unknown
  readonly status: number
}

/** A service on loopback as the examples find it, which writes down what it is asked. */
async function recorder() {
  const { app, key } = await fixedService()
  const asked: Asked[] = []
  const document = JSON.parse(await (await app.request('/openapi.json')).text())
  const fetch = async (request: Request, env: object) => {
    const { pathname, search } = new URL(request.url)
    const text = await request.clone().text()
    const response = await app.fetch(request, env)
    asked.push({
      request: `${request.method} ${pathname}${search}`,
      body: text === '' ? undefined : JSON.parse(text),
      status: response.status,
    })
    return response
  }
  const server = await new Promise<ReturnType<typeof serve>>((resolve) => {
    const made = serve({ fetch, port: 0, hostname: '127.0.0.1' }, () => resolve(made))
  })
  const { port } = server.address() as AddressInfo
  return { origin: `http://127.0.0.1:${port}`, key, asked, whole: wholeExamples(document), close: () => server.close() }
}

/** The snippets of a language in the order of the story, each in a file of its own. */
function write(
  language: Language,
  ending: string,
  { origin, whole }: Pick<Awaited<ReturnType<typeof recorder>>, 'origin' | 'whole'>,
): string[] {
  const place = join(folder, language)
  rmSync(place, { recursive: true, force: true })
  mkdirSync(place, { recursive: true })
  return EXAMPLES.map(({ operation }) => {
    const found = whole.get(operation)
    if (!found) throw new Error(`${operation} is not in the document`)
    const file = join(place, `${operation}.${ending}`)
    writeFileSync(file, `${SNIPPETS[language].write(found.example, found.request, { origin, withKey: found.withKey })}\n`)
    return file
  })
}

function run(command: string, args: readonly string[], key: string): Promise<{ status: number | null; errors: string }> {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: folder,
      env: { ...process.env, RETOLD_KEY: key, NO_PROXY: '127.0.0.1', no_proxy: '127.0.0.1' },
    })
    let errors = ''
    child.stderr.on('data', (bytes) => {
      errors += String(bytes)
    })
    child.stdout.resume()
    child.on('close', (status) => resolve({ status, errors }))
  })
}

const has = (command: string) => spawnSync(command, ['--version']).status === 0

/** How the files of a language are run, one after the other, in one process. */
const RUNNERS: Readonly<Record<Language, { ending: string; command: string; args: (files: readonly string[]) => string[] }>> = {
  curl: { ending: 'sh', command: 'bash', args: (files) => ['-euc', `for file in "$@"; do . "$file"; done`, 'bash', ...files] },
  python: {
    ending: 'py',
    command: 'python3',
    args: (files) => ['-c', 'import runpy, sys\nfor name in sys.argv[1:]: runpy.run_path(name)', ...files],
  },
  typescript: {
    ending: 'ts',
    command: process.execPath,
    args: (files) => ['--input-type=module', '-e', files.map((file) => `await import(${JSON.stringify(file)})`).join('\n')],
  },
}

describe.each<[Language, string]>([
  ['curl', 'curl'],
  ['python', 'python3'],
  ['typescript', 'node'],
])('the examples for %s', (language, tool) => {
  const { ending, command, args } = RUNNERS[language]

  test.runIf(tool === 'node' || has(tool))('do what they say, each one, when they are run', async () => {
    const service = await recorder()
    try {
      const { status, errors } = await run(command, args(write(language, ending, service)), service.key)
      // curl tells its progress there.
      expect([status, language === 'curl' ? '' : errors]).toEqual([0, ''])
      expect(service.asked).toEqual(
        EXAMPLES.map((example) => ({
          request: `${service.whole.get(example.operation)?.request.method} ${service.whole.get(example.operation)?.request.path}`,
          body: example.body,
          status: example.status,
        })),
      )
    } finally {
      service.close()
    }
  })
})

test('the examples for TypeScript hold against the types of the client', async () => {
  const service = await recorder()
  service.close()
  const files = write('typescript', 'ts', service)
  const config = join(folder, 'typescript', 'tsconfig.json')
  const compilerOptions = { strict: true, noEmit: true, exactOptionalPropertyTypes: true, composite: false, incremental: false }
  writeFileSync(config, JSON.stringify({ extends: '../../../tsconfig.node.json', compilerOptions, include: files, exclude: [] }))
  const { stdout, status } = spawnSync(join(packageRoot(), 'node_modules/.bin/tsc'), ['-p', config], { encoding: 'utf8' })
  expect([status, stdout]).toEqual([0, ''])
})
