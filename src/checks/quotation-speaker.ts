import type { Quotation } from '../evidence/evidence.ts'
import type { Entity } from '../evidence/people.ts'
import type { Finding } from '../report/finding.ts'
import { overlaps } from '../text/document.ts'
import type { CheckContext } from './check.ts'
import { entityAt, type Match } from './quotation-place.ts'

/** The words must be found this clearly before anybody is told that another person wrote them. */
const CLEAR = 0.6
/** And the named speaker's own documents must hold them this much less. */
const MARGIN = 0.25

/**
 * A quotation put into the wrong mouth. Two signs must agree: the sender of the document that holds the words is another person, and nothing that the
 * named speaker sent holds them; and the passage must not name the real speaker at all.
 */
export function misattribution(match: Match, context: CheckContext): Finding | undefined {
  const [first] = match.parts
  const speaker = first?.speaker ? entityAt(first.speaker, context) : undefined
  const source = context.sources[match.source]
  if (!first?.speaker || !source || speaker?.kind !== 'person' || match.support < CLEAR) return undefined
  const sender = context.entities.find((entity) => entity.sent.has(source.document.id))
  if (!sender || sender === speaker || saidFor(speaker, match, context)) return undefined
  const elsewhere = Math.max(
    0,
    ...match.clauses.map(
      (clause) => clause.supports.find((support) => speaker.sent.has(context.sources[support.source]?.document.id ?? ''))?.support ?? 0,
    ),
  )
  if (elsewhere > match.support - MARGIN) return undefined
  // Words that a source itself quotes or forwards may be anybody's.
  const passage = match.passages.find((found) => found !== undefined)
  const segment = passage ? source.segments[passage.segment] : undefined
  if (
    !segment ||
    source.document.blocks[segment.block]?.kind === 'forwarded' ||
    source.quotations.some((quotation) => overlaps(quotation, segment))
  )
    return undefined
  if (namedNearby(sender, first, context)) return undefined
  return {
    type: 'quote.misattributed',
    severity: 'critical',
    confidence: Math.min(0.9, 0.45 + 0.5 * (match.support - elsewhere)),
    retelling: { start: first.start, end: first.end },
    source: { id: source.document.id, start: segment.start, end: segment.end },
    reason: { key: 'quote.misattributed', params: { speaker: speaker.name, sender: sender.name } },
    expected: sender.name,
  }
}

/** Whether the speaker is named in the passage as the one who said it ("Ilya told me that ..."). */
function saidFor(speaker: Entity, match: Match, context: CheckContext): boolean {
  const source = context.sources[match.source]
  return match.passages.some((passage) => {
    const segment = passage ? source?.segments[passage.segment] : undefined
    return (
      segment !== undefined &&
      source?.mentions.some(
        (mention) => overlaps(mention, segment) && mention.words.some((word) => speaker.words.has(word.text.toLowerCase())),
      ) === true
    )
  })
}

/**
 * Whether a person is named in the same block, or where the speaker cannot be misread in the same sentence: then the reader is not misled about who speaks,
 * or the speaker was read wrongly.
 */
function namedNearby(person: Entity, quotation: Quotation, context: CheckContext): boolean {
  const { blocks } = context.retelling.document
  const around = (quotation.direct ? context.retelling.segments : blocks).filter((one) => overlaps(one, quotation.outer))
  return context.resolutions.some(
    ({ entity, mention }) =>
      entity === person &&
      around.some((one) => overlaps(mention, one)) &&
      !overlaps(mention, quotation) &&
      !overlaps(mention, quotation.speaker ?? quotation),
  )
}
