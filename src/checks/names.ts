import type { Resolution, Variant } from '../evidence/name-resolution.ts'
import type { Entity } from '../evidence/people.ts'
import { foldWord } from '../lexicon/inflection/fold.ts'
import type { Finding, SourceSpan } from '../report/finding.ts'
import { type Check, type CheckContext, segmentAt, sourceSpanOf } from './check.ts'

/** Without a pivot, a company or a place that speaks for it, a look-alike name is most likely somebody else's. */
const MIN_CONFIDENCE = 0.6
/** How much the place adds: the sentence's own document names the person. */
const PLACE_BONUS = 0.12
/** And what its absence takes away. */
const PLACE_MALUS = 0.12

/** Wrong forms of names: other names that a pivot put in their place, and misspellings. */
export const names: Check = {
  id: 'names',
  finds: ['name.mistranslated', 'name.misspelled'],
  run: (context) => context.resolutions.flatMap((resolution) => findingOf(resolution, context) ?? []),
}

/** Probability that a resolution with variants names a wrong form, place included; shared with the check of inconsistent forms. */
export function wrongFormConfidence(resolution: Resolution, context: CheckContext): number {
  const { entity, mention, variants } = resolution
  if (!entity || variants.length === 0) return 0
  const place = placeOf(entity, mention.start, context)
  let confidence = resolution.confidence + (place === 'here' ? PLACE_BONUS : place === 'elsewhere' ? -PLACE_MALUS : 0)
  if (mention.weak && mention.words.length === 1) confidence -= 0.05
  return Math.max(0, Math.min(0.98, confidence))
}

/** Whether the documents that a sentence draws on know an entity. `open`: the sentence draws on none. */
export function placeOf(entity: Entity, position: number, context: CheckContext): 'here' | 'elsewhere' | 'open' {
  const links = context.links[segmentAt(context.retelling, position)] ?? []
  if (links.length === 0) return 'open'
  return links.some((link) => {
    const id = context.sources[link.source]?.document.id ?? ''
    return entity.sent.has(id) || entity.present.has(id)
  })
    ? 'here'
    : 'elsewhere'
}

function findingOf(resolution: Resolution, context: CheckContext): Finding | undefined {
  const { entity, mention, variants } = resolution
  const confidence = wrongFormConfidence(resolution, context)
  if (!entity || confidence < MIN_CONFIDENCE || isExonym(resolution, context)) return undefined
  if (variants.some((variant) => variant.rendering)) return renderingFinding(resolution, entity, confidence, context)
  const path = strongestPath(variants)
  const kind = path?.path?.kind
  const replaced =
    kind === 'translated' || (path !== undefined && (kind === 'same-written' || kind === 'same-reading') && path.likeness < 0.85)
  const expected = variants.length < mention.words.length || variants.length > 1 ? entity.name : rightWord(entity, variants[0])
  const params = {
    form: mention.text,
    right: expected,
    name: entity.name,
    written: path?.path?.written ?? '',
    reading: path?.path?.reading ?? '',
    ...(path?.path && kind === 'read-back' ? { pivot: path.path.language } : {}),
    ...(path?.path && kind === 'translated' ? { language: path.path.language } : {}),
    likeness: Math.round(100 * (path && kind === 'read-back' ? path.likeness : Math.max(...variants.map((variant) => variant.likeness)))),
  }
  const key = kind ? `name.${kind}` : 'name.spelling'
  return {
    type: replaced ? 'name.mistranslated' : 'name.misspelled',
    severity: replaced || Math.min(...variants.map((variant) => variant.likeness)) < 0.8 ? 'major' : 'minor',
    confidence,
    retelling: { start: mention.start, end: mention.end },
    source: sourceOf(entity, mention.start, context),
    reason: { key, params },
    expected,
    suggestion: expected,
  }
}

/** A wrong Chinese form: another name's rendering that is read alike, or one that is only near. */
function renderingFinding({ mention, variants, expected }: Resolution, entity: Entity, confidence: number, context: CheckContext): Finding {
  const replaced = variants.find(({ rendering }) => rendering?.kind === 'same')
  const shown = replaced ?? variants.find(({ rendering }) => rendering?.other) ?? variants[0]
  const { other = '', expected: right = '' } = shown?.rendering ?? {}
  const params = { form: shown?.word.text ?? mention.text, other, expected: right, right: shown ? rightWord(entity, shown) : entity.name }
  return {
    type: replaced ? 'name.mistranslated' : 'name.misspelled',
    severity: replaced || other !== '' ? 'major' : 'minor',
    confidence,
    retelling: { start: mention.start, end: mention.end },
    source: sourceOf(entity, mention.start, context),
    reason: { key: other === '' ? 'name.near-rendering' : 'name.other-rendering', params },
    ...(expected ? { expected, suggestion: expected } : {}),
  }
}

/**
 * Places, peoples, institutions and acronyms have names of their own in every language: a form that is near the source's, or that a pivot writes alike
 * because it is the translation, is no wrong form unless the text itself also has the right one.
 */
function isExonym({ entity, mention, variants }: Resolution, context: CheckContext): boolean {
  if (variants.every(({ word }) => word.text.length <= 5 && word.text === word.text.toUpperCase() && word.text !== word.text.toLowerCase()))
    return true
  if (entity?.kind !== 'other' || mention.words.length > variants.length) return false
  const rights = new Set(variants.map(({ right }) => right))
  return !context.resolutions.some(
    (other) =>
      other.mention !== mention && other.variants.length === 0 && other.mention.words.some((word) => rights.has(foldWord(word.text))),
  )
}

const strongestPath = (variants: readonly Variant[]): Variant | undefined =>
  variants.filter((variant) => variant.path).sort((a, b) => (b.path?.strength ?? 0) - (a.path?.strength ?? 0))[0]

/** The word of the entity's name that a variant stands for, with its own capitals. */
function rightWord(entity: Entity, variant: Variant | undefined): string {
  return entity.name.split(/\s+/).find((word) => foldWord(word) === variant?.right) ?? entity.name
}

/**
 * Where the source has the person: the name in a linked passage, else the linked passage of a message that the person sent or received, else the first
 * place that names the person.
 */
function sourceOf(entity: Entity, position: number, context: CheckContext): SourceSpan | null {
  const links = context.links[segmentAt(context.retelling, position)] ?? []
  for (const link of links) {
    const source = context.sources[link.source]
    const segment = source?.segments[link.segment]
    if (!source || !segment) continue
    const mention = source.mentions.find(
      (m) => m.start >= segment.start && m.end <= segment.end && m.words.some((w) => entity.words.has(foldWord(w.text))),
    )
    if (mention) return { id: source.document.id, start: mention.start, end: mention.end }
  }
  for (const link of links) {
    const id = context.sources[link.source]?.document.id ?? ''
    if (entity.sent.has(id) || entity.present.has(id)) return sourceSpanOf(context, link)
  }
  for (const source of context.sources) {
    const mention = source.mentions.find((m) => m.words.some((w) => entity.words.has(foldWord(w.text))))
    if (mention) return { id: source.document.id, start: mention.start, end: mention.end }
  }
  return sourceSpanOf(context, links[0])
}
