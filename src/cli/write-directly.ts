const STANDARD_OUTPUT = 1

/**
 * Writes to standard output without setting up its stream; what a reader is too slow to take goes through the stream. Stops quietly when nobody reads.
 * True when all is done, false when the stream still has to write.
 */
export function writeDirectly(text: string, files: typeof import('node:fs')): boolean {
  const bytes = Buffer.from(text)
  let at = 0
  try {
    while (at < bytes.length) at += files.writeSync(STANDARD_OUTPUT, bytes, at)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined
    if (code === 'EPIPE') return true
    if (code !== 'EAGAIN') throw error
    process.stdout.on('error', (reason: NodeJS.ErrnoException) => {
      if (reason.code !== 'EPIPE') throw reason
    })
    process.stdout.write(bytes.subarray(at))
    return false
  }
  return true
}
