import { isUnspaced, primaryLanguage } from '../lexicon/stem.ts'
import type { Span } from '../text/document.ts'
import type { WordEvidence } from './counterparts.ts'
import { MATCHED } from './open-words.ts'
import type { SurpriseOf } from './surprise.ts'

/** Words in a row that name somebody or something, to which nothing answers on the other side. */
export interface NameRun extends Span {
  /** Its first and last word, by their places in the side's words. */
  readonly first: number
  readonly last: number
  readonly text: string
  readonly words: readonly WordEvidence[]
  /** Of its least expected word, in nats. */
  readonly surprise: number
  /**
   * What it consists of: words that the lexicon holds as names, unknown words, known words with capitals, acronyms, characters that no word holds, or an
   * unknown German noun, which may be anything.
   */
  readonly kind: 'proper' | 'name' | 'title' | 'acronym' | 'characters' | 'noun'
  /** A single word that begins a sentence, where a capital means little. */
  readonly opens: boolean
  /** It stands beside a name that has its counterpart. */
  readonly attached: boolean
  /** The best match that one of its words has, 0..1: below what counts as an answer, or with a word that answers to another. */
  readonly best: number
}

/** A word that is linked to none is open up to this match, a word that no lexicon knows up to the other: what it resembles is taken. */
const TAKEN = 0.5
const NAME_TAKEN = 0.62
/** What may stand between two words of one name. */
const GLUE = /^(?:[ \u00a0·・･=＝\-‐’']|['’]s )$/u
/** Small words inside names, with their blanks. */
const INSIDE = /^ (?:of|of the|the|de|da|do|das|dos|del|de la|de las|de los|della|delle|dei|degli|di|du|des|von|van|zu|y|e|et|und|&) $/u
const IDEOGRAPH = /[\u3400-\u9fff]/
/** What stands before a German noun that is no name, and how such nouns end. */
const ARTICLE =
  /^(?:der|die|das|den|dem|des|ein|eine|einen|einem|einer|eines|kein|keine|keinen|keiner|im|am|zum|zur|vom|beim|ins|ans|jeder|jede|jedes|seine|seinen|seiner|ihre|ihren|ihrer|diese|diesen|dieser|dieses|diesem|viele|alle|mehr)$/
const NOUN = /(?:ung|ungen|heit|heiten|keit|keiten|schaft|schaften|tion|tionen|ismus|erei|nis|nisse|tät|täten|ern|ler|ling|tum)$/

/** What is known of words by their meaning: days and months, and adjectives that stand in many names ("Northern", "Supreme"). */
export interface NameWords {
  readonly isDay: (word: WordEvidence) => boolean
  readonly isGeneral: (word: WordEvidence) => boolean
}

/** The open runs of a side of a pair against the words of the other side, in order. `language`: BCP-47; Days and months are left out. */
export function findNameRuns(
  words: readonly WordEvidence[],
  others: readonly WordEvidence[],
  text: string,
  language: string,
  surprise: SurpriseOf,
  { isDay, isGeneral }: NameWords,
): NameRun[] {
  const unspaced = isUnspaced(language)
  const german = primaryLanguage(language) === 'de'
  const seeds = words.map((word) => isOpenName(word, others[word.partner], unspaced) && !isDay(word))
  const runs: NameRun[] = []
  for (let at = 0; at < words.length; at++) {
    const start = words[at]
    if (!start || !seeds[at]) continue
    let last = at
    for (let next = nextOf(last); next > last; next = nextOf(last)) last = next
    const run = words.slice(at, last + 1).filter((_, i) => seeds[at + i])
    const end = run[run.length - 1] ?? start
    const first = at
    at = last
    if (run.every(({ kind }) => kind === 'character') && run.length < 2) continue
    const kind = german && isNoun(run, words[first - 1]) ? 'noun' : kindOf(run, isGeneral)
    const opens = run.length === 1 && kind !== 'proper' && opensSentence(text, start.token.start)
    const [before, after] = [words[first - 1], words[last + 1]]
    runs.push({
      first,
      last,
      start: start.token.start,
      end: end.token.end,
      text: text.slice(start.token.start, end.token.end),
      words: run,
      surprise: Math.max(...run.map(surprise)),
      kind,
      opens,
      attached: isAnsweredName(before, start, text) || isAnsweredName(end, after, text),
      best: Math.max(...run.map(({ best }) => best)),
    })
  }
  return runs

  /** The next word of the name that reaches to a word, small words skipped; that word itself where the name ends. */
  function nextOf(last: number): number {
    for (let next = last + 1; next <= last + 3; next++) {
      const word = words[next]
      if (word && seeds[next]) return joins(words[last], word, text) ? next : last
      if (word?.kind !== 'grammar') return last
    }
    return last
  }

  function isAnsweredName(left: WordEvidence | undefined, right: WordEvidence | undefined, all: string): boolean {
    if (!left || !right || !joins(left, right, all)) return false
    return [left, right].some((word) => /^(?:name|title)$/.test(word.kind) && word.best >= TAKEN)
  }
}

/** Centuries and kings, hours and academic degrees: numbers and marks, not names. */
const NO_NAME = /^(?:[IVXLC]+(?:e|er|ème|o|º)?|A\.?M|P\.?M|ET|EST|EDT|PT|PST|BST|CET|GMT|UTC|PhD|MBA|TVs?|OK|No|Nr)$/

/** A place is not told by what names its country, where that answers to the country's name: from here up a word without partner is answered. */
const KIN = 0.6
/** No small word answers to a name below this. */
const BY_GRAMMAR = 0.8

function isOpenName(word: WordEvidence, answer: WordEvidence | undefined, unspaced: boolean): boolean {
  const { kind, token, partner } = word
  if (NO_NAME.test(token.word.form)) return false
  const isChance =
    answer?.kind === 'grammar' ? word.best < BY_GRAMMAR : token.word.isProper && partner < 0 && word.best >= TAKEN && word.best < KIN
  const best = isChance && kind !== 'character' ? 0 : word.best
  if (best >= (kind === 'name' && !unspaced ? NAME_TAKEN : TAKEN) || (best >= MATCHED && partner >= 0 && !isChance)) return false
  if (kind === 'character') return best < MATCHED && IDEOGRAPH.test(token.word.form)
  if (kind === 'name' || kind === 'acronym' || kind === 'title') return token.word.form.length > 1
  if (kind === 'known') return token.word.isProper && (unspaced ? best < MATCHED : token.capital)
  return false
}

/** Whether two words, the second of which follows the first, belong to one name. */
function joins(left: WordEvidence | undefined, right: WordEvidence, text: string): boolean {
  if (!left) return false
  const between = text.slice(left.token.end, right.token.start)
  if (between === '') return (left.kind === 'character') === (right.kind === 'character')
  return GLUE.test(between) || INSIDE.test(between)
}

function kindOf(run: readonly WordEvidence[], isGeneral: NameWords['isGeneral']): NameRun['kind'] {
  if (run.some((word) => word.token.word.isProper && !isGeneral(word))) return 'proper'
  if (run.every(({ kind }) => kind === 'acronym')) return 'acronym'
  if (run.some(({ kind }) => kind === 'name')) return 'name'
  return run.some(({ kind }) => kind === 'character') ? 'characters' : 'title'
}

/** Whether a German word that no lexicon knows is rather a noun. */
function isNoun(run: readonly WordEvidence[], before: WordEvidence | undefined): boolean {
  const [word] = run
  if (!word || run.length > 1 || word.kind !== 'name') return false
  return NOUN.test(word.token.word.form) || (before !== undefined && ARTICLE.test(before.token.word.form.toLowerCase()))
}

/** Whether a sentence begins there; the stop of a title ends none. */
const opensSentence = (text: string, start: number): boolean =>
  start === 0 ||
  (/[.!?:;“"«„(\n]\s*$/u.test(text.slice(Math.max(0, start - 4), start)) && !SHORT_TITLE.test(text.slice(Math.max(0, start - 6), start))) ||
  text.slice(0, start).trim() === ''

const SHORT_TITLE = /(?<!\p{L})(?:St|Ste|Mr|Mrs|Ms|Dr|Sr|Jr|Prof|Gen|Col|Sen|Rep|Gov|Lt|Mt|\p{Lu})\. ?$/u
