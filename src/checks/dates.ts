import { compareDates, compareWithHeader, matchDates } from '../evidence/date-compare.ts'
import type { DateMention } from '../evidence/evidence.ts'
import type { ExaminedText } from '../evidence/examine.ts'
import type { Finding } from '../report/finding.ts'
import { overlaps } from '../text/document.ts'
import type { Check, CheckContext } from './check.ts'
import { datesBesides } from './date-places.ts'
import type { SegmentPair } from './pair.ts'

const MIN_SCORE = 0.45
/** From this score a sentence renders its passage closely. */
const CLOSE = 0.9

/** Dates that contradict the source's text or the header of the message that the sentence retells. */
export const dates: Check = {
  id: 'dates',
  finds: ['date.altered'],
  run: (context) =>
    context.translation
      ? context.pairs.flatMap((pair) => checkTranslation(pair, context))
      : [...context.pairs.flatMap((pair) => checkPair(pair, context)), ...datesBesides(context)],
}

function checkPair(pair: SegmentPair, context: CheckContext): Finding[] {
  const source = context.sources[pair.source]
  if (!source || pair.score < MIN_SCORE) return []
  const header = source.document.meta.date
  const own = source.dates
  const near = own.filter((date) => pair.passages.some((passage) => overlaps(date, passage.span)))
  return context.retelling.dates
    .filter((date) => overlaps(date, pair.span))
    .flatMap((date): Finding[] => {
      if (date.relative || date.part === 'century' || date.part === 'decade') return []
      const agrees = (other: DateMention) =>
        ['equal', 'compatible'].includes(compareDates(other, date, header, context.retelling.document.meta.date))
      // A season or a part of a year without the year agrees with half the calendar.
      if (
        own.some(
          (other) =>
            (other.year !== undefined || other.month !== undefined || other.day !== undefined || other.weekday !== undefined) &&
            agrees(other),
        )
      )
        return []
      const byHeader = header ? compareWithHeader(date, header) : undefined
      if ((byHeader === 'equal' || byHeader === 'compatible') && !isQuotedDay(date, pair, near, context)) return []
      const contradicted = near.find((other) => compareDates(other, date, header) === 'different' && sharesPart(other, date))
      if (contradicted) {
        return [
          {
            type: 'date.altered',
            severity: 'major',
            confidence: Math.min(0.9, 0.45 + 0.4 * pair.support + 0.1 * pair.score),
            retelling: { start: date.start, end: date.end },
            source: { id: source.document.id, start: contradicted.start, end: contradicted.end },
            reason: { key: 'date.altered.text', params: { there: contradicted.text, here: date.text } },
            expected: contradicted.text,
          },
        ]
      }
      const day = headerDate(header)
      // A date that shares nothing with the header's is most likely another event's.
      if (!header || !day || !sharesPart(day, date) || date.day === undefined || knownElsewhere(date, context)) return []
      return [
        {
          type: 'date.altered',
          severity: 'major',
          confidence: Math.min(0.8, 0.35 + 0.3 * pair.score + 0.3 * pair.support),
          retelling: { start: date.start, end: date.end },
          source: firstPassage(pair, source.document.id),
          reason: { key: 'date.altered.header', params: { there: header.slice(0, 10), here: date.text } },
          expected: header.slice(0, 10),
        },
      ]
    })
}

/** Whether a day of the week stands in quoted words, close to a passage with another one: then it is not the day on which the message was sent. */
function isQuotedDay(date: DateMention, pair: SegmentPair, near: readonly DateMention[], context: CheckContext): boolean {
  const isDay = ({ weekday, day, month, relative }: DateMention) =>
    weekday !== undefined && day === undefined && month === undefined && relative === undefined
  return (
    isDay(date) && pair.score >= CLOSE && near.some(isDay) && context.retelling.quotations.some((quotation) => overlaps(quotation, date))
  )
}

/** Both sides must name the same dates: one left over on either side has changed. */
function checkTranslation(pair: SegmentPair, context: CheckContext): Finding[] {
  const source = context.sources[pair.source]
  if (!source) return []
  const { retelling } = context
  const match = matchDates(source.dates, retelling.dates).pairs
  const open = source.dates.filter((date, i) => !match.some((each) => each.source === i) && !standsIn(date, retelling))
  const findings: Finding[] = []
  for (const [i, date] of retelling.dates.entries()) {
    if (match.some((each) => each.target === i) || standsIn(date, source)) continue
    const at = open.findIndex((other) => contradicts(other, date) && !retelling.dates.some((each) => agree(other, each)))
    const other = open[at]
    if (!other || source.dates.some((each) => agree(each, date))) continue
    open.splice(at, 1)
    findings.push({
      type: 'date.altered',
      severity: 'major',
      confidence: Math.min(0.93, 0.6 + 0.35 * pair.support),
      retelling: { start: date.start, end: date.end },
      source: { id: source.document.id, start: other.start, end: other.end },
      reason: { key: 'date.altered.text', params: { there: other.text, here: date.text } },
      expected: other.text,
    })
  }
  return findings
}

const agree = (a: DateMention, b: DateMention) => ['equal', 'compatible'].includes(compareDates(a, b))

/** Whether two dates are of one kind and differ: in what both of them say. */
function contradicts(a: DateMention, b: DateMention): boolean {
  if (a.relative || b.relative) return false
  const differs = (x: number | undefined, y: number | undefined) => x !== undefined && y !== undefined && x !== y
  return differs(a.year, b.year) || differs(a.month, b.month) || differs(a.day, b.day) || differs(a.weekday, b.weekday)
}

/** Whether a date's year and day stand in a text as digits, though not as a date: what is part of another date says nothing for this one. */
function standsIn(date: DateMention, { document, dates }: ExaminedText): boolean {
  let rest = ''
  let at = 0
  for (const { start, end } of dates) {
    rest += `${document.text.slice(at, start)} `
    at = Math.max(at, end)
  }
  rest += document.text.slice(at)
  const runs: string[] = rest.normalize('NFKC').match(/\d+/g) ?? []
  const wanted = date.text.normalize('NFKC').match(/\d+/g) ?? []
  return wanted.length > 0 && wanted.every((run) => runs.includes(run))
}
const firstPassage = (pair: SegmentPair, id: string) => (pair.passages[0] ? { id, ...pair.passages[0].span } : null)

interface Parts {
  readonly year?: number | undefined
  readonly month?: number | undefined
  readonly day?: number | undefined
  readonly weekday?: number | undefined
}

function headerDate(header: string | undefined): Parts | undefined {
  const parsed = /^(\d{4})-(\d{2})-(\d{2})/.exec(header ?? '')
  return parsed ? { year: Number(parsed[1]), month: Number(parsed[2]), day: Number(parsed[3]) } : undefined
}

/** Whether two dates that differ agree in at least one part, so that the one can be a slip for the other. Days of the week are one another's slips. */
function sharesPart(a: Parts, b: Parts): boolean {
  if (a.weekday !== undefined && b.weekday !== undefined && a.month === undefined && b.month === undefined) return true
  return (
    (a.day !== undefined && a.day === b.day) ||
    (a.month !== undefined && a.month === b.month) ||
    (a.year !== undefined && a.year === b.year && a.month !== undefined && b.month !== undefined)
  )
}

/** Whether any source is dated so: then the sentence speaks of that one. */
function knownElsewhere(date: DateMention, context: CheckContext): boolean {
  return context.sources.some(
    ({ document: { meta } }) => meta.date !== undefined && date.day !== undefined && compareWithHeader(date, meta.date) === 'equal',
  )
}
