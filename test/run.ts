/**
 * Every test, in the order in which a mistake is cheapest to find: build, types, lint, then the tests in Node, in workerd and in Chromium.
 * Ends with vitest's own summary and one plain line.   usage: node test/run.ts [vitest arguments]
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromiumPath } from './browser/chromium.ts'

const root = join(import.meta.dirname, '..')

function run(command: string, args: readonly string[], env: NodeJS.ProcessEnv = process.env): boolean {
  console.log(`\n> ${[command, ...args].join(' ')}`)
  return spawnSync(command, args, { cwd: root, stdio: 'inherit', env }).status === 0
}

/** Finds a Chromium, or installs Debian's where that can be done without asking. */
function findChromium(): string | undefined {
  const found = chromiumPath()
  if (found) return found
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    if (run('apt-get', ['update'], env) && run('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], env))
      return chromiumPath()
  }
  return undefined
}

function fail(message: string): never {
  console.error(`\n${message}`)
  process.exit(1)
}

const chromium = findChromium()
if (!chromium)
  fail('No Chromium was found. Install one (Debian: apt-get install chromium) or name it: CHROMIUM_PATH=/path/to/chromium npm test')

for (const [step, command, args] of [
  ['the build', 'node', ['build.ts']],
  ['the types', 'npx', ['tsc', '-b']],
  ['the format', 'npx', ['biome', 'check', '.']],
  ['the lint', 'npx', ['oxlint', '--type-aware', '--deny-warnings']],
] as const) {
  if (!run(command, args)) fail(`Stopped at ${step}.`)
}

const folder = mkdtempSync(join(tmpdir(), 'retold-tests-'))
const file = join(folder, 'results.json')
const passed = run(
  'npx',
  ['vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`, ...process.argv.slice(2)],
  {
    ...process.env,
    CHROMIUM_PATH: chromium,
    WRANGLER_SEND_METRICS: 'false',
    CLOUDFLARE_CF_FETCH_ENABLED: 'false',
  },
)
const results: { numPassedTests: number; numFailedTests: number; numPendingTests: number } | undefined = existsSync(file)
  ? JSON.parse(readFileSync(file, 'utf8'))
  : undefined
rmSync(folder, { recursive: true, force: true })
if (results) console.log(`\n${results.numPassedTests} passed, ${results.numFailedTests} failed, ${results.numPendingTests} skipped`)
process.exit(passed ? 0 : 1)
