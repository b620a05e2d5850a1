import fs from 'node:fs'
import { join } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { loadPlain, PLAIN_CODE } from './precompiled.ts'

/**
 * Lays V8's compiled form of the plain road beside its script: the code that aligning these texts (paths with their languages) runs. `out` already
 * holds the script and the lexicons.
 */
export function compilePlain(out: string, texts: readonly { readonly path: string; readonly language: string }[]): void {
  fs.rmSync(join(out, PLAIN_CODE), { force: true })
  // V8 throws away the code of what has not run for a while, and what runs once at the start is the first to go. The flag is part of what the compiled form
  // is good for: it is put back before that is made.
  setFlagsFromString('--no-flush-bytecode')
  const { script, exports } = loadPlain(out)
  for (const { path, language } of texts) {
    for (const other of texts) {
      const args = [
        'align',
        '--source',
        path,
        '--source-lang',
        language,
        '--target',
        other.path,
        '--target-lang',
        other.language,
        '--lines',
      ]
      if (exports.alignPlainly(args, out, fs) === null) throw new Error(`the plain road did not align ${path} with ${other.path}`)
    }
  }
  setFlagsFromString('--flush-bytecode')
  fs.writeFileSync(join(out, PLAIN_CODE), script.createCachedData())
}
