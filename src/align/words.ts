import type { GlossedToken } from '../lexicon/gloss.ts'

/** Word `source` of the source words corresponds to word `target` of the retelling's; `strength` 0..1. */
export interface WordLink {
  readonly source: number
  readonly target: number
  readonly strength: number
}

/** What a word loses by standing at another relative place in its sentence: enough to choose between equals, never against a better match. */
const DISPLACEMENT = 0.15

/**
 * One-to-one word links inside a bead or link, best first by strength and nearness (competitive linking, Melamed 2000). Every source and target
 * word is in at most one link.
 */
export function alignWords(source: readonly GlossedToken[], target: readonly GlossedToken[]): WordLink[] {
  const candidates = candidatesOf(source, target)
  candidates.sort((a, b) => b.rank - a.rank || a.target - b.target || a.source - b.source)
  const [usedSource, usedTarget] = [new Uint8Array(source.length), new Uint8Array(target.length)]
  const links: WordLink[] = []
  for (const { source: s, target: t, strength } of candidates) {
    if (usedSource[s] === 1 || usedTarget[t] === 1) continue
    usedSource[s] = 1
    usedTarget[t] = 1
    links.push({ source: s, target: t, strength })
  }
  return links.sort((a, b) => a.target - b.target)
}

/** Every pair of words that share a concept, with how well they fit in their places. */
function candidatesOf(source: readonly GlossedToken[], target: readonly GlossedToken[]): (WordLink & { readonly rank: number })[] {
  // The source words of each concept as a chain: `last` leads to its last entry, `before` from each entry to the one before.
  const last = new Map<number, number>()
  const words: number[] = []
  const weights: number[] = []
  const before: number[] = []
  source.forEach(({ word }, s) => {
    for (let i = 0; i < word.concepts.length; i++) {
      const concept = word.concepts[i] ?? 0
      before.push(last.get(concept) ?? -1)
      last.set(concept, words.length)
      words.push(s)
      weights.push(word.weights[i] ?? 0)
    }
  })
  const candidates: (WordLink & { readonly rank: number })[] = []
  const best = new Float64Array(source.length)
  const met: number[] = []
  target.forEach(({ word }, t) => {
    for (let i = 0; i < word.concepts.length; i++) {
      for (let at = last.get(word.concepts[i] ?? 0) ?? -1; at >= 0; at = before[at] ?? -1) {
        const s = words[at] ?? 0
        const strength = (weights[at] ?? 0) * (word.weights[i] ?? 0)
        const known = best[s] ?? 0
        if (strength <= known) continue
        if (known === 0) met.push(s)
        best[s] = strength
      }
    }
    for (const s of met) {
      const strength = best[s] ?? 0
      const shift = Math.abs((s + 0.5) / source.length - (t + 0.5) / target.length)
      const grammar = word.isFunction || source[s]?.word.isFunction ? 0.3 : 0
      candidates.push({ source: s, target: t, strength, rank: strength - DISPLACEMENT * shift - grammar * shift })
      best[s] = 0
    }
    met.length = 0
  })
  return candidates
}
