import { firstPersonWords } from '../evidence/first-person.ts'
import { createReducer, primaryLanguage } from '../lexicon/stem.ts'
import type { Finding } from '../report/finding.ts'
import { type Block, overlaps, rangeUnder, type Span } from '../text/document.ts'
import type { Check, CheckContext } from './check.ts'
import type { SegmentPair } from './pair.ts'
import { tokensUnder } from './quotation-match.ts'
import { verbatimSentences } from './verbatim.ts'

/** Paragraphs of a retelling that stand for a source's own words without marks. */
export interface Reproduced {
  readonly blocks: readonly number[]
  /** The document they reproduce. */
  readonly source: number
  /** True when the line before announces them ("wrote:"). */
  readonly announced: boolean
}

/** A letter is followed through blocks whose own words are found in its document at least this far. */
const LETTER_SUPPORT = 0.28
/** A first-person paragraph nobody announced must share this much. */
const LONE_SUPPORT = 0.42
/** How many paragraphs after a letter may go on telling it. */
const AFTER = 2
/** A letter that ends early leaves at least so many words out. */
const LEFT_OUT = 8

/** Letters reproduced without marks that stop early. */
export const reproduced: Check = {
  id: 'reproduced',
  finds: ['quote.truncated'],
  run(context) {
    return findReproduced(context).flatMap((passage) => {
      const cut = passage.announced && !isExcerpt(passage, context) ? cutShort(passage, context) : undefined
      return cut ? [cut] : []
    })
  },
}

/** A source's own words that stand in the text as if they were its own. */
export const unmarked: Check = {
  id: 'unmarked',
  finds: ['quote.unmarked'],
  neutral: true,
  run(context) {
    const passages = findReproduced(context)
    const lone = passages.filter(({ announced }) => !announced).map((passage) => unmarkedPassage(passage, context))
    const taken = passages.flatMap((passage) => passage.blocks)
    return [...lone, ...verbatimSentences(taken, context)]
  },
}

/** Announced letters (a line that ends with a colon, then paragraphs in the first person of one document) and lone first-person paragraphs. */
export function findReproduced(context: CheckContext): readonly Reproduced[] {
  const found = reproducedIn.get(context) ?? search(context)
  reproducedIn.set(context, found)
  return found
}

/** Several checks ask for them. */
const reproducedIn = new WeakMap<CheckContext, readonly Reproduced[]>()

function search(context: CheckContext): Reproduced[] {
  const { blocks } = context.retelling.document
  const found: Reproduced[] = []
  let taken = -1
  blocks.forEach((block, number) => {
    if (number <= taken) return
    const before = blocks[number - 1]
    const announced =
      before !== undefined && /[:：]\s*$/.test(textOf(before, context)) && before.kind !== 'list-item' && block.kind !== 'list-item'
    if (!announced && (block.kind === 'heading' || block.kind === 'list-item')) return
    if (!announced && !isFirstPerson(block, context)) return
    const source = sourceOf(block, context)
    if (source === undefined || isQuoted(block, context)) return
    if (announced && !(isFirstPerson(block, context) || isFirstPerson(blocks[number + 1], context))) return
    const run = [number]
    if (announced) {
      for (let next = number + 1; next < blocks.length; next++) {
        const following = blocks[next]
        if (
          !following ||
          isQuoted(following, context) ||
          sourceOf(following, context) !== source ||
          supportOf(following, context) < LETTER_SUPPORT
        )
          break
        run.push(next)
      }
    } else if (supportOf(block, context) < LONE_SUPPORT || pairsIn(block, context).length !== 1) return
    taken = run[run.length - 1] ?? number
    found.push({ blocks: run, source, announced })
  })
  return found
}

const textOf = (span: Span, context: CheckContext) => context.retelling.document.text.slice(span.start, span.end)

const pairsIn = (block: Span, context: CheckContext): SegmentPair[] => context.pairs.filter((pair) => overlaps(pair.span, block))

/** The one document that a block's segments are linked to. */
function sourceOf(block: Block | undefined, context: CheckContext): number | undefined {
  if (!block) return undefined
  const sources = new Set(pairsIn(block, context).map((pair) => pair.source))
  return sources.size === 1 ? [...sources][0] : undefined
}

function supportOf(block: Block, context: CheckContext): number {
  const pairs = pairsIn(block, context)
  const words = pairs.reduce((sum, pair) => sum + pair.tokens.length, 0)
  return words === 0 ? 0 : pairs.reduce((sum, pair) => sum + pair.support * pair.tokens.length, 0) / words
}

const isQuoted = (block: Span, context: CheckContext) =>
  context.retelling.quotations.some((quotation) => overlaps(quotation, block) && quotation.use === 'speech')

function isFirstPerson(block: Block | undefined, context: CheckContext): boolean {
  if (!block) return false
  const words = firstPersonWords(primaryLanguage(context.retelling.language))
  const { segments, tokens } = context.retelling
  const [from, to] = rangeUnder(segments, block)
  return tokens.slice(from, to).some((own) => own.some((token) => words.has(token.word.folded)))
}

/** Words that announce a part of a letter, by their English stems. */
const PARTS: ReadonlySet<string> = new Set(
  'passage part excerpt extract paragraph section'.split(' ').map((lemma) => createReducer('en')(lemma).stem),
)
const SURE = 0.55

/** Whether the line that announces a letter says that only a part of it follows: an editor's sign. */
function isExcerpt(passage: Reproduced, context: CheckContext): boolean {
  const before = context.retelling.document.blocks[(passage.blocks[0] ?? 0) - 1]
  if (!before) return false
  // The clause next to the letter announces it.
  const clause = /[^.!?。！？,，;；]*$/u.exec(textOf(before, context).replace(/[:：]\s*$/u, ''))?.[0] ?? ''
  const tokens = tokensUnder(context.retelling, { start: before.end - clause.length - 2, end: before.end })
  return tokens.some(({ word }) =>
    word.concepts.some((id, i) => (word.weights[i] ?? 0) >= SURE && PARTS.has(context.lexicons.concepts[id] ?? '')),
  )
}

/** A letter that begins where its document begins and stops before its end, while the rest is told nowhere. */
function cutShort(passage: Reproduced, context: CheckContext): Finding | undefined {
  const source = context.sources[passage.source]
  const [first] = passage.blocks
  const opening = first === undefined ? undefined : context.retelling.document.blocks[first]
  if (!source || !opening) return undefined
  // What the paragraphs right after the letter tell of it, in words that are found there, was not left out.
  const end =
    context.retelling.document.blocks[(passage.blocks[passage.blocks.length - 1] ?? 0) + AFTER]?.end ??
    context.retelling.document.text.length
  const used = new Set(
    context.pairs
      .filter(
        (pair) =>
          pair.source === passage.source && pair.support >= LETTER_SUPPORT && pair.span.start >= opening.start && pair.span.end <= end,
      )
      .flatMap((pair) => pair.passages.map(({ segment }) => segment)),
  )
  const inside = passage.blocks.flatMap((number) => {
    const block = context.retelling.document.blocks[number]
    return block ? pairsIn(block, context).flatMap((pair) => pair.passages.map(({ segment }) => segment)) : []
  })
  if (Math.min(...inside) > 1) return undefined
  const last = Math.max(...inside)
  const rest = source.segments.map((_, segment) => segment).filter((segment) => segment > last && !used.has(segment))
  const words = rest.reduce((sum, segment) => sum + (source.tokens[segment]?.length ?? 0), 0)
  const [next] = rest
  const span = next === undefined ? undefined : source.segments[next]
  if (words < LEFT_OUT || !span || inside.length < 2) return undefined
  return {
    type: 'quote.truncated',
    severity: 'major',
    confidence: 0.65,
    retelling: { start: opening.start, end: opening.end },
    source: { id: source.document.id, start: span.start, end: span.end },
    reason: { key: 'quote.truncated.end', params: { words: source.document.text.slice(span.start, span.end) } },
    expected: source.document.text.slice(span.start, span.end),
  }
}

function unmarkedPassage(passage: Reproduced, context: CheckContext): Finding {
  const blocks = passage.blocks.flatMap((number) => context.retelling.document.blocks[number] ?? [])
  const span = { start: blocks[0]?.start ?? 0, end: blocks[blocks.length - 1]?.end ?? 0 }
  const [pair] = pairsIn(span, context)
  const where = pair?.passages[0]
  const id = context.sources[passage.source]?.document.id ?? ''
  return {
    type: 'quote.unmarked',
    severity: 'neutral',
    confidence: Math.min(0.9, 0.4 + 0.5 * (pair?.support ?? 0)),
    retelling: span,
    source: where ? { id, ...where.span } : null,
    reason: { key: 'quote.unmarked', params: {} },
  }
}
