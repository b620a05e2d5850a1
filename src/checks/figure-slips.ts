import type { Figure } from '../evidence/evidence.ts'
import type { ExaminedText } from '../evidence/examine.ts'
import { compareFigures } from '../evidence/figure-compare.ts'
import type { Finding } from '../report/finding.ts'
import { overlaps } from '../text/document.ts'
import type { CheckContext } from './check.ts'
import type { SegmentPair } from './pair.ts'

/** The aligner is this sure that the sentence renders its passage as a whole. */
export const SURE = 0.85

const sameDigits = (a: number, b: number): boolean =>
  a !== b && a > 0 && b > 0 && Number.isInteger(Math.round(Math.log10(a / b) * 1e6) / 1e6) && Math.abs(Math.log10(a / b)) >= 3

/** Whether a bare number leaves out the scale that was said before ("18 million for 4.5"). */
export const isShortFor = (here: Figure, there: Figure): boolean =>
  here.kind === 'number' && here.unit === undefined && sameDigits(there.value, here.value)

/** Articles that look like numbers, and names that hold digits, accuse nobody. */
export const telling = (figure: Figure) => !figure.weak && figure.kind !== 'version'

/** Whether the same document has the figure in another place, which the sentence may also draw on. */
export function isElsewhere(figure: Figure, pair: SegmentPair, context: CheckContext): boolean {
  return (
    context.sources[pair.source]?.figures.some((other) => {
      const relation = compareFigures(other, figure)
      return relation === 'equal' || relation === 'compatible'
    }) === true
  )
}

/** Whether the retelling tells the figure anywhere at all. */
export function isTold(figure: Figure, context: CheckContext): boolean {
  return context.retelling.figures.some((other) => {
    const relation = compareFigures(figure, other)
    return relation === 'equal' || relation === 'compatible'
  })
}

/** The same digits in another scale ("48,000" for "480,000"), which say what they come from where few other words do. */
export function slippedScales(pair: SegmentPair, source: ExaminedText, context: CheckContext): Finding[] {
  if (pair.score < SURE || context.translation) return []
  const near = source.figures.filter((figure) => pair.passages.some((passage) => overlaps(figure, passage.span)))
  return context.retelling.figures
    .filter((figure) => overlaps(figure, pair.span) && telling(figure) && figure.kind === 'money' && !isElsewhere(figure, pair, context))
    .flatMap((figure): Finding[] => {
      const other = near.find((each) => each.kind === figure.kind && each.unit === figure.unit && isScaled(each, figure))
      if (!other || isTold(other, context)) return []
      return [
        {
          type: 'figure.altered',
          severity: 'major',
          confidence: 0.35 + 0.4 * pair.score,
          retelling: { start: figure.start, end: figure.end },
          source: { id: source.document.id, start: other.start, end: other.end },
          reason: { key: 'figure.altered', params: { there: other.text, here: figure.text } },
          expected: other.text,
        },
      ]
    })
}

/** Whether two amounts differ by a power of ten, and have two digits that say so. */
const isScaled = (a: Figure, b: Figure): boolean =>
  a.value > 0 &&
  b.value > 0 &&
  a.value !== b.value &&
  Math.min(a.digits, b.digits) >= 2 &&
  Number.isInteger(round(Math.log10(a.value / b.value)))
const round = (value: number) => Math.round(value * 1e6) / 1e6
