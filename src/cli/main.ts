#!/usr/bin/env node
/** The command `retold`. Nothing but the code cache is set up before the code that is cached is loaded. */
import { enableCompileCache } from 'node:module'

enableCompileCache()
const { run } = await import('./run.ts')
process.exitCode = await run(process.argv.slice(2))
