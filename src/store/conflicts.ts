/** Why a batch was refused as a whole: something of that name is there, what it hangs on is not, or a condition did not hold. */
export type Refusal = 'exists' | 'no-parent' | 'changed'

// The words of SQLite itself: the same from better-sqlite3 and from D1.
const WORDS: readonly (readonly [string, Refusal])[] = [
  ['UNIQUE constraint failed', 'exists'],
  ['FOREIGN KEY constraint failed', 'no-parent'],
  // Conditions are written so that a column that must not be null becomes null where they do not hold: a batch has no other way to stop.
  ['NOT NULL constraint failed', 'changed'],
]

/** What a constraint of the database refused; throws every other error again. */
export function refusalOf(error: unknown): Refusal {
  for (let cause: unknown = error; cause instanceof Error; cause = cause.cause) {
    const { message } = cause
    const found = WORDS.find(([words]) => message.includes(words))
    if (found) return found[1]
  }
  throw error
}

/** Runs what may be refused: null when it was done. */
export async function refused(work: Promise<unknown>): Promise<Refusal | null> {
  try {
    await work
    return null
  } catch (error) {
    return refusalOf(error)
  }
}
