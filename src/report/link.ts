import type { Span } from '../text/document.ts'
import type { SourceSpan } from './finding.ts'

/** How a passage draws on its source. */
export type LinkKind = 'translation' | 'quotation' | 'paraphrase'

/** A retelling segment (its span) and the source segments it draws on, each with its probability 0..1, best first; none means "no source". */
export interface Link {
  readonly retelling: Span
  readonly kind: LinkKind
  readonly sources: readonly (SourceSpan & { readonly score: number })[]
}
