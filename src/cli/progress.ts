/** Tells on standard error how far a command is; silent unless that is a terminal. */
export interface Progress {
  /** Replaces what was told before. */
  readonly tell: (text: string) => void
  readonly done: () => void
}

/** How often the line is redrawn at most, in milliseconds. */
const INTERVAL = 80

/** A line that is rewritten in place on `stream`. */
export function createProgress(stream: NodeJS.WriteStream = process.stderr): Progress {
  if (!stream.isTTY) return { tell: () => undefined, done: () => undefined }
  let told = 0
  let shown = false
  const clear = () => {
    if (shown) stream.write('\r\u001b[2K')
    shown = false
  }
  return {
    tell(text) {
      const now = performance.now()
      if (shown && now - told < INTERVAL) return
      told = now
      clear()
      stream.write(text.slice(0, Math.max(20, (stream.columns ?? 80) - 1)))
      shown = true
    },
    done: clear,
  }
}
