import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { packageRoot } from '../platform/node-files.ts'
import { isFields, parseJson } from './fields.ts'

/** `retold --version`. */
export function showVersion(): void {
  const file = join(packageRoot(), 'package.json')
  const manifest = parseJson(readFileSync(file, 'utf8'), file)
  process.stdout.write(`${isFields(manifest) ? String(manifest.version) : ''}\n`)
}
