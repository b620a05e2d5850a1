import { open, readdir, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { InputError, UsageError } from '../errors.ts'
import { endingOf, TEXT_ENDINGS } from '../text/formats.ts'
import type { InputFile } from '../text/read.ts'
import { codeOf } from './output.ts'

/** A file of the command line, read; `path` is how the user would name it. */
export interface ReadFile extends InputFile {
  readonly path: string
}

/** No file is read beyond this many bytes, whatever it holds: mailboxes have the highest limit (see read.ts). */
const MAX_FILE_BYTES = 64 * 1024 * 1024

/** Endings of files that hold data, not prose: taken for a slip. */
const DATA_ENDINGS = /\.(?:jsonl?|ya?ml|toml|js|mjs|ts|css|po|log)$/i

/** What stands for standard input on the command line. */
const STDIN = '-'

/** Refuses a command line that names standard input twice. */
export function checkStandardInput(paths: readonly string[]): void {
  if (paths.filter((path) => path === STDIN).length > 1) throw new UsageError('usage.stdin-twice')
}

/** The files behind the arguments, in order: folders are walked in the order of names, `-` is standard input. Nothing is read yet. */
export async function listFiles(paths: readonly string[]): Promise<string[]> {
  const files: string[] = []
  for (const path of paths) {
    if (path === STDIN) files.push(path)
    else if (await isFolder(path)) {
      const found = await walk(path)
      if (found.length === 0) throw new InputError('input.no-files', { file: path })
      files.push(...found)
    } else if (DATA_ENDINGS.test(path)) throw new InputError('input.unknown-format', { file: path })
    else files.push(path)
  }
  return files
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory()
  } catch (error) {
    throw cannotRead(path, error)
  }
}

async function walk(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((error: unknown) => {
    throw cannotRead(folder, error)
  })
  const files: string[] = []
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (entry.name.startsWith('.')) continue
    const path = join(folder, entry.name)
    if (entry.isDirectory()) files.push(...(await walk(path)))
    else if (TEXT_ENDINGS.includes(endingOf(entry.name))) files.push(path)
  }
  return files
}

/** The bytes of a file or of standard input, refused before reading when there are too many. */
export async function readBytes(path: string, limit: number = MAX_FILE_BYTES): Promise<ReadFile> {
  if (path === STDIN) return { path: 'stdin', name: 'stdin', bytes: await readStandardInput(limit) }
  try {
    const file = await open(path)
    try {
      const { size } = await file.stat()
      if (size > limit) throw new InputError('input.too-large', { file: path, bytes: size, limit })
      const buffer = await file.readFile()
      return { path, name: basename(path), bytes: new Uint8Array(buffer.buffer, buffer.byteOffset, buffer.byteLength) }
    } finally {
      await file.close()
    }
  } catch (error) {
    throw error instanceof InputError ? error : cannotRead(path, error)
  }
}

async function readStandardInput(limit: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let bytes = 0
  for await (const chunk of process.stdin) {
    if (!(chunk instanceof Uint8Array)) continue
    bytes += chunk.length
    if (bytes > limit) throw new InputError('input.too-large', { file: 'stdin', bytes, limit })
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

/** What the system said, as an error of ours. */
export function cannotRead(path: string, error: unknown): InputError {
  const code = codeOf(error)
  return new InputError(code === 'ENOENT' || code === 'ENOTDIR' ? 'input.not-found' : 'input.not-readable', { file: path })
}
