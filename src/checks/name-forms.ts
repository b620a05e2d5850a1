import { nameLikeness } from '../evidence/name-likeness.ts'
import { type PathFinder, type PivotPath, strongestPath } from '../evidence/name-resolution.ts'
import { isUnspaced } from '../lexicon/stem.ts'
import type { WordEvidence } from './counterparts.ts'
import { type DottedForms, findDottedForms } from './dotted-names.ts'
import type { NameReader } from './name-counterparts.ts'
import type { NameSide } from './name-gaps.ts'
import { carriesMeaning, isOpen } from './open-words.ts'

/** A name of the source, and the word that stands in its place in a translation though it is another one or in another spelling. */
export interface NameForm {
  readonly right: NamePlace
  readonly form: NamePlace
  /** 0..1, by spelling and sound; 0 across scripts. */
  readonly likeness: number
  /** How the form may have come about in a language in between. */
  readonly path?: PivotPath
  readonly probability: number
}

/** Where a name stands in its side's text. */
export interface NamePlace {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** What all pairs of a run share. */
export interface FormTools {
  readonly reader: NameReader
  readonly findPaths: readonly PathFinder[]
  readonly isDay: (word: WordEvidence) => boolean
  /** Whether a word is the name of a thing or a figure ("Lari", the currency) that no person bears. */
  readonly isThing: (word: string) => boolean
}

/** A path through a pivot must be as strong as this to stand without a name beside it that is right (NTREX from English to pt-BR, es, fr, de, it and nl: none of 6,000 sentences has such a finding). */
const PATH = 0.55
const PATH_IN_COMPANY = 0.4
/** And this strong where the form is all but the name itself and nothing stands beside it. */
const PATH_OF_THING = 0.7
/** What is as like as this is a spelling of another language, unless the name beside it was kept. */
const SPELLING = 0.9
/** The rest of both sides must be answered to this share where the name beside is the only evidence. */
const COVERED = 0.6
const UNLINKED = 0.25

const LATIN = /^[a-z'’-]+$/

/** The names of a pair that stand in another form, the surest first, each word of either side in one at most; and what dots show to be answered. */
export function findNameForms(source: NameSide, target: NameSide, tools: FormTools): DottedForms {
  if (isUnspaced(source.language) !== isUnspaced(target.language)) return findDottedForms(source, target, tools.reader)
  return { forms: findLatinForms(source, target, tools), sourceAnswered: [], targetAnswered: [] }
}

function findLatinForms(source: NameSide, target: NameSide, tools: FormTools): NameForm[] {
  const [there, here] = [namesOf(source, target, tools), namesOf(target, source, tools)]
  if (there.length === 0 || here.length === 0) return []
  const found: NameForm[] = []
  for (const a of there) for (const b of here) found.push(...formOf(a, b, source, target, tools))
  found.sort((a, b) => b.probability - a.probability)
  return found.filter(
    (form, i) => !found.slice(0, i).some((better) => better.right.start === form.right.start || better.form.start === form.form.start),
  )
}

/** Words in Latin letters with a capital that may be names and that the other side does not hold in the same letters. */
function namesOf(own: NameSide, other: NameSide, { isDay }: FormTools): number[] {
  const held = other.words.map(({ token }) => token.word.folded)
  return own.words.flatMap((word, at) => {
    const { token, kind } = word
    const { folded } = token.word
    if (!token.capital || !carriesMeaning(word) || kind === 'acronym' || folded.length < 3 || !LATIN.test(folded) || isDay(word)) return []
    return held.some((one) => isForm(one, folded) || isForm(folded, one)) ? [] : [at]
  })
}

/** Whether a word is another with an ending of a letter or two. */
const isForm = (word: string, base: string): boolean => base.length > 2 && word.startsWith(base) && word.length - base.length <= 2

function formOf(i: number, j: number, source: NameSide, target: NameSide, tools: FormTools): NameForm[] {
  const [a, b] = [source.words[i], target.words[j]]
  if (!a || !b) return []
  const isFree = (a.partner < 0 || a.partner === j) && (b.partner < 0 || b.partner === i)
  const [right, form] = [a.token.word, b.token.word]
  if (!isFree || sharesMeaning(a, b)) return []
  if (isRespelled(form.folded, right.folded) && !tools.isThing(form.form)) return []
  const linked = a.partner === j
  // A place and its people are linked by their meaning.
  if (linked && right.isProper && form.isProper) return []
  const likeness = nameLikeness(form.folded, right.folded)
  const company = isKept(source, i, target, j)
  const made = (probability: number, path?: PivotPath): NameForm[] => [
    { right: placeOf(source, a), form: placeOf(target, b), likeness, probability, ...(path ? { path } : {}) },
  ]
  const path = strongestPath(tools.findPaths.map((find) => find(form.form, right.form, [])))
  if (
    path &&
    path.strength >= (company ? PATH_IN_COMPANY : PATH) &&
    isTold(likeness, company || path.strength >= PATH_OF_THING, form.form, tools)
  )
    return made(Math.min(0.97, 0.55 + 0.35 * path.strength + (company ? 0.12 : 0)), path)
  const covered = Math.min(share(source.words, i), share(target.words, j))
  if (company && covered >= COVERED && isUnheard(a, false) && isUnheard(b, a.best < UNLINKED) && !isForm(form.folded, right.folded)) {
    if (likeness >= SPELLING) return isSlip(form.folded, right.folded) ? made(0.8) : []
    if (!linked) return made(0.78 + 0.17 * covered)
  }
  if (linked && likeness >= SPELLING && a.kind === 'name' && b.kind === 'name' && isSlip(form.folded, right.folded)) return made(0.72)
  return []
}

/** A name all but the same is told when no person is called so and the evidence is strong: a name beside it that was kept, or the path. */
const isTold = (likeness: number, isStrong: boolean, form: string, { isThing }: FormTools): boolean =>
  likeness < SPELLING || (isStrong && isThing(form))

/** Whether a word is a name rather than a word with a capital. `open`: it stands against a name that nothing answers to. */
const isUnheard = ({ kind, token, best }: WordEvidence, open: boolean): boolean =>
  kind === 'name' || token.word.isProper || (open && best < UNLINKED && token.word.prior < RARE)

/** Words that a sentence seldom holds. */
const RARE = 0.002

function sharesMeaning({ token: a }: WordEvidence, { token: b }: WordEvidence): boolean {
  return a.word.concepts.some((concept, k) => {
    const at = b.word.concepts.indexOf(concept)
    return at >= 0 && (a.word.weights[k] ?? 0) * (b.word.weights[at] ?? 0) >= 0.05
  })
}

/** Whether the same name stands before both words, or after both, with a blank between. */
function isKept(source: NameSide, i: number, target: NameSide, j: number): boolean {
  return ([-1, 1] as const).some((step) => {
    const [left, right] = [source.words[i + step], target.words[j + step]]
    if (!left || !right || !left.token.capital || !right.token.capital || left.token.word.folded !== right.token.word.folded) return false
    if (left.kind === 'grammar' || left.token.word.form.length < 3) return false
    return isBlank(source, i, step) && isBlank(target, j, step)
  })
}

function isBlank({ words, text }: NameSide, at: number, step: 1 | -1): boolean {
  const [left, right] = step === 1 ? [words[at], words[at + 1]] : [words[at - 1], words[at]]
  return left !== undefined && right !== undefined && /^[ \u00a0]$/u.test(text.slice(left.token.end, right.token.start))
}

/** Of the other words that carry meaning, the share that is answered. */
function share(words: readonly WordEvidence[], but: number): number {
  const rest = words.filter((word, at) => at !== but && carriesMeaning(word))
  return rest.length === 0 ? 1 : rest.filter((word) => !isOpen(word)).length / rest.length
}

/** What languages write in each their own way for the same sound of a name from another script: "Yegor" and "Jegor", "Qaddafi" and "Gaddafi". */
const RESPELLED: readonly (readonly [RegExp, string])[] = [
  [/schtsch|shch|chtch|sjtsj|szcz/g, 'щ'],
  [/tsch|tch|tsj|cz/g, 'ч'],
  [/t?sch|sh/g, 'ш'],
  [/zh/g, 'ш'],
  [/^(?:kh|gh|q|g|k)/g, 'k'],
  [/kh/g, 'h'],
  [/ts|tz/g, 'z'],
  [/[jy]/g, 'i'],
  [/ou|oo/g, 'u'],
  [/ee/g, 'i'],
  [/w|ff$/g, 'v'],
  [/(?<=.)[eo]v$/g, 'ov'],
  [/(.)\1+/g, '$1'],
  [/s$/g, ''],
]
/** "Ch" is one sound in English and Spanish and another in German; short names could be anybody's. */
const [CH, LONG] = [/ch/g, 6]

const respelled = (name: string, ch: string): string =>
  RESPELLED.reduce((text, [written, as]) => text.replace(written, as), name).replace(CH, ch)

/** Whether two spellings are one name as languages transliterate it. */
function isRespelled(a: string, b: string): boolean {
  const readings = Math.min(a.length, b.length) < LONG ? ['ch'] : ['ч', 'h', 'k']
  return readings.some((x) => readings.some((y) => respelled(a, x) === respelled(b, y)))
}

/** Letters that languages put into names of others by their rules of spelling, doubled ones aside. */
const RULED = /[aeiouyhtscjwk'’-]/

/** Whether a spelling differs from another by a slip of the hand inside the word: two letters exchanged, or a consonant more or less that no language puts there. */
function isSlip(a: string, b: string): boolean {
  const [long, short] = a.length >= b.length ? [a, b] : [b, a]
  if (short.length < 4 || long.length - short.length > 1) return false
  let at = 0
  while (at < short.length && long[at] === short[at]) at++
  if (at === 0) return false
  if (long.length === short.length)
    return long[at] === short[at + 1] && long[at + 1] === short[at] && long.slice(at + 2) === short.slice(at + 2)
  const letter = long.charAt(at)
  return at < short.length && long.slice(at + 1) === short.slice(at) && long[at - 1] !== letter && !RULED.test(letter)
}

const placeOf = ({ text }: NameSide, { token }: WordEvidence): NamePlace => ({
  start: token.start,
  end: token.end,
  text: text.slice(token.start, token.end),
})
