import { diffArrays, diffWordsWithSpace } from 'diff'
import { alignParallel } from '../align/parallel.ts'
import type { Lexicons } from '../lexicon/lexicons.ts'
import type { Document, Span } from '../text/document.ts'
import { detectLanguage } from '../text/language.ts'
import { segmentDocument } from '../text/segment.ts'

/** A piece of a sentence: on both sides, only before, or only after. */
export interface WordPiece {
  readonly kind: 'kept' | 'dropped' | 'added'
  readonly text: string
}

/**
 * Sentences of two versions of a text that belong together, in the order of the new one. One side is empty where a sentence was added or
 * dropped; `words` tells what is different inside changed ones. Spans point into the two texts.
 */
export interface SentenceChange {
  readonly kind: 'kept' | 'changed' | 'added' | 'dropped'
  readonly before: readonly Span[]
  readonly after: readonly Span[]
  readonly words: readonly WordPiece[]
}

/** Texts that differ in more steps than this are told as one exchanged for the other: finding the steps costs the square of their number. */
const MAX_STEPS = 4000
/** A bead below this is a sentence dropped and another one added (an alignment has to put every sentence somewhere). */
const SAME_SENTENCE = 0.3

/** What changed from one version of a text to the next, sentence by sentence and word by word. */
export function changesBetween(before: Document, after: Document, lexicons: Lexicons): SentenceChange[] {
  const language = after.language ?? before.language ?? detectLanguage(after.text).language
  const [old, fresh] = [sentencesOf(before, language), sentencesOf(after, language)]
  const changes: SentenceChange[] = []
  const gap: { old: Sentence[]; fresh: Sentence[] } = { old: [], fresh: [] }
  const close = () => {
    changes.push(...alignGap(gap.old, gap.fresh, language, lexicons))
    gap.old = []
    gap.fresh = []
  }
  let [i, j] = [0, 0]
  // Sentences that stayed as they are hold the rest in place.
  for (const part of diffArrays(textsOf(old), textsOf(fresh), { maxEditLength: MAX_STEPS }) ?? exchanged(old, fresh)) {
    if (part.removed) {
      gap.old.push(...old.slice(i, i + part.count))
      i += part.count
    } else if (part.added) {
      gap.fresh.push(...fresh.slice(j, j + part.count))
      j += part.count
    } else {
      close()
      for (let k = 0; k < part.count; k++, i++, j++) {
        const [a, b] = [old[i], fresh[j]]
        if (a && b) changes.push({ kind: 'kept', before: [a.span], after: [b.span], words: [] })
      }
    }
  }
  close()
  return changes
}

interface Sentence {
  readonly text: string
  readonly span: Span
}

function sentencesOf(document: Document, language: string): Sentence[] {
  return segmentDocument(document, language).map(({ start, end }) => ({ text: document.text.slice(start, end), span: { start, end } }))
}

const textsOf = (sentences: readonly Sentence[]) => sentences.map(({ text }) => text)

function exchanged(old: readonly Sentence[], fresh: readonly Sentence[]) {
  return [
    { removed: true, added: false, count: old.length },
    { removed: false, added: true, count: fresh.length },
  ]
}

/** Sentences between two that stayed: aligned as parallel texts of one language. */
function alignGap(old: readonly Sentence[], fresh: readonly Sentence[], language: string, lexicons: Lexicons): SentenceChange[] {
  if (old.length === 0 && fresh.length === 0) return []
  const at = (sentences: readonly Sentence[], numbers: readonly number[]) => numbers.flatMap((n) => sentences[n] ?? [])
  const dropped = ({ span }: Sentence): SentenceChange => ({ kind: 'dropped', before: [span], after: [], words: [] })
  const added = ({ span }: Sentence): SentenceChange => ({ kind: 'added', before: [], after: [span], words: [] })
  if (old.length === 0) return fresh.map(added)
  if (fresh.length === 0) return old.map(dropped)
  const beads = alignParallel({ language, lines: textsOf(old) }, { language, lines: textsOf(fresh) }, lexicons)
  return beads.flatMap(({ source, target, probability }): SentenceChange[] => {
    const [left, right] = [at(old, source), at(fresh, target)]
    if (left.length === 0 || right.length === 0 || probability < SAME_SENTENCE) return [...left.map(dropped), ...right.map(added)]
    const words = wordsBetween(textsOf(left).join(' '), textsOf(right).join(' '), language)
    return [{ kind: 'changed', before: left.map(({ span }) => span), after: right.map(({ span }) => span), words }]
  })
}

function wordsBetween(before: string, after: string, language: string): WordPiece[] {
  const intlSegmenter = new Intl.Segmenter(Intl.Segmenter.supportedLocalesOf(fitTag(language)), { granularity: 'word' })
  const parts = diffWordsWithSpace(before, after, { intlSegmenter, maxEditLength: MAX_STEPS })
  if (!parts)
    return [
      { kind: 'dropped', text: before },
      { kind: 'added', text: after },
    ]
  return parts.map(({ value, added, removed }) => ({ kind: added ? 'added' : removed ? 'dropped' : 'kept', text: value }))
}

/** A tag that Intl takes: what users state may look like one and be none. */
function fitTag(language: string): string[] {
  try {
    return Intl.getCanonicalLocales(language)
  } catch {
    return []
  }
}
