import type { Span } from '../text/document.ts'
import { createTokenSpans, findTokens, WORD_KIND } from '../text/tokens.ts'
import type { Mention, NameWord } from './evidence.ts'
import { HONORIFICS, JOINING_PARTICLES, NAME_PARTICLES } from './name-particles.ts'

/** What the extractor needs to know of a language and a text. */
export interface MentionContext {
  /** The sentences, in order; a capital at the start of one is weak evidence of a name. */
  readonly segments: readonly Span[]
  /** Whether a word, whatever its case, is an ordinary word of the language. */
  readonly isCommon: (word: string) => boolean
  /** True where all nouns are written with a capital (German): then only words that are not common are name words. */
  readonly capitalNouns: boolean
}

const CAPITAL = /^\p{Lu}/u
/** What may stand between two words of one name: a blank, an initial's stop, a hyphen, an apostrophe. */
const GLUE = /^(?:[ \u00a0]|\.[ \u00a0]?|[-’'])$/

/**
 * Names as they stand in a text in a script with capitals: maximal runs of capitalised words, particles inside included.
 * A run's first word is left out when it opens a sentence and is an ordinary word. In order; never overlapping.
 */
export function extractMentions(text: string, context: MentionContext): Mention[] {
  const mentions: Mention[] = []
  const tokens = createTokenSpans()
  for (const segment of context.segments) {
    let run: NameWord[] = []
    let pending: string[] = []
    let last = -1
    let opens = true
    let runOpens = false
    const flush = () => {
      const mention = mentionOf(text, run, runOpens, context)
      if (mention) mentions.push(mention)
      run = []
      pending = []
    }
    findTokens(text, segment.start, segment.end, tokens)
    for (let at = 0; at < 3 * tokens.count; at += 3) {
      const [start = 0, end = 0, kind] = [tokens.numbers[at], tokens.numbers[at + 1], tokens.numbers[at + 2]]
      if (run.length > 0 && !GLUE.test(text.slice(last, start))) flush()
      const mayBegin = kind === WORD_KIND && mayBeCapital(text.charCodeAt(start))
      // Nearly all words are neither names nor stand in one.
      if (mayBegin || run.length > 0) {
        const word = text.slice(start, end)
        if (mayBegin && CAPITAL.test(word) && !HONORIFICS.has(word.toLowerCase())) {
          if (run.length === 0) runOpens = opens || startsAfresh(text, start)
          run.push({ text: word, start, end })
          pending = []
        } else if (run.length > 0 && NAME_PARTICLES.has(word) && pending.length < 2 && !JOINING_PARTICLES.has(word)) {
          pending.push(word)
        } else if (run.length > 0) flush()
      }
      last = end
      opens = false
    }
    if (run.length > 0) flush()
  }
  return mentions
}

/** False for the small letters that nearly all words begin with: quicker than asking Unicode's tables. */
const mayBeCapital = (code: number): boolean => code < 0x61 || code > 0x7a

/** Whether a word follows a colon, a quotation mark, a list mark or a dash: where sentences begin inside sentences. */
function startsAfresh(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - 3), start).trimEnd()
  return before === '' || /[:“”"«„‘'(•\-–—.!?…]$/.test(before)
}

function mentionOf(text: string, run: readonly NameWord[], opens: boolean, context: MentionContext): Mention | undefined {
  let words = run
  if (context.capitalNouns) words = words.filter((word) => !context.isCommon(word.text))
  let weak = opens && run.length < 2
  if (opens && words.length > 0 && words[0] === run[0] && context.isCommon(run[0]?.text ?? '')) {
    words = words.slice(1)
    weak = false
  }
  const [first] = words
  const last = words[words.length - 1]
  if (!first || !last) return undefined
  if (words.every((word) => word.text.length < 2)) return undefined
  return { start: first.start, end: last.end, text: text.slice(first.start, last.end), weak, words }
}
