import { foldWord } from '../lexicon/inflection/fold.ts'
import type { NameMeanings } from '../lexicon/name-meanings.ts'
import type { Mention, NameWord } from './evidence.ts'
import { nameLikeness } from './name-likeness.ts'
import type { Entity } from './people.ts'

/** A word of a mention that translates a part of a name, or is an ordinary word in its place. */
export interface TranslatedPart {
  readonly entity: Entity
  readonly word: NameWord
  /** The part of the name, or the whole name of one word, folded. */
  readonly right: string
  readonly likeness: number
}

/** An ordinary word this like a name stands for it where the other name beside it is right. */
const ALIKE = 0.85
/** Parts of a name that is made of two words are not shorter. */
const SHORTEST_PART = 3

/**
 * Looks for names translated as if they were words: "Tilde Pantano" for Tilde Marsh, "Cais Norte" for Northquay. `holds` tells whether a folded word is a
 * right form of a name word. Undefined when the mention is no such name; two words only, all of which the text's language knows.
 */
export function findTranslatedPart(
  mention: Mention,
  entities: readonly Entity[],
  meanings: NameMeanings,
  holds: (folded: string, name: string) => boolean,
): TranslatedPart | undefined {
  const [first, second] = mention.words
  if (!first || !second || mention.words.length !== 2) return undefined
  for (const entity of entities) {
    const found = entity.given !== '' ? ofPerson(entity, first, second) : ofCompound(entity, first, second)
    if (found) return found
  }
  return undefined

  function ofPerson(entity: Entity, given: NameWord, family: NameWord): TranslatedPart | undefined {
    if (entity.kind !== 'person') return undefined
    for (const [kept, keptName, other, name] of [
      [given, entity.given, family, entity.family],
      [family, entity.family, given, entity.given],
    ] as const) {
      const folded = foldWord(other.text)
      if (!holds(foldWord(kept.text), keptName) || [...entity.words].some((word) => holds(folded, word))) continue
      if (!meanings.isOnlyWord(other.text)) continue
      const likeness = nameLikeness(folded, name)
      if (likeness >= ALIKE || meanings.translates(other.text, name)) return { entity, word: other, right: name, likeness }
    }
    return undefined
  }

  function ofCompound(entity: Entity, one: NameWord, other: NameWord): TranslatedPart | undefined {
    const [name, ...more] = entity.words
    if (!name || more.length > 0 || meanings.isEnglish(name)) return undefined
    for (let cut = SHORTEST_PART; cut <= name.length - SHORTEST_PART; cut++) {
      const [left, right] = [name.slice(0, cut), name.slice(cut)]
      if (!meanings.isEnglish(left) || !meanings.isEnglish(right)) continue
      if (
        (meanings.translates(one.text, left) && meanings.translates(other.text, right)) ||
        (meanings.translates(one.text, right) && meanings.translates(other.text, left))
      )
        return { entity, word: one, right: name, likeness: 0 }
    }
    return undefined
  }
}
