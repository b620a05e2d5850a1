import { foldWord } from './inflection/fold.ts'
import { inflectionOf } from './inflection/index.ts'
import { createLemmaFinder } from './inflection/lemmas.ts'
import { keyAt, ROOT, walk } from './key-trie.ts'
import { primaryLanguage } from './stem.ts'
import { EMPTY_TABLE, type LexiconTable } from './table.ts'
import { isTelling, transliteratedRun } from './transliteration.ts'

/** The longest dictionary word looked for in unspaced text, in characters. */
const MAX_WORD = 8

/*
 * Costs of a split: no probabilities are known here, so length stands in for them. Two words of two characters (3.6) cost less than a name of
 * four (4.4), a name of two (3.5) less than two single words (4.4), and anything less than unknown characters.
 */
const UNKNOWN = 3
const SINGLE = 2.2
const word = (length: number) => 2 - 0.1 * length
const inflected = (length: number) => 2.1 - 0.1 * length
const name = (length: number) => 2.6 + 0.45 * length
const KATAKANA = 2.5

const KANJI = /^[\u3400-\u9fff]/
/** An ending in hiragana, or a stem that has none ("見" of 見る). */
const INFLECTED_END = /[\u3041-\u309f]$|^.$/

/**
 * A cutter for unspaced script: the split with the lowest cost. Dictionary words (in Japanese also their inflected forms) cost less the longer
 * they are; unknown neighbours stay together when they are katakana or spell a foreign name in Chinese. `more` are words beside those of the table.
 */
export function createCutter(
  table: LexiconTable = EMPTY_TABLE,
  language: string = table.language,
  more: ReadonlySet<string> = new Set(),
): (run: string) => string[] {
  const primary = primaryLanguage(language)
  const inflection = inflectionOf(primary)
  const finder = primary === 'ja' && inflection ? createLemmaFinder(inflection, table) : undefined

  function isForm(text: string): boolean {
    if (!finder || !KANJI.test(text) || !INFLECTED_END.test(text)) return false
    const { irregular, verbs } = finder.lemmasOf(foldWord(text))
    return irregular.length + verbs.length > 0
  }

  /** `node`: where the text leads to in the table. */
  function priceOf(text: string, node: number): number {
    const { length } = text
    if (keyAt(table.trie, node) >= 0 || more.has(text) || inflection?.grammar.has(text)) return length === 1 ? SINGLE : word(length)
    if (isForm(text)) return length === 1 ? SINGLE : inflected(length)
    return length === 1 ? UNKNOWN : Number.POSITIVE_INFINITY
  }

  // Where the letters from a place on lead (see `walk`).
  const nodes = new Int32Array(MAX_WORD + 1)

  return (run) => {
    const n = run.length
    const cost = new Float64Array(n + 1).fill(Number.POSITIVE_INFINITY)
    const from = new Int32Array(n + 1)
    cost[0] = 0
    const offer = (start: number, end: number, price: number) => {
      const total = (cost[start] ?? 0) + price
      if (total < (cost[end] ?? 0)) {
        cost[end] = total
        from[end] = start
      }
    }
    for (let i = 0; i < n; i++) {
      const limit = Math.min(MAX_WORD, n - i)
      walk(table.trie, ROOT, run, i, i + limit, nodes)
      for (let length = 1; length <= limit; length++) {
        offer(i, i + length, priceOf(run.slice(i, i + length), length <= (nodes[0] ?? 0) ? (nodes[length] ?? -1) : -1))
      }
      const katakana = katakanaRun(run, i)
      if (katakana > 1) offer(i, i + katakana, KATAKANA)
      if (primary === 'zh') {
        const longest = transliteratedRun(run, i, limit)
        for (let length = 2; length <= longest; length++) if (isTelling(run.slice(i, i + length))) offer(i, i + length, name(length))
      }
    }
    const words: string[] = []
    for (let end = n; end > 0; end = from[end] ?? 0) words.push(run.slice(from[end] ?? 0, end))
    return words.reverse()
  }
}

function katakanaRun(text: string, start: number): number {
  let end = start
  while (end < text.length) {
    const c = text.charCodeAt(end)
    if (c < 0x30a1 || c > 0x30fe || c === 0x30fb) break
    end++
  }
  return end - start
}
