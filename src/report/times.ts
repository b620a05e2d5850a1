import { type Document, rangeUnder, type Span } from '../text/document.ts'

/** When words are shown, in milliseconds from the beginning. */
export interface ShownTime {
  readonly from: number
  readonly to: number
}

/** When a span of subtitles is shown: from the beginning of its first cue to the end of its last. Undefined for texts without times. */
export function shownTime({ cues = [] }: Pick<Document, 'cues'>, span: Span): ShownTime | undefined {
  const [first, end] = rangeUnder(cues, span)
  const [from, to] = [cues[first]?.from, cues[end - 1]?.to]
  return end > first && from !== undefined && to !== undefined ? { from, to } : undefined
}

/** A time as WebVTT writes it, hours always told: "00:12:03.600–00:12:06.000". */
export function timeText({ from, to }: ShownTime): string {
  return `${clock(from)}–${clock(to)}`
}

function clock(milliseconds: number): string {
  const two = (value: number) => String(Math.floor(value)).padStart(2, '0')
  const rest = String(milliseconds % 1000).padStart(3, '0')
  return `${two(milliseconds / 3_600_000)}:${two((milliseconds / 60_000) % 60)}:${two((milliseconds / 1000) % 60)}.${rest}`
}
