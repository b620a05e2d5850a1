import type { CasePerson } from '../evidence/people.ts'

/** What a case knows beside its texts. Lists hold right forms only; wrong forms are for the engine to find. */
export interface CaseKnowledge {
  readonly people: readonly CasePerson[]
  /** Terms with their right renderings by language: "boundary" -> { pt: ["fronteira", "limite"] }. */
  readonly glossary: readonly GlossaryTerm[]
}

/** A term of the sources and how it may be rendered, by primary language subtag. */
export interface GlossaryTerm {
  readonly term: string
  readonly renderings: Readonly<Record<string, readonly string[]>>
}

/** A case that knows nothing: headers and texts are all there is. */
export const EMPTY_CASE: CaseKnowledge = { people: [], glossary: [] }
