/**
 * What each built lexicon weighs: bytes as they lie in dist/lexicons, and as gzip sends them.   usage: node test/bench/lexicon-sizes.ts
 */
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

/** One file of dist/lexicons, sizes in bytes. */
export interface LexiconSize {
  readonly name: string
  readonly raw: number
  readonly gzip: number
}

/** The sizes of all files of a folder of built lexicons, by name. */
export function lexiconSizes(folder = join(import.meta.dirname, '..', '..', 'dist', 'lexicons')): LexiconSize[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(join(folder, name)).isFile())
    .sort()
    .map((name) => {
      const bytes = readFileSync(join(folder, name))
      return { name, raw: bytes.length, gzip: gzipSync(bytes, { level: 9 }).length }
    })
}

/** Prints the table with its sum. */
export function printLexiconSizes(): void {
  const sizes = lexiconSizes()
  const row = (name: string, raw: number | string, gzip: number | string) =>
    console.log(`${name.padEnd(16)} ${String(raw).padStart(9)} ${String(gzip).padStart(9)}`)
  row('lexicon', 'bytes', 'gzip')
  for (const { name, raw, gzip } of sizes) row(name, raw, gzip)
  const sum = (of: (size: LexiconSize) => number) => sizes.reduce((total, size) => total + of(size), 0)
  row(
    'all',
    sum(({ raw }) => raw),
    sum(({ gzip }) => gzip),
  )
}

if (import.meta.main) printLexiconSizes()
