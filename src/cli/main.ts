#!/usr/bin/env node
/** The command `retold`. Nothing but the code cache is set up before the code that is cached is loaded. */
import { loadPlain } from './precompiled.ts'
import { writeDirectly } from './write-directly.ts'

const LIGHTLY =
  '--no-turbofan --no-maglev-loop-peeling --no-maglev-inlining --no-maglev-cse --no-maglev-escape-analysis --concurrent-maglev-max-threads=1 --no-parallel-scavenge'

const args = process.argv.slice(2)
if (!(args[0] === 'align' && alignPlainly())) {
  process.getBuiltinModule('node:module').enableCompileCache()
  const { run } = await import('./run.ts')
  process.exitCode = await run(args)
}

/**
 * V8's best compiler is for long runs: aligning a thousand sentences is over before its code has paid for being made. Nor do some things pay that the one
 * below it does: a copy of the first turn of each loop, functions built into others, looking for what was worked out before or need not be made at all, more
 * threads than there is work for.
 */
function compileLightly(): void {
  process.getBuiltinModule('node:v8').setFlagsFromString(LIGHTLY)
}

/** Whether the command line was one that the plain road can answer. */
function alignPlainly(): boolean {
  const files = process.getBuiltinModule('node:fs')
  const folder = import.meta.dirname
  if (!files.existsSync(`${folder}/lexicons`)) return false
  const text = loadPlain(folder).exports.alignPlainly(args, folder, files, compileLightly)
  // Leaving at once spares Node from taking its heap apart.
  if (text !== null && writeDirectly(text, files)) process.exit()
  return text !== null
}
