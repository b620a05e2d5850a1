import { closeSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { IdPair } from '../lexicon/train.ts'
import { MAX_WORDS } from '../lexicon/train-bags.ts'
import type { PairStore } from '../lexicon/train-lexicon.ts'

/** Numbers that are written or read at once. */
const BUFFER = 1 << 18

/** A corpus as numbers in a temporary file: two lengths and the ids for each pair. `close` takes the file away. */
export function createPairSpill(): PairStore & { close(): void } {
  const folder = mkdtempSync(join(tmpdir(), 'retold-train-'))
  const file = openSync(join(folder, 'pairs'), 'wx+')
  const buffer = new Uint32Array(BUFFER)
  let used = 0
  let written = 0

  function flush(): void {
    const bytes = new Uint8Array(buffer.buffer, 0, 4 * used)
    for (let at = 0; at < bytes.length; ) {
      const count = writeSync(file, bytes, at, bytes.length - at, written)
      at += count
      written += count
    }
    used = 0
  }

  function* read(): Generator<IdPair> {
    flush()
    const numbers = new Uint32Array(BUFFER)
    const bytes = new Uint8Array(numbers.buffer)
    let [at, have, position] = [0, 0, 0]
    for (;;) {
      const whole = have - at >= 2 && have - at >= 2 + (numbers[at] ?? 0) + (numbers[at + 1] ?? 0)
      if (!whole) {
        numbers.copyWithin(0, at, have)
        have -= at
        at = 0
        let filled = 4 * have
        while (filled < bytes.length && position < written) {
          const count = readSync(file, bytes, filled, Math.min(bytes.length - filled, written - position), position)
          if (count === 0) return
          filled += count
          position += count
        }
        if (filled === 4 * have) return
        have = filled >> 2
        continue
      }
      const [n, m] = [numbers[at] ?? 0, numbers[at + 1] ?? 0]
      yield { source: numbers.subarray(at + 2, at + 2 + n), target: numbers.subarray(at + 2 + n, at + 2 + n + m) }
      at += 2 + n + m
    }
  }

  return {
    write({ source, target }) {
      // What the training leaves out needs no room.
      if (source.length > MAX_WORDS || target.length > MAX_WORDS) return
      if (used + 2 + source.length + target.length > BUFFER) flush()
      buffer[used] = source.length
      buffer[used + 1] = target.length
      buffer.set(source, used + 2)
      buffer.set(target, used + 2 + source.length)
      used += 2 + source.length + target.length
    },
    read,
    close() {
      closeSync(file)
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
