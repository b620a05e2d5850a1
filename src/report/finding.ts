import type { Span } from '../text/document.ts'

/** MQM severities with their penalty points (Lommel et al. 2014; DESIGN.md section 2). */
export const PENALTY = { neutral: 0, minor: 1, major: 5, critical: 25 } as const
export type Severity = keyof typeof PENALTY

/** Every type of finding with the MQM error type it belongs to. The names are a contract: never renamed, never reused. */
export const MQM_TYPE = {
  'name.mistranslated': 'accuracy/mistranslation',
  'name.misspelled': 'linguistic-conventions/spelling',
  'name.inconsistent': 'terminology/inconsistent-use-of-terminology',
  'figure.altered': 'accuracy/mistranslation',
  'figure.dropped': 'accuracy/omission',
  'date.altered': 'accuracy/mistranslation',
  'quote.altered': 'accuracy/mistranslation',
  'quote.truncated': 'accuracy/omission',
  'quote.spliced': 'accuracy/mistranslation',
  'quote.unsupported': 'accuracy/addition',
  'quote.misattributed': 'accuracy/mistranslation',
  'quote.unmarked': 'design-and-markup/missing-markup',
  'quote.dropped': 'accuracy/omission',
  'polarity.flipped': 'accuracy/mistranslation',
  'modality.strengthened': 'accuracy/mistranslation',
  'modality.weakened': 'accuracy/mistranslation',
  'term.mistranslated': 'terminology/wrong-term',
  'passage.omitted': 'accuracy/omission',
  'passage.added': 'accuracy/addition',
  'passage.untranslated': 'accuracy/untranslated',
  'artefact.calque': 'accuracy/overly-literal',
  'artefact.address': 'accuracy/mistranslation',
  'artefact.punctuation': 'linguistic-conventions/punctuation',
} as const
export type FindingType = keyof typeof MQM_TYPE

/** A text for people: a key of `locales/<language>/findings.json` (dots descend) and what is filled in. Values are shown as given. */
export interface Message {
  readonly key: string
  readonly params: Readonly<Record<string, string | number>>
}

/** A passage of a source: the document's id and a span in its text. */
export interface SourceSpan extends Span {
  readonly id: string
}

/**
 * One thing that changed on the way. `retelling` is null when the retelling holds nothing to point at (a dropped passage);
 * `source` is null when the evidence is in the retelling alone. `confidence` is the probability, 0..1, that a careful
 * reader agrees. `expected` and `suggestion` are words of the retelling's language or names, not messages.
 */
export interface Finding {
  readonly type: FindingType
  readonly severity: Severity
  readonly confidence: number
  readonly retelling: Span | null
  readonly source: SourceSpan | null
  readonly reason: Message
  readonly expected?: string
  readonly suggestion?: string
}
