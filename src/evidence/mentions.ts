import type { Token } from '../text/tokens.ts'
import type { Mention, NameWord } from './evidence.ts'
import { HONORIFICS, JOINING_PARTICLES, NAME_PARTICLES } from './name-particles.ts'

/** What the extractor needs to know of a language and a text. */
export interface MentionContext {
  /** The pieces of each sentence, in order; a capital at the start of one is weak evidence of a name. */
  readonly pieces: readonly (readonly Token[])[]
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
  for (const pieces of context.pieces) {
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
    for (const token of pieces) {
      const isName =
        token.kind === 'word' && mayBeCapital(token.text) && CAPITAL.test(token.text) && !HONORIFICS.has(token.text.toLowerCase())
      const joined = run.length > 0 && GLUE.test(text.slice(last, token.start))
      if (run.length > 0 && !joined) flush()
      if (isName) {
        if (run.length === 0) runOpens = opens || startsAfresh(text, token.start)
        run.push({ text: token.text, start: token.start, end: token.end })
        pending = []
      } else if (run.length > 0 && NAME_PARTICLES.has(token.text) && pending.length < 2 && !JOINING_PARTICLES.has(token.text)) {
        pending.push(token.text)
      } else if (run.length > 0) flush()
      last = token.end
      opens = false
    }
    if (run.length > 0) flush()
  }
  return mentions
}

/** False for the small letters that nearly all words begin with: quicker than asking Unicode's tables. */
const mayBeCapital = (word: string): boolean => word.charCodeAt(0) < 0x61 || word.charCodeAt(0) > 0x7a

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
