import { diffArrays } from 'diff'
import { alignWords } from '../align/words.ts'
import type { CheckContext } from '../checks/check.ts'
import type { GlossedToken } from '../lexicon/gloss.ts'
import type { Span } from '../text/document.ts'
import type { SourceSpan } from './finding.ts'

/**
 * One step of a word diff between source words and the retelling's words read in the source's language:
 * `kept` (both sides correspond), `changed` (different words in the same place), `dropped` (source only), `added` (retelling only).
 */
export interface WordChange {
  readonly kind: 'kept' | 'changed' | 'dropped' | 'added'
  /** Source words as they stand; empty when added. */
  readonly source: string
  readonly sourceSpan: SourceSpan | null
  /** Retelling words as they stand; empty when dropped. */
  readonly retelling: string
  readonly retellingSpan: Span | null
  /** The retelling's words in the source's language, as far as the lexicon knows them; empty when dropped. */
  readonly gloss: string
}

interface Piece {
  readonly id: string
  readonly span: SourceSpan
  readonly token: GlossedToken
}

/**
 * The word diff of one link of a comparison: the retelling's words are first read in the source's language through the word links, then both
 * sequences are compared. A word that only changed its place counts as kept where it stands in the retelling.
 */
export function diffWords(context: CheckContext, link: number): WordChange[] {
  const target = context.retelling.tokens[link] ?? []
  const pieces: Piece[] = (context.links[link] ?? [])
    .map(({ source, segment }) => ({ source, segment }))
    .sort((a, b) => a.source - b.source || a.segment - b.segment)
    .flatMap(({ source, segment }) => {
      const text = context.sources[source]
      return (text?.tokens[segment] ?? []).map(
        (token): Piece => ({
          id: text?.document.id ?? '',
          span: { id: text?.document.id ?? '', start: token.start, end: token.end },
          token,
        }),
      )
    })
  if (pieces.length === 0) return []
  const partner = new Map(
    alignWords(
      pieces.map((piece) => piece.token),
      target,
    ).map((pair) => [pair.target, pair.source]),
  )
  const moved = new Set(partner.values())
  const left = pieces.map((_, s) => `s${s}`)
  const right = target.map((_, t) => (partner.has(t) ? `s${partner.get(t)}` : `t${t}`))
  const sourceText = (s: number) => {
    const piece = pieces[s]
    const text = context.sources.find((source) => source.document.id === piece?.id)?.given.text ?? ''
    return piece ? text.slice(piece.span.start, piece.span.end) : ''
  }
  const retold = (t: number) => context.retelling.given.text.slice(target[t]?.start ?? 0, target[t]?.end ?? 0)
  const changes: WordChange[] = []
  let [s, t] = [0, 0]
  for (const part of diffArrays(left, right)) {
    for (let k = 0; k < part.value.length; k++) {
      if (part.removed) {
        // A moved word is told at its new place.
        if (!moved.has(s))
          changes.push({
            kind: 'dropped',
            source: sourceText(s),
            sourceSpan: pieces[s]?.span ?? null,
            retelling: '',
            retellingSpan: null,
            gloss: '',
          })
        s++
      } else {
        const at = partner.get(t)
        const token = target[t]
        const retellingSpan = token ? { start: token.start, end: token.end } : null
        if (at !== undefined)
          changes.push({
            kind: 'kept',
            source: sourceText(at),
            sourceSpan: pieces[at]?.span ?? null,
            retelling: retold(t),
            retellingSpan,
            gloss: sourceText(at),
          })
        else
          changes.push({
            kind: 'added',
            source: '',
            sourceSpan: null,
            retelling: retold(t),
            retellingSpan,
            gloss: glossOf(token, context.lexicons.lemmas),
          })
        if (!part.added) s++
        t++
      }
    }
  }
  return pairChanges(changes, pieces, target)
}

/** The likeliest English reading of a word; the word itself where the lexicon does not know it. */
function glossOf(token: GlossedToken | undefined, lemmas: readonly string[]): string {
  const [best] = token?.word.concepts ?? []
  return best !== undefined && token?.word.known ? (lemmas[best] ?? token.word.form) : (token?.word.form ?? '')
}

/** A content word dropped right before or after one added in the same place was changed into it. */
function pairChanges(changes: readonly WordChange[], pieces: readonly Piece[], target: readonly GlossedToken[]): WordChange[] {
  const grammarSource = new Set(pieces.filter((piece) => piece.token.word.isFunction).map((piece) => piece.token.start))
  const grammarTarget = new Set(target.filter((token) => token.word.isFunction).map((token) => token.start))
  const result: WordChange[] = []
  for (let i = 0; i < changes.length; i++) {
    const run: WordChange[] = []
    while (i < changes.length && changes[i]?.kind !== 'kept') {
      const change = changes[i]
      if (change) run.push(change)
      i++
    }
    const dropped = run.filter((change) => change.kind === 'dropped' && !grammarSource.has(change.sourceSpan?.start ?? -1))
    const added = run.filter((change) => change.kind === 'added' && !grammarTarget.has(change.retellingSpan?.start ?? -1))
    const pairs = Math.min(dropped.length, added.length)
    const paired = new Set<WordChange>([...dropped.slice(0, pairs), ...added.slice(0, pairs)])
    let k = 0
    for (const change of run) {
      if (!paired.has(change)) result.push(change)
      else if (change.kind === 'dropped') {
        const other = added[k++]
        if (other)
          result.push({ ...change, kind: 'changed', retelling: other.retelling, retellingSpan: other.retellingSpan, gloss: other.gloss })
      }
    }
    const kept = changes[i]
    if (kept) result.push(kept)
  }
  return result
}
