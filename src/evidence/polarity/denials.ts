import { isUnspaced, primaryLanguage } from '../../lexicon/stem.ts'
import { overlaps, type Span } from '../../text/document.ts'
import { mayMatch, spansOf } from '../../text/word-patterns.ts'
import { DENIAL_WORDS, type DenialWords } from './denial-words.ts'

/** What kind of word denies: one that stands by a verb ("not"), one that stands by a noun or for it ("no", "nobody"), or "without". */
export type DenialKind = 'verbal' | 'quantity' | 'without'

/** A denial in a text: its first word's span, and the spans of all words that deny together with it ("no ... nada", "neither ... nor"). */
export interface Denial extends Span {
  readonly kind: DenialKind
  readonly parts: readonly Span[]
}

const VERBAL =
  /^(?:not|never|cannot|.*n['’]?t|não|nunca|jamais|no|jamás|pas|guère|nullement|non|n['’e].*|mai|nicht|nie|niemals|keineswegs|keinesfalls|niet|nooit|не|никогда|不|没|未|ない|なく|なかっ|ません|ずに|ず|ぬ|なければ|ねば|并非|绝非|勿|别)$/u
const WITHOUT = /^(?:without|sem|sin|sans|senza|ohne|zonder|без|无|なし)$/u

/** Concord reaches so far, in characters: a clause of some fifteen words. */
const CONCORD_REACH = 90
/** "Ni ... ni", "neither ... nor": a list that denies may be longer. */
const LIST_REACH = 110
const LISTED = /^(?:nor|neither|ni|né|nem|ни|nemmeno|neppure|neanche|tampoco|tampouco)$/u
const ENDS_CLAUSE = /[.;:!?…。；：！？]/u

/** Whether denials can be read in a language (BCP-47). */
export const readsDenials = (language: string): boolean => primaryLanguage(language) in DENIAL_WORDS

/** What is known of denials in a language; undefined for none. */
export const denialWordsOf = (language: string): DenialWords | undefined => DENIAL_WORDS[primaryLanguage(language)]

/** Lower case in the text's own positions. */
export function plainLower(text: string): string {
  const lower = text.toLowerCase()
  // Lower case may be longer ("İ"): then positions would not be the text's own.
  return lower.length === text.length ? lower : text
}

/** The denials of a text in order; words that deny together are one, phrases that only look like a denial are left out. */
export function findDenials(text: string, language: string): Denial[] {
  const known = denialWordsOf(language)
  if (!known) return []
  const plain = plainLower(text)
  if (!mayMatch(known.cues, plain)) return []
  const blanked = mayMatch(known.idle, plain) ? plain.replace(known.idle, (match) => '\u0001'.repeat(match.length)) : plain
  const denials: (Omit<Denial, 'parts'> & { parts: Span[] })[] = []
  const english = primaryLanguage(language) === 'en'
  for (const match of blanked.matchAll(known.cues)) {
    const [word] = match
    const span = { start: match.index, end: match.index + word.length }
    const before = denials.at(-1)
    const last = before?.parts.at(-1)
    if (before && last && joins(word, plain, last, span, known)) {
      before.parts.push(span)
      continue
    }
    const kind = WITHOUT.test(word) ? 'without' : VERBAL.test(word) && !(english && word === 'no') ? 'verbal' : 'quantity'
    denials.push({ ...span, kind, parts: [span] })
  }
  return denials
}

/** Turns of phrase of a text that hold a word of denial and deny nothing: another language may tell them with a denial of its own. */
export function findIdle(text: string, language: string): Span[] {
  const known = denialWordsOf(language)
  return known ? spansOf(known.idle, plainLower(text)) : []
}

/** In Chinese and Japanese most turns of phrase that hold a sign of denial deny nothing in any language (未来, "future"); these do in others. */
const SET_ASIDE_UNSPACED =
  /^(?:不[仅但只止光单]|不得不|不过|不得已|没想到|不同|不如|不足|不满|不明|不一|不少|不久|不难|不错|差不多|.*(?:だけ|のみ|ばかり).*な|のみならず|しかな|しかあ|少なくない|に過ぎない|にすぎない|とは限らない|なくなる|なくなっ|仕方ない|のではない)/u

/** The words of denial inside such turns of phrase, each turn as one denial: they deny nothing, and yet answer a denial that says the same ("not all", "nicht alle"). */
export function findSetAside(text: string, language: string): Denial[] {
  const known = denialWordsOf(language)
  if (!known) return []
  const plain = plainLower(text)
  const idle = spansOf(known.idle, plain).filter(
    ({ start, end }) => !isUnspaced(language) || SET_ASIDE_UNSPACED.test(plain.slice(start, end)),
  )
  if (idle.length === 0) return []
  const cues = spansOf(known.cues, plain)
  return idle.flatMap((span): Denial[] => {
    const inside = cues.filter((cue) => overlaps(cue, span))
    const [first] = inside
    return first ? [{ ...first, kind: 'verbal', parts: inside }] : []
  })
}

function joins(word: string, text: string, last: Span, span: Span, { concord }: DenialWords): boolean {
  const gap = span.start - last.end
  // 没有, 并非 and ません are written of several signs.
  if (gap === 0) return true
  if (!concord) return false
  const own = concord.test(word)
  const other = concord.test(text.slice(last.start, last.end))
  if (!own && !other) return false
  const between = text.slice(last.end, span.start)
  if (ENDS_CLAUSE.test(between)) return false
  if (LISTED.test(word)) return gap <= LIST_REACH
  return gap <= CONCORD_REACH && !between.includes(',') && !between.includes('，')
}
