import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { packageRoot } from '../platform/node-files.ts'
import { isFields, parseJson } from './fields.ts'

/** The version of the package. */
export function version(): string {
  const file = join(packageRoot(), 'package.json')
  const manifest = parseJson(readFileSync(file, 'utf8'), file)
  return isFields(manifest) ? String(manifest.version) : ''
}

/** `retold --version`. */
export function showVersion(): void {
  process.stdout.write(`${version()}\n`)
}
