import * as fc from 'fast-check'

const SYLLABLES = ['ba', 'do', 'fe', 'gu', 'ka', 'lo', 'mi', 'na', 'po', 'ru', 'sa', 'te', 'vi', 'zo', 'len', 'mar']

/** An invented word of five syllables for each number below 2^20: other numbers give other words, and neighbours do not sound alike. */
export function inventedWord(number: number): string {
  let rest = Math.imul(number + 1, 0x9e375) & 0xfffff
  let word = ''
  for (let k = 0; k < 5; k++, rest >>= 4) word += SYLLABLES[rest & 15] ?? ''
  return word
}

/** Lines of invented words: `[3, 8]` is a line of two words. */
export const linesOf = (lines: readonly (readonly number[])[]) => lines.map((words) => words.map(inventedWord).join(' '))

/** A line of up to ten words out of `vocabulary` ones; often repeated words, at times none at all. */
export const wordNumbers = (vocabulary: number) => fc.array(fc.nat(vocabulary - 1), { maxLength: 10 })

/** `count` lines, each of words that no other line holds; `seed` moves all of them to other words. */
export const distinctLines = (count: number, seed = 0) =>
  linesOf(Array.from({ length: count }, (_, line) => Array.from({ length: 16 }, (_, k) => seed + line * 16 + k)))
