import { likeness } from '../align/cognates.ts'
import type { WordLink } from '../align/words.ts'
import { createDemonyms, createKin } from '../lexicon/demonyms.ts'
import type { GlossedToken, WordRecord } from '../lexicon/gloss.ts'
import type { Lexicons } from '../lexicon/lexicons.ts'
import { createRelations, type Related } from '../lexicon/related.ts'
import { primaryLanguage } from '../lexicon/stem.ts'
import { stopwordsOf } from '../text/stopwords.ts'
import { createMeetingFinder, type MeetingFinder } from './meetings.ts'
import { createNameReader, type NameReader, soundsAlike } from './name-counterparts.ts'

/** One side of a pair. */
export interface Side {
  readonly language: string
  readonly text: string
  readonly tokens: readonly GlossedToken[]
}

/** What kind of word stands there, as far as it matters for what its absence on the other side proves. */
export type WordClass = 'grammar' | 'number' | 'name' | 'title' | 'acronym' | 'known' | 'character' | 'unknown'

/** What answers to a word on the other side. */
export interface WordEvidence {
  readonly token: GlossedToken
  readonly kind: WordClass
  /** The best match with any word of the other side, 0..1; 1 for numbers, which have checks of their own. */
  best: number
  /** The same by dictionary, spelling and sound alone, without words that are only near in meaning. */
  direct: number
  /** The word of the other side that it is linked to, one to one; -1 for none. */
  partner: number
}

/** Both sides of a pair, word by word. */
export interface Counterparts {
  readonly source: readonly WordEvidence[]
  readonly target: readonly WordEvidence[]
  readonly links: readonly WordLink[]
}

/** What all pairs of a run share. */
export interface CounterpartTools {
  readonly related: Related
  readonly names: NameReader
  readonly conceptCount: number
  /** Whether two concepts name one place, as a noun and as an adjective ("France", "French"). */
  readonly sameName: (a: number, b: number) => boolean
  /** Concepts that name the same place in other words, with how surely. */
  readonly kin: ReturnType<typeof createKin>
  /** How words meet by their concepts. */
  readonly meetings: MeetingFinder
}

/** Lexicons are constants: what follows from them is kept as long as they are. */
const made = new WeakMap<Lexicons, CounterpartTools>()

/** The tools for pairs in the languages of the lexicons, made once for each. */
export function createCounterpartTools(lexicons: Lexicons): CounterpartTools {
  const known = made.get(lexicons)
  if (known) return known
  const relations = {
    related: createRelations(lexicons),
    conceptCount: lexicons.concepts.length,
    sameName: createDemonyms(lexicons.concepts),
    kin: createKin(lexicons.concepts),
  }
  const tools = { ...relations, names: createNameReader(lexicons.pivots), meetings: createMeetingFinder(relations) }
  made.set(lexicons, tools)
  return tools
}

/** Spelling: words of some length that share so much of it are taken for relatives. */
const COGNATE_FLOOR = 0.72
const KNOWN_COGNATE_FLOOR = 0.8
/** A name must sound so alike across scripts. */
const NAME_FLOOR = 0.66
/** Links are made from this strength. */
const MIN_LINK = 0.2
const DISPLACEMENT = 0.15

const CJK = /[\u3040-\u30ff\u3400-\u9fff]/
const HIRAGANA = /[\u3041-\u309f]/
const LATIN = /^[\p{sc=Latin}'’]+$/u

/** Titles and other abbreviations, which every language has its own of or leaves out. */
const ABBREVIATED = new Set(
  'mr mrs ms dr st ste rev sen sens capt gov gen lt col sgt det prof jr sr inc ltd corp bros sig sra dott hr fr dhr mevr св г-н преподобный'.split(
    ' ',
  ),
)

/** What kind of word a token is. `title`: a known word with a capital that the place does not explain ("Supreme Court", "Italy"). `opens`: it opens a sentence. */
export function classOf(token: GlossedToken, opens: boolean, stopwords: ReadonlySet<string>, capitalNouns: boolean): WordClass {
  const { word } = token
  if (word.isNumber) return 'number'
  if (word.isFunction || stopwords.has(word.form.toLowerCase()) || stopwords.has(word.folded)) return 'grammar'
  if (ABBREVIATED.has(word.folded)) return 'grammar'
  if (/^\p{Lu}{2,6}s?$/u.test(word.form)) return 'acronym'
  // The cutters leave unknown characters single, unless they spell a foreign name.
  if (CJK.test(word.form))
    return word.form.length === 1 ? 'character' : word.known ? 'known' : HIRAGANA.test(word.form) ? 'character' : 'name'
  if (word.form.length === 1) return 'grammar'
  if (token.capital && !word.known) return 'name'
  if (token.capital && !opens && !capitalNouns) return 'title'
  return word.known ? 'known' : 'unknown'
}

/** Finds what answers to each word of a pair on the other side. */
export function findCounterparts(source: Side, target: Side, tools: CounterpartTools): Counterparts {
  const left = evidenceOf(source)
  const right = evidenceOf(target)
  const strengths = new Map<number, number>()
  const put = (s: number, t: number, strength: number, direct: boolean) => {
    const [a, b] = [left[s], right[t]]
    if (!a || !b) return
    a.best = Math.max(a.best, strength)
    b.best = Math.max(b.best, strength)
    if (direct) {
      a.direct = Math.max(a.direct, strength)
      b.direct = Math.max(b.direct, strength)
    }
    const key = s * right.length + t
    strengths.set(key, Math.max(strengths.get(key) ?? 0, strength))
  }
  byConcepts(left, right, tools, put)
  bySpelling(left, right, put)
  byName(left, right, target.text, tools.names, (s, strength) => {
    const word = left[s]
    if (word) word.best = word.direct = Math.max(word.best, strength)
  })
  byName(right, left, source.text, tools.names, (t, strength) => {
    const word = right[t]
    if (word) word.best = word.direct = Math.max(word.best, strength)
  })
  for (const [own, others] of [
    [left, right],
    [right, left],
  ] as const) {
    for (const word of own) {
      if (word.kind !== 'name' || word.best >= 0.5 || !CJK.test(word.token.word.form)) continue
      for (const { kind, token } of others) {
        if (kind === 'grammar' || kind === 'number' || !token.capital) continue
        const held = tools.names.heldIn(token.word.form, word.token.word.form)
        if (held >= NAME_FLOOR - 0.06) word.best = word.direct = Math.max(word.best, 0.9 * held)
      }
    }
  }
  const links = link(strengths, left, right)
  return { source: left, target: right, links }
}

function evidenceOf({ language, tokens, text }: Side): WordEvidence[] {
  const stopwords = stopwordsOf(language)
  const capitalNouns = primaryLanguage(language) === 'de'
  return tokens.map((token, i) => {
    const before = tokens[i - 1]
    const opens = !before || /[.!?:;“”"«»„(\n]/u.test(text.slice(before.end, token.start))
    const kind = classOf(token, opens, stopwords, capitalNouns)
    return { token, kind, best: kind === 'number' ? 1 : 0, direct: kind === 'number' ? 1 : 0, partner: -1 }
  })
}

type Put = (s: number, t: number, strength: number, direct: boolean) => void

function byConcepts(left: readonly WordEvidence[], right: readonly WordEvidence[], tools: CounterpartTools, put: Put): void {
  const places = new Map<WordRecord, number[]>()
  left.forEach(({ token }, s) => {
    const known = places.get(token.word)
    if (known) known.push(s)
    else places.set(token.word, [s])
  })
  const words = tools.meetings.among([...places.keys()])
  right.forEach(({ token, kind }, t) => {
    const isGrammar = kind === 'grammar'
    for (const { word, same, near } of words.meeting(token.word, isGrammar)) {
      for (const s of places.get(word) ?? []) {
        if (same > 0) put(s, t, same, true)
        if (near > same && left[s]?.kind !== 'grammar') put(s, t, near, false)
      }
    }
  })
}

/** Words that look or sound alike: cognates, names in other scripts, acronyms. */
function bySpelling(left: readonly WordEvidence[], right: readonly WordEvidence[], put: Put): void {
  right.forEach((b, t) => {
    if (b.kind === 'grammar' || b.kind === 'number' || b.kind === 'character') return
    left.forEach((a, s) => {
      if (a.kind === 'grammar' || a.kind === 'number' || a.kind === 'character') return
      const strength = likenessOf(a, b)
      if (strength > 0) put(s, t, strength, true)
    })
  })
}

function likenessOf(a: WordEvidence, b: WordEvidence): number {
  const [x, y] = [a.token.word, b.token.word]
  if (x.identity === y.identity) return 1
  if (a.kind === 'acronym' && b.kind === 'acronym') return sameLetters(x.folded, y.folded) ? 0.6 : 0
  const [n, m] = [x.sound.length, y.sound.length]
  if (n < 2 || m < 2) return 0
  if (a.kind === 'name' || b.kind === 'name' || a.kind === 'acronym' || b.kind === 'acronym') {
    const sameScript = LATIN.test(x.form) === LATIN.test(y.form)
    if (!(sameScript && (x.known || y.known) && a.kind !== b.kind)) {
      if (n < 3 || m < 3) return 0
      const alike = sameScript ? spelledAlike(x, y) : soundsAlike(x.folded, y.folded)
      return alike >= NAME_FLOOR ? 0.9 * alike : 0
    }
  }
  if (n < 4 || m < 4 || x.sound.charCodeAt(0) !== y.sound.charCodeAt(0) || x.sound.charCodeAt(1) !== y.sound.charCodeAt(1)) return 0
  const floor = x.known && y.known ? KNOWN_COGNATE_FLOOR : COGNATE_FLOOR
  if (2 * Math.min(n, m) < floor * (n + m)) return 0
  const alike = likeness(x.sound, y.sound)
  return alike >= floor ? (x.known && y.known ? 0.6 : 0.9) * alike : 0
}

/** Whether two acronyms may be one in two languages: mostly the same letters in another order ("NATO", "OTAN"). */
function sameLetters(a: string, b: string): boolean {
  if (!LATIN.test(a) || !LATIN.test(b)) return false
  let common = 0
  const rest = [...b]
  for (const letter of a) {
    const at = rest.indexOf(letter)
    if (at < 0) continue
    rest.splice(at, 1)
    common++
  }
  return common >= 2 && 2 * common >= 0.75 * (a.length + b.length)
}

/** A common beginning says more than letters here and there ("Israel", "israeliano"). */
function spelledAlike(a: WordRecord, b: WordRecord): number {
  const whole = likeness(a.sound, b.sound)
  let common = 0
  while (common < a.sound.length && a.sound[common] === b.sound[common]) common++
  const shorter = Math.min(a.sound.length, b.sound.length)
  return common >= 4 && common >= shorter - 2 ? Math.max(whole, 0.8) : whole
}

/** Names of an alphabetic script looked for in text without spaces. */
function byName(
  words: readonly WordEvidence[],
  others: readonly WordEvidence[],
  text: string,
  names: NameReader,
  put: (at: number, strength: number) => void,
) {
  if (!others.some(({ token }) => CJK.test(token.word.form))) return
  words.forEach(({ kind, token, direct }, at) => {
    if (direct >= 0.5 || CJK.test(token.word.form) || (kind !== 'name' && kind !== 'unknown' && kind !== 'title')) return
    const held = names.heldIn(token.word.form, text)
    if (held >= NAME_FLOOR - 0.06) put(at, 0.9 * held)
  })
}

function link(strengths: ReadonlyMap<number, number>, left: readonly WordEvidence[], right: readonly WordEvidence[]): WordLink[] {
  const candidates = [...strengths]
    .filter(([, strength]) => strength >= MIN_LINK)
    .map(([key, strength]) => {
      const [source, target] = [Math.floor(key / right.length), key % right.length]
      const shift = Math.abs((source + 0.5) / left.length - (target + 0.5) / right.length)
      const grammar = left[source]?.kind === 'grammar' || right[target]?.kind === 'grammar' ? 0.3 : 0
      return { source, target, strength, rank: strength - (DISPLACEMENT + grammar) * shift }
    })
    .sort((a, b) => b.rank - a.rank || a.target - b.target || a.source - b.source)
  const links: WordLink[] = []
  for (const { source, target, strength } of candidates) {
    const [a, b] = [left[source], right[target]]
    if (!a || !b || a.partner >= 0 || b.partner >= 0) continue
    a.partner = target
    b.partner = source
    links.push({ source, target, strength })
  }
  return links.sort((a, b) => a.target - b.target)
}
