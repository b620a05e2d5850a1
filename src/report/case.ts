import type { CasePerson } from '../evidence/people.ts'
import { inTableScript } from '../text/traditional.ts'

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

/** The same knowledge with Chinese renderings in simplified characters, as Chinese texts are read. */
export function inReadScript({ people, glossary }: CaseKnowledge): CaseKnowledge {
  return {
    people: people.map((person) => (person.renderings ? { ...person, renderings: renderingsRead(person.renderings) } : person)),
    glossary: glossary.map((term) => ({ ...term, renderings: renderingsRead(term.renderings) })),
  }
}

function renderingsRead(renderings: GlossaryTerm['renderings']): GlossaryTerm['renderings'] {
  return Object.fromEntries(
    Object.entries(renderings).map(([language, forms]) => [language, forms.map((form) => inTableScript(form, language))]),
  )
}
