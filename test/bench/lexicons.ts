import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Lexicons, openLexicons } from '../../src/lexicon/lexicons.ts'

/** The shipped lexicons, from dist (see build.ts). */
export function shippedLexicons(): Lexicons {
  const folder = join(import.meta.dirname, '..', '..', 'dist', 'lexicons')
  const tables = readdirSync(folder).filter((name) => name.endsWith('.rlx'))
  const text = (name: string) => readFileSync(join(folder, name), 'utf8')
  return openLexicons({
    concepts: text('concepts.txt'),
    tables: tables.map((name) => new Uint8Array(readFileSync(join(folder, name)))),
    chineseNames: text('zh-names.txt'),
    chineseCalques: text('zh-calques.txt'),
  })
}
