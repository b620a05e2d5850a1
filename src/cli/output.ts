import { rename, rm, writeFile } from 'node:fs/promises'
import { InputError } from '../errors.ts'

/** Writes a result to standard output, or whole to `file`: to a temporary file beside it first, so that nothing half-written is left. */
export async function writeResult(text: string, file?: string): Promise<void> {
  if (file === undefined) await writeOut(text)
  else await writeWhole(file, text)
}

/** Writes to standard output and waits while its reader is slow. */
export async function writeOut(text: string): Promise<void> {
  if (text === '' || process.stdout.write(text)) return
  await new Promise<void>((resolve) => process.stdout.once('drain', resolve))
}

/** Replaces a file in one step. Throws InputError `output.not-writable`. */
export async function writeWhole(file: string, content: string | Uint8Array): Promise<void> {
  const temporary = `${file}.${process.pid}.tmp`
  try {
    await writeFile(temporary, content, { flag: 'wx' })
    await rename(temporary, file)
  } catch (error) {
    await rm(temporary, { force: true })
    throw new InputError('output.not-writable', { file, detail: codeOf(error) })
  }
}

/** The system's code of an error (ENOENT, EACCES, ...). */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : String(error)
}
