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
  const holders = new Map<number, { word: number; weight: number }[]>()
  source.forEach((token, s) => {
    token.word.concepts.forEach((concept, i) => {
      const list = holders.get(concept) ?? []
      list.push({ word: s, weight: token.word.weights[i] ?? 0 })
      holders.set(concept, list)
    })
  })
  const candidates: (WordLink & { readonly rank: number })[] = []
  target.forEach((token, t) => {
    const best = new Map<number, number>()
    token.word.concepts.forEach((concept, i) => {
      for (const { word, weight } of holders.get(concept) ?? []) {
        const strength = weight * (token.word.weights[i] ?? 0)
        if (strength > (best.get(word) ?? 0)) best.set(word, strength)
      }
    })
    for (const [s, strength] of best) {
      const shift = Math.abs((s + 0.5) / source.length - (t + 0.5) / target.length)
      const grammar = token.word.isFunction || source[s]?.word.isFunction ? 0.3 : 0
      candidates.push({ source: s, target: t, strength, rank: strength - DISPLACEMENT * shift - grammar * shift })
    }
  })
  candidates.sort((a, b) => b.rank - a.rank || a.target - b.target || a.source - b.source)
  const [usedSource, usedTarget] = [new Set<number>(), new Set<number>()]
  const links: WordLink[] = []
  for (const { source: s, target: t, strength } of candidates) {
    if (usedSource.has(s) || usedTarget.has(t)) continue
    usedSource.add(s)
    usedTarget.add(t)
    links.push({ source: s, target: t, strength })
  }
  return links.sort((a, b) => a.target - b.target)
}
