import type * as AlignPlain from './align-plain.ts'

/** What the build makes of align-plain.ts: a script (in ASCII) that gives its exports, and V8's compiled form of it. */
export const PLAIN_SCRIPT = 'cli-align.js'
export const PLAIN_CODE = 'cli-align.code'

/**
 * The code of the plain road of `align` from the folder of the build. Compiled code that another version of V8 made is refused by V8 and compiled
 * anew. Importing a module would do neither as fast: the code that ran in the build is compiled here before it is called.
 */
export function loadPlain(folder: string): { readonly script: import('node:vm').Script; readonly exports: typeof AlignPlain } {
  const { readFileSync, existsSync } = process.getBuiltinModule('node:fs')
  const { Script } = process.getBuiltinModule('node:vm')
  const filename = `${folder}/${PLAIN_SCRIPT}`
  const code = `${folder}/${PLAIN_CODE}`
  const cachedData = existsSync(code) ? { cachedData: readFileSync(code) } : {}
  const script = new Script(readFileSync(filename, 'latin1'), { filename, ...cachedData })
  return { script, exports: script.runInThisContext() }
}
