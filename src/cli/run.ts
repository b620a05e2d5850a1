import { explain } from './failure.ts'
import { chooseTranslator } from './locale.ts'
import { createProgram } from './program.ts'

/** Runs one command line (without the names of the program) and gives the exit status: 0 fine, 1 findings at or above `--fail-on`, 2 bad usage or input. */
export async function run(args: readonly string[]): Promise<0 | 1 | 2> {
  stopQuietlyWhenUnread()
  const translator = chooseTranslator(args, process.env)
  let status: 0 | 1 = 0
  try {
    const program = createProgram(translator, (found) => {
      status = found
    })
    if (args.length === 0) program.outputHelp()
    else await program.parseAsync(args, { from: 'user' })
    return status
  } catch (error) {
    const line = explain(error, translator)
    if (line === null) return 0
    process.stderr.write(`retold: ${line}\n`)
    return 2
  }
}

/** `retold ... | head` ends without a word. */
function stopQuietlyWhenUnread(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0)
    throw error
  })
}
