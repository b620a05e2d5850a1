import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Lexicons, openLexicons } from '../../src/lexicon/lexicons.ts'

/** The shipped lexicons, from dist (see build.ts). */
export function shippedLexicons(): Lexicons {
  const folder = join(import.meta.dirname, '..', '..', 'dist', 'lexicons')
  const tables = readdirSync(folder).filter((name) => name.endsWith('.rlx'))
  return openLexicons(
    readFileSync(join(folder, 'concepts.txt'), 'utf8'),
    tables.map((name) => new Uint8Array(readFileSync(join(folder, name)))),
    readFileSync(join(folder, 'zh-names.txt'), 'utf8'),
  )
}
