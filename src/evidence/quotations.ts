import type { Block, Span } from '../text/document.ts'
import type { Quotation } from './evidence.ts'
import { isMark, MARKS, SHAPED_CLOSERS, SHAPED_OPENERS } from './quotation-marks.ts'
import { attributionOf, CUE_REACH, type SpeakerContext } from './speakers.ts'

/** Marked words up to this many, without a cue and without a stop, are a word held at arm's length and no speech. */
const SCARE_WORDS = 4

interface Marked {
  start: number
  end: number
  outer: Span
  marks: Quotation['marks']
  closed: boolean
  block: number
  continued: boolean
}

/** Finds quotations in the blocks of a text, with their speakers where the text names one nearby. In order of `start`. */
export function extractQuotations(text: string, context: SpeakerContext): Quotation[] {
  const marked: Marked[] = []
  let open: string | undefined
  context.blocks.forEach((block, number) => {
    const found = marksIn(text, block, number, open)
    marked.push(...found.list)
    open = found.open
  })
  marked.push(...dashTurns(text, context.blocks))
  marked.sort((a, b) => a.start - b.start)
  const result: Quotation[] = []
  marked.forEach((quotation, i) => {
    const previous = marked[i - 1]
    const attribution = attributionOf(text, quotation, previous, marked[i + 1], context)
    const words = text.slice(quotation.start, quotation.end)
    const before = previous && previous.block === quotation.block ? text.slice(previous.outer.end, quotation.outer.start) : undefined
    const continues =
      quotation.continued || (before !== undefined && result.length > 0 && isInterruption(before, previous, quotation, context))
    const last = result[result.length - 1]
    const speaker = attribution.speaker ?? (continues ? last?.speaker : undefined)
    const cue = attribution.cue ?? (continues ? last?.cue : undefined)
    result.push({
      start: quotation.start,
      end: quotation.end,
      outer: quotation.outer,
      marks: quotation.marks,
      closed: quotation.closed,
      continues,
      use: isTitle(words) ? 'title' : isShort(words) && !cue && !/[.!?。！？…]$/.test(words.trim()) ? 'scare' : 'speech',
      ...(speaker ? { speaker } : {}),
      ...(cue ? { cue } : {}),
      ...(attribution.direct ? { direct: true } : {}),
    })
  })
  return result
}

/** « comes first of all marks beyond " (34) and ' (39). */
const FIRST_WIDE_MARK = 0xab

function marksIn(text: string, block: Block, number: number, inherited: string | undefined): { list: Marked[]; open: string | undefined } {
  const list: Marked[] = []
  let opener: { at: number; mark: string } | undefined
  let continued = false
  const push = (end: number, outerEnd: number, closed: boolean) => {
    if (!opener) return
    const [start, stop] = trim(text, opener.at + 1, end)
    if (stop > start) {
      const marks = MARKS[opener.mark]?.marks ?? 'double'
      list.push({ start, end: stop, outer: { start: opener.at, end: outerEnd }, marks, closed, block: number, continued })
    }
    opener = undefined
    continued = false
  }
  const first = text.slice(block.start, block.end).search(/\S/)
  for (let i = block.start; i < block.end; i++) {
    // Nearly every character is a letter or a blank.
    const code = text.charCodeAt(i)
    if (code < FIRST_WIDE_MARK && code !== 34 && code !== 39) continue
    const character = text.charAt(i)
    if (!isMark(character)) continue
    const side = sideOf(text, i, block)
    if (opener) {
      const closers = MARKS[opener.mark]?.closers ?? ''
      if (closers.includes(character) && side !== 'open') push(i, i + 1, true)
      else if (character === opener.mark && side === 'open' && '"“„«'.includes(character)) {
        push(i, i, false)
        opener = { at: i, mark: character }
      }
      continue
    }
    if (side === 'close' || !MARKS[character]?.opens) continue
    if (MARKS[character]?.marks === 'single' && !hasCloser(text, i, block)) continue
    opener = { at: i, mark: character }
    continued = inherited !== undefined && i === block.start + first && MARKS[character]?.marks === MARKS[inherited]?.marks
  }
  const left = opener?.mark
  if (opener) push(block.end, block.end, false)
  return { list, open: left }
}

const SPACE_OR_OPENING = /[\s([{\-–—:/¿¡,，。：；、！？…“„«‘‚「『》》）)]/
const SPACE_OR_CLOSING = /[\s)\]}.,;:!?…\-–—/，。：；、！？”»’」』（(》]/
const IDEOGRAPH = /[\u3040-\u30ff\u3400-\u9fff]/

/** Which side a mark is on, by its neighbours; `either` when they do not tell. */
function sideOf(text: string, at: number, block: Block): 'open' | 'close' | 'either' {
  const mark = text.charAt(at)
  if (SHAPED_OPENERS.includes(mark)) return 'open'
  if (SHAPED_CLOSERS.includes(mark)) return 'close'
  const before = at > block.start ? text.charAt(at - 1) : ' '
  const after = at + 1 < block.end ? text.charAt(at + 1) : ' '
  if (IDEOGRAPH.test(before) || IDEOGRAPH.test(after)) {
    if ('“‘«'.includes(mark)) return 'open'
    if ('”’»'.includes(mark)) return 'close'
  }
  const opening = SPACE_OR_OPENING.test(before)
  const closing = SPACE_OR_CLOSING.test(after)
  if (opening && !closing) return 'open'
  if (closing && !opening) return 'close'
  if ('«'.includes(mark)) return /\s/.test(after) || /\s/.test(before) ? 'open' : 'either'
  if ('»'.includes(mark)) return /\s/.test(before) ? 'close' : 'either'
  if (!opening && !closing) return mark === "'" || mark === '’' ? 'close' : 'either'
  return 'either'
}

/** Whether a single mark has a partner in its block that is no apostrophe. */
function hasCloser(text: string, at: number, block: Block): boolean {
  const closers = MARKS[text.charAt(at)]?.closers ?? ''
  if (!/\p{L}|\p{N}|…/u.test(text.charAt(at + 1))) return false
  const limit = Math.min(block.end, at + 600)
  for (let i = at + 2; i < limit; i++) {
    if (!closers.includes(text.charAt(i))) continue
    const after = i + 1 < block.end ? text.charAt(i + 1) : ' '
    if (!/[\p{L}\p{N}]/u.test(after) && !/\s/.test(text.charAt(i - 1))) return true
  }
  return false
}

function trim(text: string, start: number, end: number): [number, number] {
  let [from, to] = [start, end]
  while (from < to && /\s/.test(text.charAt(from))) from++
  while (to > from && /\s/.test(text.charAt(to - 1))) to--
  return [from, to]
}

/** A block that begins with a dash and a blank is a turn of speech; a reporting clause between dashes interrupts it. */
function dashTurns(text: string, blocks: readonly Block[]): Marked[] {
  const turns: Marked[] = []
  blocks.forEach((block, number) => {
    const line = text.slice(block.start, block.end)
    if (block.kind === 'list-item' || !/^[—–―-]\s+\p{L}|^[—–―]\p{Lu}/u.test(line)) return
    const startsAt = block.start + (/^[—–―-]\s*/.exec(line)?.[0].length ?? 1)
    const inner = text.slice(startsAt, block.end)
    const cut = /\s[—–―]\s?(?=\p{Ll})/u.exec(inner)
    const [from, to] = trim(text, startsAt, cut ? startsAt + cut.index : block.end)
    if (to > from)
      turns.push({
        start: from,
        end: to,
        outer: { start: block.start, end: to },
        marks: 'dash',
        closed: true,
        block: number,
        continued: false,
      })
  })
  return turns
}

const isShort = (words: string) => (IDEOGRAPH.test(words) ? words.length <= 8 : words.split(/\s+/).length <= SCARE_WORDS)

/** A few words that all begin with a capital, particles aside, are the name of a work, a paper or a document. */
function isTitle(words: string): boolean {
  if (!isShort(words) || IDEOGRAPH.test(words)) return false
  const parts = words.split(/\s+/).filter((word) => word.length > 3 || /^\p{Lu}/u.test(word))
  return parts.length > 1 && parts.every((word) => /^[\p{Lu}\p{N}]/u.test(word))
}

/** A stop inside a stretch; a wide one is followed by no blank, and a reporting clause may end with it («…»，他说。«…»). */
const ENDS_SENTENCE = /[.!?]\s|[。！？](?!\s*$)/u

/** Whether what stands between two quotations of one block only names the speaker: "…", suggested Altman, "…". */
function isInterruption(between: string, previous: Marked | undefined, next: Marked, context: SpeakerContext): boolean {
  if (!previous || between.length > CUE_REACH || /[:：]\s*$/.test(between)) return false
  if (ENDS_SENTENCE.test(between.replace(/\b\p{Lu}\./gu, ''))) return false
  return context.cues.some((cue) => cue.start >= previous.outer.end && cue.end <= next.outer.start)
}
