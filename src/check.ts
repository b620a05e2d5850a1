import { type CompareOptions, compare } from './compare.ts'
import type { Finding } from './report/finding.ts'
import type { Document } from './text/document.ts'

/** A sentence (or a few) and its translation. Languages are BCP-47; they are guessed where they are not given. */
export interface SentencePair {
  readonly id: string
  readonly source: string
  readonly target: string
  readonly sourceLang?: string
  readonly targetLang?: string
}

/** What was found in one pair; spans point into the pair's own `target` and `source`. */
export interface PairFindings {
  readonly id: string
  readonly findings: readonly Finding[]
}

/** Checks translated sentences pair by pair, in the order given. Pure: the same input gives the same findings. */
export function checkPairs(pairs: readonly SentencePair[], options: CompareOptions): PairFindings[] {
  return pairs.map((pair) => {
    const source = documentOf('source', pair.source, pair.sourceLang)
    const target = documentOf('target', pair.target, pair.targetLang)
    return { id: pair.id, findings: compare([source], target, options).report.findings }
  })
}

function documentOf(id: string, text: string, language: string | undefined): Document {
  const block = { kind: 'paragraph', start: 0, end: text.length } as const
  return { id, text, format: 'plain', meta: {}, blocks: [block], notices: [], ...(language === undefined ? {} : { language }) }
}
