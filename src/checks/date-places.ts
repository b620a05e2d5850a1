import { compareDates, compareWithDays, headerDays } from '../evidence/date-compare.ts'
import type { DateMention } from '../evidence/evidence.ts'
import type { Finding } from '../report/finding.ts'
import { overlaps } from '../text/document.ts'
import type { CheckContext } from './check.ts'

/** So many sentences after a date the message that it announces may begin. */
const AHEAD = 3
/** How surely those sentences must retell the message. */
const SURE = 0.8
/** What share of the sentence's information the passage must hold whose date it changes, when nothing else links them. */
const MIN_SUPPORT = 0.3

/** Dates in sentences that retell no passage by themselves: those that announce a message, and those of an event told in few words. */
export function datesBesides(context: CheckContext): Finding[] {
  const { retelling } = context
  const isKnown = createKnown(context)
  return retelling.segments.flatMap((segment, k) => {
    if ((context.links[k] ?? []).length > 0) return []
    return retelling.dates
      .filter((date) => overlaps(date, segment) && isWhole(date) && !isKnown(date))
      .flatMap((date) => announced(date, k, context) ?? told(date, k, context) ?? [])
  })
}

const isWhole = ({ year, month, relative, part }: DateMention) =>
  year !== undefined && month !== undefined && relative === undefined && part === undefined

/** Tells whether any source has a date, in its text or as its own. */
function createKnown({ sources }: CheckContext): (date: DateMention) => boolean {
  let headers: readonly (ReturnType<typeof headerDays> | undefined)[] | undefined
  return (date) => {
    headers ??= sources.map(({ document: { meta } }) => (meta.date === undefined ? undefined : headerDays(meta.date)))
    return sources.some(({ document: { meta }, dates }, i) => {
      const header = headers?.[i]
      return (header && compareWithDays(date, header) !== 'different') || dates.some((other) => agrees(other, date, meta.date))
    })
  }
}

const agrees = (other: DateMention, date: DateMention, header: string | undefined) =>
  other.relative === undefined &&
  other.month !== undefined &&
  (other.day !== undefined || date.day === undefined) &&
  (other.year !== undefined || header?.startsWith(`${date.year}-`) === true) &&
  ['equal', 'compatible'].includes(compareDates(other, date, header))

/** The date of a message whose words follow, when one part of it is another. */
function announced(date: DateMention, k: number, context: CheckContext): Finding | undefined {
  if (date.day === undefined) return undefined
  for (let next = k + 1; next <= k + AHEAD; next++) {
    const [link] = context.links[next] ?? []
    if (!link || link.score < SURE) continue
    const source = context.sources[link.source]
    const header = source?.document.meta.date
    const passage = source?.segments[link.segment]
    const parsed = /^(\d{4})-(\d{2})-(\d{2})/.exec(header ?? '')
    if (!source || !header || !parsed || !passage) return undefined
    const changed = [date.year, date.month, date.day].filter((part, i) => part !== Number(parsed[i + 1])).length
    if (changed !== 1) return undefined
    return {
      type: 'date.altered',
      severity: 'major',
      confidence: 0.3 + 0.45 * link.score,
      retelling: { start: date.start, end: date.end },
      source: { id: source.document.id, start: passage.start, end: passage.end },
      reason: { key: 'date.altered.header', params: { there: header.slice(0, 10), here: date.text } },
      expected: header.slice(0, 10),
    }
  }
  return undefined
}

/** The date of the passage that answers to the sentence better than any other, when its year or its month is another. */
function told(date: DateMention, k: number, context: CheckContext): Finding | undefined {
  const [best] = context.finder.supportsOf(context.retelling.tokens[k] ?? [])
  const source = best ? context.sources[best.source] : undefined
  const passage = best ? source?.segments[best.segment] : undefined
  if (!best || !source || !passage || best.support < MIN_SUPPORT) return undefined
  const other = source.dates.find(
    (each) =>
      overlaps(each, passage) && isWhole(each) && (each.month === date.month) !== (each.year === date.year) && each.day === date.day,
  )
  return (
    other && {
      type: 'date.altered',
      severity: 'major',
      confidence: Math.min(0.75, 0.3 + 0.8 * best.support),
      retelling: { start: date.start, end: date.end },
      source: { id: source.document.id, start: other.start, end: other.end },
      reason: { key: 'date.altered.text', params: { there: other.text, here: date.text } },
      expected: other.text,
    }
  )
}
