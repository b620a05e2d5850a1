import { isHanOrKana } from '../characters.ts'
import type { Block, Document, TimedSpan } from '../document.ts'

/** A silence longer than this, in milliseconds, begins a new paragraph after a full stop. */
const PAUSE = 2_000
const TIMES = /^((?:\d{1,3}:)?\d{1,2}:\d{2}[,.]\d{1,3})[ \t]*-->[ \t]*((?:\d{1,3}:)?\d{1,2}:\d{2}[,.]\d{1,3})/

interface Cue {
  readonly from: number
  readonly to: number
  readonly lines: readonly string[]
}

/**
 * Reads subtitles (SubRip, WebVTT). The text is what is said, without numbers, times and marks of style; cues are joined, so that a sentence that
 * runs over several is one. A new speaker (a dash, a voice tag) or a pause begins a paragraph. `cues` tells when each part is shown.
 */
export function readSubtitles(text: string, id: string): Document {
  let words = ''
  const blocks: Block[] = []
  const cues: TimedSpan[] = []
  let voice = ''
  let last: Cue | undefined
  for (const cue of cuesOf(text)) {
    const pause = last !== undefined && cue.from - last.to > PAUSE && /[.!?…。！？]["”»’」)]*$/u.test(words)
    // Captions that roll show the line before once more.
    const lines = cue.lines.length > 1 && cue.lines[0] === last?.lines.at(-1) ? cue.lines.slice(1) : cue.lines
    let start = -1
    lines.forEach((line, index) => {
      const speaker = /^<v(?:\.[^\s>]*)?\s+([^>]*)>/i.exec(line)?.[1]?.trim() ?? (index === 0 ? '' : voice)
      const dash = /^\s*(?:<[^>]*>)*\s*[-–—]\s*(?=\S)/.exec(line)
      const spoken = cleaned(dash ? line.slice(dash[0].length) : line)
      if (spoken === '') return
      const block = blocks.at(-1)
      const begins = !block || dash !== null || (index === 0 && pause) || speaker !== voice
      voice = speaker
      const glue = words === '' ? '' : begins ? '\n\n' : unspaced(words, spoken) ? '' : ' '
      const at = words.length + glue.length
      words += glue + spoken
      if (start < 0) start = at
      if (begins) blocks.push({ start: at, end: words.length, kind: 'paragraph' })
      else blocks[blocks.length - 1] = { ...block, end: words.length }
    })
    if (start >= 0) cues.push({ start, end: words.length, from: cue.from, to: cue.to })
    last = cue
  }
  return { id, text: words, format: 'subtitles', meta: {}, blocks, cues, notices: [] }
}

function* cuesOf(text: string): Generator<Cue> {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/)
  let at = 0
  while (at < lines.length) {
    const line = lines[at] ?? ''
    const times = TIMES.exec(line.trim())
    if (/^(?:NOTE|STYLE|REGION)(?:\s|$)/.test(line)) {
      while (at < lines.length && lines[at]?.trim() !== '') at++
    } else if (times) {
      const shown: string[] = []
      at++
      for (; at < lines.length; at++) {
        const next = lines[at] ?? ''
        // An empty line ends a cue; files of careless programs have none before the next times.
        if (next.trim() === '' || TIMES.test(next.trim()) || (/^\d+\s*$/.test(next) && TIMES.test(lines[at + 1]?.trim() ?? ''))) break
        shown.push(next)
      }
      yield { from: milliseconds(times[1] ?? ''), to: milliseconds(times[2] ?? ''), lines: shown }
    } else at++
  }
}

function milliseconds(time: string): number {
  const [seconds = '0', minutes = '0', hours = '0'] = time.replace(',', '.').split(':').reverse()
  return Math.round((Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) * 1000)
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', nbsp: '\u00A0', lrm: '', rlm: '', quot: '"' }

/** A line without tags (`<i>`, `<c.yellow>`, `<00:01.500>`, `{\an8}`) and entities. */
function cleaned(line: string): string {
  return line
    .replace(/<\/?(?:[a-z][^<>]{0,200}|[\d:.]{5,14})?>/gi, '')
    .replace(/\{\\[^{}]{0,100}\}/g, '')
    .replace(/&([a-z]{2,4});/g, (whole, name: string) => ENTITIES[name] ?? whole)
    .replace(/\s+/g, ' ')
    .trim()
}

/** Whether two pieces belong together without a blank: Chinese and Japanese have none. */
function unspaced(before: string, after: string): boolean {
  return isHanOrKana(before.at(-1) ?? '') ? isHanOrKana(after.charAt(0)) : /[，。、；：！？」』]$/u.test(before)
}
