import { foldWord } from '../lexicon/inflection/fold.ts'
import type { NameMeanings } from '../lexicon/name-meanings.ts'
import { lettersOf, spellingDistance } from '../lexicon/pivot/spelled.ts'
import { soundOf } from '../lexicon/sound.ts'
import type { Mention, NameWord } from './evidence.ts'
import { nameLikeness } from './name-likeness.ts'
import type { Entity } from './people.ts'
import { findTranslatedPart, type TranslatedPart } from './translated-parts.ts'

/** How a wrong form may have come about in a language in between; `strength` 0..1. */
export interface PivotPath {
  readonly language: string
  readonly written: string
  readonly reading: string
  /** `translated`: an ordinary word of the text's own language (`language`) in a name's place. `read-back`: what another script wrote for the name by its sound, in Latin letters again. */
  readonly kind: 'same-written' | 'same-reading' | 'near-reading' | 'spelled-out' | 'read-back' | 'translated'
  readonly strength: number
}

/** Looks for a path through a pivot from a right name to a wrong form. */
export type PathFinder = (wrong: string, right: string, renderings: readonly string[]) => PivotPath | undefined

/** A word of a mention that stands for a word of an entity's name in another form. */
export interface Variant {
  readonly word: NameWord
  /** The right word as the sources write it, folded. */
  readonly right: string
  readonly likeness: number
  readonly path?: PivotPath
  /** In Chinese: the rendering that should stand there, and the name that the one there renders (empty when none is known). */
  readonly rendering?: { readonly kind: 'same' | 'near'; readonly expected: string; readonly other: string }
}

/** Whom a mention stands for, and how sure that is. `variants` is empty when every word is right. */
export interface Resolution {
  readonly mention: Mention
  readonly entity?: Entity
  readonly variants: readonly Variant[]
  /** 0..1, by spelling, sound and pivot alone; place is weighed where sentences are aligned. */
  readonly confidence: number
  /** In other scripts than the sources': which of the person's names stand there, how they are written, and whether that form is a known one. */
  readonly forms?: readonly { readonly part: 'given' | 'family' | 'whole'; readonly written: string; readonly listed: boolean }[]
  /** How the whole mention should be written in the text's own script, where that is known. */
  readonly expected?: string
}

export interface ResolutionContext {
  readonly entities: readonly Entity[]
  /** Folded words that the sources hold anywhere: a name that stands there is no wrong form. */
  readonly sourceWords: ReadonlySet<string>
  /** Whether the retelling's language knows the word as an ordinary word or a place's name. */
  readonly isKnown: (word: string) => boolean
  /** Whether a word is known as somebody's or something's name, whoever bears it ("Andre", "Elijah"). */
  readonly findPaths: readonly PathFinder[]
  /** What words of the retelling's language mean, where that is known: for names translated as words. */
  readonly meanings?: NameMeanings
  /** Resolutions of the same words in the same case and language, where they are worth keeping; filled by `resolveMentions`. */
  readonly known?: Map<string, KnownResolution>
}

/** A resolution without its place: variants go by the number of their word in the mention. */
export interface KnownResolution {
  readonly entity: Entity | undefined
  readonly confidence: number
  readonly variants: readonly { readonly number: number; readonly variant: Variant }[]
}

/** So many distinct names are kept; then the memory starts afresh. */
const MAX_KNOWN = 5000

/** A word this like a name is taken for it when the rest of the mention fits the same person. */
const FITS = 0.62
/** A word that stands alone must be this like a name. */
const ALONE = 0.8
/** Letters that must agree, as a share: "Castex" and "Castellan" begin alike, and are two names. Below what misspellings keep (Suzkver, 0.8). */
const SPELLED = 0.72
/** Alone, a word that begins with another sound must be nearly the same. */
const OTHER_BEGINNING = 0.95
/** Endings that a language may put on a name: English and German genitive, plurals. */
const ENDINGS = ['s', 'es', 'n', 'en', 'i', 'a', 'u', 'om', 'em', 'y', 'e', 'ov', 'am', 'ami', 'ach']

/** Resolves every mention of a retelling against the entities of its sources. */
export function resolveMentions(mentions: readonly Mention[], context: ResolutionContext): Resolution[] {
  const known = context.known ?? new Map<string, KnownResolution>()
  return mentions.map((mention) => {
    const key = mention.words.map(({ text }) => text).join('\n')
    const before = known.get(key)
    if (before) return placed(before, mention)
    const resolution = resolve(mention, context)
    if (known.size >= MAX_KNOWN) known.clear()
    const variants = resolution.variants.map((variant) => ({ number: mention.words.indexOf(variant.word), variant }))
    known.set(key, { entity: resolution.entity, confidence: resolution.confidence, variants })
    return resolution
  })
}

/** The same words somewhere else. */
function placed({ entity, confidence, variants }: KnownResolution, mention: Mention): Resolution {
  return {
    mention,
    variants: variants.map(({ number, variant }) => ({ ...variant, word: mention.words[number] ?? variant.word })),
    confidence,
    ...(entity ? { entity } : {}),
  }
}

/** Whether a folded word is a right form of a folded name word, as it stands or with a grammatical ending. */
export function isRightForm(word: string, right: string): boolean {
  if (word === right) return true
  if (!word.startsWith(right) || right.length < 3) return false
  const ending = word.slice(right.length).replace(/^['’-]/, '')
  return ENDINGS.includes(ending)
}

function resolve(mention: Mention, context: ResolutionContext): Resolution {
  const words = mention.words.map((word) => ({ word, folded: foldWord(word.text.replace(/['’]s$/u, '')) }))
  const right = (folded: string, entity: Entity) => [...entity.words].some((name) => isRightForm(folded, name))
  const open = words.filter(({ word, folded }) => folded.length > 1 && !isExplained(folded, word, context))
  if (open.length === 0) {
    const part = context.meanings && findTranslatedPart(mention, context.entities, context.meanings, isRightForm)
    if (part) return translated(part, mention, context.meanings?.language ?? '')
    const owners = context.entities
      .map((entity) => ({ entity, hits: words.filter(({ folded }) => right(folded, entity)).length }))
      .filter(({ hits }) => hits > 0)
      .sort((a, b) => b.hits - a.hits || (a.entity.kind === 'person' ? -1 : 1) - (b.entity.kind === 'person' ? -1 : 1))
    const [best, second] = owners
    const unique = best && (!second || second.hits < best.hits || best.entity.kind !== second.entity.kind)
    return { mention, variants: [], confidence: unique ? 1 : 0, ...(unique ? { entity: best.entity } : {}) }
  }
  let best: Resolution = { mention, variants: [], confidence: 0 }
  // A word of somebody's name beside it says that this is not about anybody else.
  const isSomebodys = words.some(({ folded }) => context.entities.some((entity) => isWordOf(folded, entity)))
  for (const entity of context.entities) {
    const found = fitEntity(mention, words, open, isSomebodys, entity, context)
    if (found && found.confidence > best.confidence) best = found
  }
  return best
}

/** How sure a translated name is: in the place of a name beside one that was kept. */
const TRANSLATED = 0.8

function translated({ entity, word, right, likeness }: TranslatedPart, mention: Mention, language: string): Resolution {
  const path: PivotPath = { language, written: word.text, reading: right, kind: 'translated', strength: TRANSLATED }
  return { mention, entity, variants: [{ word, right, likeness, path }], confidence: TRANSLATED }
}

function isExplained(folded: string, word: NameWord, context: ResolutionContext): boolean {
  if (context.sourceWords.has(folded)) return true
  for (const ending of ['s', 'es', 'n', 'en'])
    if (folded.endsWith(ending) && context.sourceWords.has(folded.slice(0, -ending.length)) && folded.length > ending.length + 3)
      return true
  return context.isKnown(word.text)
}

type Word = { readonly word: NameWord; readonly folded: string }

function fitEntity(
  mention: Mention,
  words: readonly Word[],
  open: readonly Word[],
  isSomebodys: boolean,
  entity: Entity,
  context: ResolutionContext,
): Resolution | undefined {
  const names = [...entity.words]
  const parts = entity.given !== '' ? [entity.given, entity.family] : names
  const exact = words.filter(({ folded }) => names.some((name) => isRightForm(folded, name)))
  if (exact.length === 0 && isSomebodys) return undefined
  // An ordinary word says that an organisation's name is translated.
  if (entity.kind === 'other' && words.some((word) => !exact.includes(word) && !open.includes(word) && context.isKnown(word.word.text)))
    return undefined
  const free = (parts.length > 0 ? parts : names).filter((right) => !exact.some((other) => isRightForm(other.folded, right)))
  const renderings = renderingsOf(entity)
  const candidates = open.flatMap((word) => free.flatMap((right) => candidateOf(word, right, renderings, context) ?? []))
  candidates.sort((a, b) => strengthOf(b) - strengthOf(a) || b.likeness - a.likeness)
  const variants: Variant[] = []
  for (const candidate of candidates) {
    if (variants.every((variant) => variant.word !== candidate.word && variant.right !== candidate.right)) variants.push(candidate)
  }
  if (variants.length < open.length) return undefined
  variants.sort((a, b) => a.word.start - b.word.start)
  const strengths = variants.map(strengthOf)
  const weakest = Math.min(...strengths)
  const mean = strengths.reduce((sum, value) => sum + value, 0) / strengths.length
  // A right word beside it, or two words that both nearly fit, support each other.
  const company = exact.length > 0 ? 1 : variants.length > 1 ? 0.5 : 0
  if (company === 1 && weakest < FITS) return undefined
  if (company === 0.5 && (weakest < FITS - 0.08 || mean < FITS + 0.06)) return undefined
  if (company === 0 && (weakest < ALONE || (words[0]?.folded.length ?? 0) < 4)) return undefined
  if (company === 0 && variants.some((variant) => !variant.path && variant.likeness < OTHER_BEGINNING && !beginsAlike(variant)))
    return undefined
  const confidence = company === 1 ? 0.6 + 0.4 * mean : company === 0.5 ? 0.45 + 0.5 * mean : 0.15 + 0.75 * mean
  return { mention, entity, variants, confidence: Math.min(0.99, confidence) }
}

function candidateOf(
  { word, folded }: Word,
  right: string,
  renderings: readonly string[],
  context: ResolutionContext,
): Variant | undefined {
  if (right.length < 3 && folded.length > 3) return undefined
  const likeness = folded.length > 2 ? nameLikeness(folded, right) : 0
  const path = strongestPath(context.findPaths.map((find) => find(word.text, right, renderings)))
  if (!path && (likeness <= 0 || !isSpelledAlike(folded, right))) return undefined
  return { word, right, likeness, ...(path ? { path } : {}) }
}

const isWordOf = (folded: string, { words }: Entity): boolean => [...words].some((word) => isRightForm(folded, word))

const beginsAlike = ({ word, right }: Variant): boolean => {
  const [a, b] = [soundOf(foldWord(word.text)), soundOf(right)]
  return a === '' || b === '' || a.charAt(0) === b.charAt(0)
}

function isSpelledAlike(folded: string, right: string): boolean {
  const [a, b] = [lettersOf(folded), lettersOf(right)]
  const longest = Math.max(a.length, b.length)
  const limit = (1 - SPELLED) * longest
  return !LATIN.test(folded) || !LATIN.test(right) || spellingDistance(a, b, limit) <= limit
}

const LATIN = /^[a-z'-]+$/

/** Spelling and pivot: the better of the two. */
const strengthOf = (variant: Variant) => Math.max(variant.likeness, variant.path ? 0.5 + 0.5 * variant.path.strength : 0)

/** A form that follows a script's rules letter by letter is rather its reading than what rules in Chinese also make of it. */
const LETTER_BY_LETTER = 0.1
const worth = (path: PivotPath | undefined) => (path ? path.strength + (path.kind === 'read-back' ? LETTER_BY_LETTER : 0) : 0)

/** The path that explains most. */
export const strongestPath = (paths: readonly (PivotPath | undefined)[]): PivotPath | undefined =>
  paths.reduce((best, path) => (worth(path) > worth(best) ? path : best), undefined)

/** The renderings that a case knows for a pivot. */
function renderingsOf(entity: Entity): readonly string[] {
  return Object.entries(entity.renderings).flatMap(([tag, list]) => (tag.startsWith('zh') ? list : []))
}
