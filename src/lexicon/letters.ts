/** How much likelier, in nats, a word is in one language than in another by its letters alone; 0 says nothing. */
export type LetterTest = (folded: string) => number

/** What an unseen sequence of letters counts as. */
const UNSEEN = 0.4
/** Letters that may follow. */
const ALPHABET = 27

/** Compares words by sequences of three letters (Cavnar and Trenkle 1994), counted on two lists of words; their ends count as letters. */
export function compareLetters(own: Iterable<string>, other: Iterable<string>): LetterTest {
  const [a, b] = [countsOf(own), countsOf(other)]
  return (folded) => {
    const padded = pad(folded)
    let sum = 0
    for (let i = 0; i + 3 <= padded.length; i++) {
      const [context, three] = [padded.slice(i, i + 2), padded.slice(i, i + 3)]
      sum += Math.log(shareOf(a, three, context) / shareOf(b, three, context))
    }
    return sum
  }
}

const pad = (word: string) => `^^${word}$`
const shareOf = (counts: ReadonlyMap<string, number>, three: string, context: string) =>
  ((counts.get(three) ?? 0) + UNSEEN) / ((counts.get(context) ?? 0) + UNSEEN * ALPHABET)

function countsOf(words: Iterable<string>): Map<string, number> {
  const counts = new Map<string, number>()
  for (const word of words) {
    const padded = pad(word)
    for (let i = 0; i + 3 <= padded.length; i++) {
      const [context, three] = [padded.slice(i, i + 2), padded.slice(i, i + 3)]
      counts.set(context, (counts.get(context) ?? 0) + 1)
      counts.set(three, (counts.get(three) ?? 0) + 1)
    }
  }
  return counts
}
