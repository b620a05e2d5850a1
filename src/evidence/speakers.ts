import { type Block, overlaps, type Span } from '../text/document.ts'
import type { Mention } from './evidence.ts'

/** What the finder of speakers needs of a text. */
export interface SpeakerContext {
  readonly blocks: readonly Block[]
  readonly mentions: readonly Mention[]
  /** Reporting words ("said", "escreveu") of the text, in order. */
  readonly cues: readonly Span[]
}

/** Quoted words as the finder of speakers sees them: their span, with their marks, and their block. */
export interface Spoken extends Span {
  readonly outer: Span
  readonly block: number
}

/** Whom the text names as the speaker, and by which word. `direct`: name and word stand in the clause that introduces or follows the marks. */
export interface Attribution {
  readonly speaker?: Span
  readonly cue?: Span
  readonly direct?: true
}

/** A reporting word further from the marks than this belongs to other words (PolNeAR: precision falls below 0.8 beyond). */
export const CUE_REACH = 160
/** So many words may stand between the marks and the speaker's name when no reporting word is known ("sentenciaba en él Beatrix Cole"). */
const WORDS_TO_NAME = 4
/** A sentence after a Chinese quotation names its speaker only when it does little else. */
const SHORT_CLAUSE = 16

/** Words before a name that make it somebody spoken to, with or about, no speaker; by hand for the languages of the lexicons, folded. */
const NO_SUBJECT: ReadonlySet<string> = new Set(
  (
    'to for with about of from by against between a à ao aos às para com sobre de do da dos das d contra entre al con del por ' +
    'au aux pour avec sur du des chez an zu zum zur für mit über von vom bei gegen zwischen ad alla allo ai per su di della dello da dal dalla ' +
    'aan voor met over van к ко с со о об для от у на у про'
  ).split(' '),
)
const NO_SUBJECT_HAN = /(?:给|对|向|和|与|同|跟|告诉|替|为|把|被|请|问)$/
/** "According to X": the name after it speaks. */
const ACCORDING =
  /(?:according\s+to|de\s+acordo\s+com|de\s+acuerdo\s+con|nas\s+palavras\s+de|en\s+palabras\s+de|d['’]après|in\s+the\s+words\s+of|nach\s+den\s+worten\s+von)\s+$/iu
/** "The letter of X": the name after it wrote the words. */
const WRITTEN_BY =
  /(?:carta|e-?mails?|correo|mensaje|mensagem|nota|respuesta|resposta|lettre|courriel|message|réponse|note|brief|mail|nachricht|antwort|schreiben|lettera|messaggio|risposta|relatório|informe|rapport|rapporto|bericht|letter|reply|answer|report)\s+(?:de|do|da|del|di|des|du|von|vom|of|by|d['’])\s*$/iu
/** Words that begin another clause: a name after them is no speaker of what stands before. */
const OTHER_CLAUSE: ReadonlySet<string> = new Set(
  'que e y et und ed mas pero mais aber ma and but who which quien quem qui che die der das whose cuando quando quand als wenn se si as while enquanto mientras tandis'.split(
    ' ',
  ),
)
const HAN = /[\u3040-\u30ff\u3400-\u9fff]/

/** Finds the speaker of quoted words; `previous` and `next` are the quotations beside them. */
export function attributionOf(
  text: string,
  quotation: Spoken,
  previous: Spoken | undefined,
  next: Spoken | undefined,
  context: SpeakerContext,
): Attribution {
  const block = context.blocks[quotation.block]
  if (!block) return {}
  const from = Math.max(
    block.start,
    previous && previous.block === quotation.block ? previous.outer.end : 0,
    quotation.outer.start - CUE_REACH,
  )
  const to = Math.min(block.end, next && next.block === quotation.block ? next.outer.start : block.end, quotation.outer.end + CUE_REACH)
  const after = clauseAfter(text, quotation, to)
  const before = clauseBefore(text, from, quotation.outer.start)
  const cueAfter = context.cues.find((cue) => cue.start >= quotation.outer.end && cue.end <= after)
  const cueBefore = context.cues.findLast((cue) => cue.start >= before && cue.end <= quotation.outer.start)
  const introduces = /[:：]\s*$/.test(text.slice(before, quotation.outer.start))
  const cue = introduces ? (cueBefore ?? cueAfter) : (cueAfter ?? cueBefore)
  if (!cue && !introduces) return namedAfter(text, quotation.outer.end, after, context)
  const [low, high] = cue === cueAfter && cue ? [quotation.outer.end, after] : [before, quotation.outer.start]
  const anchor = cue ?? { start: quotation.outer.start, end: quotation.outer.start }
  const speaker = context.mentions
    .filter((mention) => mention.start >= low && mention.end <= high && maySpeak(text, mention) && !(cue && overlaps(mention, cue)))
    .sort((a, b) => distance(a, anchor) - distance(b, anchor))[0]
  const direct = speaker !== undefined && (introduces || (cue !== undefined && cue === cueAfter)) && isNear(text, speaker, anchor)
  return {
    ...(speaker ? { speaker: { start: speaker.start, end: speaker.end } } : {}),
    ...(cue ? { cue: { start: cue.start, end: cue.end } } : {}),
    ...(direct ? { direct: true } : {}),
  }
}

/** After a comma or a dash the words and the name that follow are a reporting clause, whether its verb is known or not: «…», trancha Gowda. */
function namedAfter(text: string, start: number, end: number, context: SpeakerContext): Attribution {
  const opening = /^\s*[,，]\s*(?=\p{Ll})|^\s+[–—]\s*(?=\p{Ll})/u.exec(text.slice(start, end))
  if (!opening) return {}
  const from = start + opening[0].length
  const speaker = context.mentions.find((mention) => mention.start >= from && mention.end <= end)
  if (!speaker || !maySpeak(text, speaker)) return {}
  const words = text
    .slice(from, speaker.start)
    .split(/[\s'’-]+/u)
    .filter(Boolean)
  if (words.length === 0 || words.length > WORDS_TO_NAME || words.some((word) => OTHER_CLAUSE.has(word.toLowerCase()))) return {}
  return {
    speaker: { start: speaker.start, end: speaker.end },
    cue: { start: from, end: from + (words[0]?.length ?? 0) },
    direct: true,
  }
}

/** Whether a name may be the subject of a reporting clause, by what stands before it. */
function maySpeak(text: string, mention: Span): boolean {
  const before = text.slice(Math.max(0, mention.start - 40), mention.start)
  if (ACCORDING.test(before) || WRITTEN_BY.test(before)) return true
  if (HAN.test(text.charAt(mention.start))) return !NO_SUBJECT_HAN.test(before)
  const word = /([\p{L}]+)(?:\s+|['’])$/u.exec(before)?.[1]?.toLowerCase()
  return word === undefined || !NO_SUBJECT.has(word)
}

/** Whether a name stands within a few words of an anchor, in its clause. */
function isNear(text: string, speaker: Span, anchor: Span): boolean {
  const between = text.slice(Math.min(speaker.end, anchor.end), Math.max(speaker.start, anchor.start))
  if (/[;；.!?。！？]/u.test(between)) return false
  return HAN.test(between) ? between.length <= 24 : between.split(/\s+/u).filter(Boolean).length <= 2 * WORDS_TO_NAME
}

const distance = (a: Span, b: Span) => Math.max(0, a.start - b.end, b.start - a.end)

/**
 * Where the clause after a quotation ends: at the next stop or semicolon. A quotation that closes with its own stop is followed by a new sentence, which
 * says nothing of its speaker, except in Chinese and Japanese, where a short one may.
 */
function clauseAfter(text: string, quotation: Spoken, limit: number): number {
  const start = quotation.outer.end
  const part = text.slice(start, limit)
  const stop = /(?<![\p{N}]|\b\p{Lu})[.!?;](?=\s|$)|[。！？；]/u.exec(part)
  const end = stop && stop.index > 1 ? start + stop.index : limit
  if (!/[.!?。！？…]$/u.test(text.slice(quotation.start, quotation.end))) return end
  const next = /^\s*(\S)/u.exec(part)?.[1] ?? ''
  if (HAN.test(next)) return end - start <= SHORT_CLAUSE ? end : start
  return /^[\p{Ll},–—-]/u.test(next) ? end : start
}

/** Where the clause before a quotation begins: after the last stop that ends a sentence. */
function clauseBefore(text: string, limit: number, end: number): number {
  const part = text.slice(limit, end)
  let at = -1
  for (const match of part.matchAll(/(?<!\b\p{Lu})[.!?]["”»]?\s(?=\s*(?:[“«"„‘]|$))|(?<![\p{N}]|\b\p{Lu})[.!?]["”»]?\s|[。！？]["”»]?/gu))
    at = match.index + match[0].length
  return at < 0 ? limit : limit + at
}
