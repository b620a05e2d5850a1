import type { Block, Span } from '../text/document.ts'
import type { Mention, Quotation } from './evidence.ts'
import { isMark, MARKS, SHAPED_CLOSERS, SHAPED_OPENERS } from './quotation-marks.ts'

/** What the finder of speakers needs of a text. */
export interface QuotationContext {
  readonly blocks: readonly Block[]
  readonly mentions: readonly Mention[]
  /** Reporting words ("said", "escreveu") of the text, in order. */
  readonly cues: readonly Span[]
}

/** A reporting word further from the marks than this belongs to other words (PolNeAR: precision falls below 0.8 beyond). */
const CUE_REACH = 160
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
export function extractQuotations(text: string, context: QuotationContext): Quotation[] {
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

/** Whether what stands between two quotations of one block only names the speaker: "…", suggested Altman, "…". */
function isInterruption(between: string, previous: Marked | undefined, next: Marked, context: QuotationContext): boolean {
  if (!previous || between.length > CUE_REACH || /[:：]\s*$/.test(between) || /[.!?。！？]\s/.test(between.replace(/\b\p{Lu}\./gu, '')))
    return false
  return context.cues.some((cue) => cue.start >= previous.outer.end && cue.end <= next.outer.start)
}

function attributionOf(
  text: string,
  quotation: Marked,
  previous: Marked | undefined,
  next: Marked | undefined,
  context: QuotationContext,
): { speaker?: Span; cue?: Span } {
  const block = context.blocks[quotation.block]
  if (!block) return {}
  const from = Math.max(
    block.start,
    previous && previous.block === quotation.block ? previous.outer.end : 0,
    quotation.outer.start - CUE_REACH,
  )
  const to = Math.min(block.end, next && next.block === quotation.block ? next.outer.start : block.end, quotation.outer.end + CUE_REACH)
  const after = clauseAfter(text, quotation.outer.end, to)
  const before = clauseBefore(text, from, quotation.outer.start)
  const cueAfter = context.cues.find((cue) => cue.start >= quotation.outer.end && cue.end <= after)
  const cuesBefore = context.cues.filter((cue) => cue.start >= before && cue.end <= quotation.outer.start)
  const cueBefore = cuesBefore[cuesBefore.length - 1]
  const introduces = /[:：]\s*$/.test(text.slice(before, quotation.outer.start))
  const cue = introduces ? (cueBefore ?? cueAfter) : (cueAfter ?? cueBefore)
  if (!cue && !introduces) return {}
  const [low, high] = cue === cueAfter && cue ? [quotation.outer.end, after] : [before, quotation.outer.start]
  const names = context.mentions.filter((mention) => mention.start >= low && mention.end <= high)
  const anchor = cue ?? { start: quotation.outer.start, end: quotation.outer.start }
  const [speaker] = names.sort((a, b) => distance(a, anchor) - distance(b, anchor))
  return {
    ...(speaker ? { speaker: { start: speaker.start, end: speaker.end } } : {}),
    ...(cue ? { cue: { start: cue.start, end: cue.end } } : {}),
  }
}

const distance = (a: Span, b: Span) => Math.max(0, a.start - b.end, b.start - a.end)

/** Where the clause after a quotation ends: at the next full stop that ends a sentence. */
function clauseAfter(text: string, start: number, limit: number): number {
  const stop = /(?<![\p{N}]|\b\p{Lu})[.!?](?=\s|$)|[。！？]/u.exec(text.slice(start, limit))
  return stop && stop.index > 1 ? start + stop.index : limit
}

/** Where the clause before a quotation begins: after the last stop that ends a sentence. */
function clauseBefore(text: string, limit: number, end: number): number {
  const part = text.slice(limit, end)
  let at = -1
  for (const match of part.matchAll(/(?<![\p{N}]|\b\p{Lu})[.!?]["”»]?\s|[。！？]["”»]?/gu)) at = match.index + match[0].length
  return at < 0 ? limit : limit + at
}
