import { foldWord } from '../lexicon/inflection/fold.ts'
import type { Document } from '../text/document.ts'
import type { Mention } from './evidence.ts'

/** A person of a case, as the user states it: only right forms and known renderings, never wrong forms. */
export interface CasePerson {
  readonly name: string
  /** Other right spellings, nicknames, handles. */
  readonly spellings?: readonly string[]
  /** How the press of a language writes the name, by BCP-47 tag: `zh` -> ["奥特曼"]. */
  readonly renderings?: Readonly<Record<string, readonly string[]>>
  readonly role?: string
}

/**
 * Whom or what a name stands for. `words` are the folded words of all right forms; `given` and `family` are folded too, empty when the
 * name has one word only.
 */
export interface Entity {
  readonly name: string
  readonly kind: 'person' | 'other'
  readonly given: string
  readonly family: string
  readonly words: ReadonlySet<string>
  readonly renderings: Readonly<Record<string, readonly string[]>>
  /** Documents that the entity sent, or is addressed or named in. */
  readonly sent: ReadonlySet<string>
  readonly present: ReadonlySet<string>
}

interface Draft {
  name: string
  kind: Entity['kind']
  words: Set<string>
  renderings: Record<string, readonly string[]>
  sent: Set<string>
  present: Set<string>
}

/** The words of a name, folded, without initials and punctuation. */
export function nameWords(name: string): string[] {
  return name
    .split(/[\s.,()"“”]+/u)
    .map((word) => foldWord(word.replace(/['’]s$/u, '')))
    .filter((word) => word.length > 1)
}

/**
 * All entities of a case: the people it lists, those of the message headers, and names of two words or more in the sources. One-word names
 * of the texts that belong to nobody become entities of kind `other`. `mentions` go by document id.
 */
export function collectEntities(
  sources: readonly Document[],
  mentions: ReadonlyMap<string, readonly Mention[]>,
  people: readonly CasePerson[],
): Entity[] {
  const drafts: Draft[] = []
  const find = (words: readonly string[]) =>
    drafts.find((draft) => words.length > 1 && words.every((word) => draft.words.has(word))) ??
    drafts.find((draft) => draft.kind === 'person' && words.length > 1 && nameWords(draft.name).every((word) => words.includes(word)))
  const add = (name: string, kind: Entity['kind']): Draft | undefined => {
    const words = nameWords(name)
    if (words.length === 0) return undefined
    const known = find(words) ?? (words.length === 1 ? drafts.find((draft) => nameWords(draft.name).join() === words.join()) : undefined)
    if (known) return known
    const draft: Draft = { name, kind, words: new Set(words), renderings: {}, sent: new Set(), present: new Set() }
    drafts.push(draft)
    return draft
  }
  for (const person of people) {
    const draft = add(person.name, 'person')
    if (!draft) continue
    for (const spelling of person.spellings ?? []) for (const word of nameWords(spelling)) draft.words.add(word)
    draft.renderings = { ...draft.renderings, ...person.renderings }
  }
  for (const { id, meta } of sources) {
    if (meta.from?.name) add(meta.from.name, 'person')?.sent.add(id)
    for (const party of [...(meta.to ?? []), ...(meta.cc ?? [])]) if (party.name) add(party.name, 'person')?.present.add(id)
  }
  for (const [id, list] of mentions) {
    for (const mention of list) {
      const words = mention.words.map((word) => foldWord(word.text))
      const owner = words.length > 1 ? find(words) : undefined
      if (owner) owner.present.add(id)
      else if (words.length > 1 && !mention.weak && words.length <= 4) add(mention.text, 'other')?.present.add(id)
    }
  }
  for (const [id, list] of mentions) {
    for (const mention of list) {
      const [word] = mention.words.map((part) => foldWord(part.text))
      if (mention.words.length !== 1 || !word) continue
      const owners = drafts.filter((draft) => draft.words.has(word))
      if (owners.length > 0) for (const owner of owners) owner.present.add(id)
      else if (!mention.weak) add(mention.text, 'other')?.present.add(id)
    }
  }
  return drafts.map((draft) => {
    const words = nameWords(draft.name)
    const several = words.length > 1
    return { ...draft, given: several ? (words[0] ?? '') : '', family: several ? (words[words.length - 1] ?? '') : '' }
  })
}
