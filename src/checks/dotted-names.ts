import { isUnspaced } from '../lexicon/stem.ts'
import type { Span } from '../text/document.ts'
import type { WordEvidence } from './counterparts.ts'
import type { NameReader } from './name-counterparts.ts'
import type { NameForm, NamePlace } from './name-forms.ts'
import type { NameSide } from './name-gaps.ts'

/** Chinese and Japanese set a dot between the parts of a foreign name: part answers to part. */
export interface DottedForms {
  readonly forms: readonly NameForm[]
  /** Parts that hold the name they should, and those names. */
  readonly sourceAnswered: readonly Span[]
  readonly targetAnswered: readonly Span[]
}

const DOTTED = /[\p{sc=Han}\p{sc=Katakana}ー]{1,40}(?:[·•‧・･][\p{sc=Han}\p{sc=Katakana}ー]{1,40}){1,3}/gu
const DOT = /[·•‧・･]/u
/** Parts of names are not longer; the text goes on before the first and after the last without a blank. */
const LONGEST_PART = 8
/** A part holds a name from here on, where the part beside it is sure. */
const HELD = 0.52
/** One part must be as sure as this to say where the other belongs. */
const SURE = 0.66
/** A part that is nearer than this to the name may be a rendering of it that the rules do not make. */
const FAR = 0.36
/** A name that the text holds elsewhere this surely is not replaced: short ones in katakana reach 0.6 by chance. */
const NOWHERE = 0.62

/**
 * The parts of dotted names against the words of names on the other side, one of which is in a script with capitals. One part that surely answers places
 * the one beside it. Empty when neither side is written without spaces.
 */
export function findDottedForms(source: NameSide, target: NameSide, reader: NameReader): DottedForms {
  const turned = isUnspaced(source.language)
  const [han, latin] = turned ? [source, target] : [target, source]
  const forms: NameForm[] = []
  const unspaced: Span[] = []
  const spaced: Span[] = []
  const runs = runsOf(latin)
  for (const match of runs.length === 0 ? [] : han.text.matchAll(DOTTED)) {
    const parts = partsOf(match[0], match.index)
    for (const run of runs) {
      if (run.length !== parts.length) continue
      const held = run.map((word, i) => heldIn(word, parts[i], han, reader))
      if (Math.max(...held) < SURE) continue
      run.forEach((word, i) => {
        const part = parts[i]
        const share = held[i] ?? 0
        if (!part) return
        if (share >= HELD) {
          unspaced.push(part)
          spaced.push(word.token)
          return
        }
        const { form } = word.token.word
        if (form.length < 3 || !isNameWord(word) || word.best >= HELD || reader.heldIn(form, han.text) > NOWHERE) return
        if (latin.words.some((other) => other.token.capital && !run.includes(other) && heldIn(other, part, han, reader) >= HELD)) return
        const there: NamePlace = { start: word.token.start, end: word.token.end, text: form }
        const here = named(part, i === 0, i === parts.length - 1, han)
        const written = han.text.slice(Math.max(part.start, here.start - 1), Math.min(part.end, here.end + 1))
        if (reader.nearness(form, written) > FAR) return
        const [right, wrong] = turned ? [here, there] : [there, here]
        forms.push({ right, form: wrong, likeness: 0, probability: 0.8 + 0.15 * (1 - share / HELD) })
      })
    }
  }
  return { forms, sourceAnswered: turned ? unspaced : spaced, targetAnswered: turned ? spaced : unspaced }
}

/** Whether a word with a capital may be a person's: one that the lexicon does not hold, or seldom used ("Oliver"). */
const isNameWord = ({ kind, token }: WordEvidence): boolean =>
  kind === 'name' || token.word.isProper || (kind !== 'acronym' && token.word.prior < RARE)

/** Words that a sentence seldom holds. */
const RARE = 0.002

/** Words with capitals in a row, with blanks between: two to four of them, and every shorter run inside that begins or ends there. */
function runsOf({ words, text }: NameSide): WordEvidence[][] {
  const runs: WordEvidence[][] = []
  let run: WordEvidence[] = []
  const close = () => {
    if (run.length > 1 && run.length <= 4) runs.push(run)
    if (run.length > 2 && run.length <= 4) runs.push(run.slice(0, 2), run.slice(-2))
    run = []
  }
  for (const word of words) {
    const last = run[run.length - 1]
    const isName = word.token.capital && word.kind !== 'grammar' && word.kind !== 'number'
    if (last && !(isName && /^(?:[ \u00a0-]|\.? )$/u.test(text.slice(last.token.end, word.token.start)))) close()
    if (isName) run.push(word)
  }
  close()
  return runs
}

function partsOf(name: string, start: number): Span[] {
  let at = start
  const parts = name.split(DOT).map((piece): Span => {
    const span = { start: at, end: at + piece.length }
    at += piece.length + 1
    return span
  })
  return parts.map((part, i) => ({
    start: i === 0 ? Math.max(part.start, part.end - LONGEST_PART) : part.start,
    end: i === parts.length - 1 ? Math.min(part.end, part.start + LONGEST_PART) : part.end,
  }))
}

/** How surely a part is the name: by reading, or by a word in it that the lexicon translates so. */
function heldIn(word: WordEvidence, part: Span | undefined, han: NameSide, reader: NameReader): number {
  if (!part) return 0
  const read = reader.heldIn(word.token.word.form, han.text.slice(part.start, part.end))
  const partner = han.words[word.partner]
  return partner && partner.token.start >= part.start && partner.token.end <= part.end ? Math.max(read, word.best) : read
}

/** The words next to the dot that may be the name: all of a part that stands between dots, else the word beside the dot with what spells more of it. */
function named(part: Span, isFirst: boolean, isLast: boolean, { words, text }: NameSide): NamePlace {
  const inside = words.filter(({ token }) => token.start >= part.start && token.end <= part.end)
  const isName = ({ kind, token }: WordEvidence) => kind === 'name' || kind === 'character' || token.word.isProper
  let [first, last] = [0, inside.length - 1]
  if (isFirst) {
    first = last
    while (first > 0 && isName(inside[first - 1] as WordEvidence)) first--
  } else if (isLast) {
    last = 0
    if (!inside.some(({ kind }) => kind === 'name')) while (last + 1 < inside.length && isName(inside[last + 1] as WordEvidence)) last++
  }
  const [start, end] = [inside[first]?.token.start ?? part.start, inside[last]?.token.end ?? part.end]
  return { start, end, text: text.slice(start, end) }
}
