import { foldWord } from '../lexicon/inflection/fold.ts'
import { nameKey } from '../lexicon/pivot/name-key.ts'
import type { Pivot, PivotForm } from '../lexicon/pivot/pivot.ts'
import { lettersOf, spellingDistance } from '../lexicon/pivot/spelled.ts'
import type { Entity } from './people.ts'

/** Which name of a person a form writes. `whole`: both, without a dot between (a Chinese name), or the only one. */
export type NamePart = 'given' | 'family' | 'whole'

/** A right Chinese form of a part of a person's name, with its syllables. `origin` as in PivotForm. */
export interface HanForm {
  readonly entity: Entity
  readonly part: NamePart
  readonly written: string
  readonly syllables: readonly string[]
  readonly origin: PivotForm['origin']
}

const DOTS = /[·•‧・･．]/u

/**
 * The right Chinese forms of each person's names: those that the case lists come first, then the table's; what the rules make of a name stands only where
 * neither has one.
 */
export function collectHanForms(entities: readonly Entity[], pivot: Pivot): HanForm[] {
  return entities.filter(({ kind }) => kind === 'person').flatMap((entity) => formsOf(entity, pivot))
}

function formsOf(entity: Entity, pivot: Pivot): HanForm[] {
  const found: HanForm[] = []
  const add = (part: NamePart, written: string, origin: PivotForm['origin']) => {
    if (written === '' || found.some((form) => form.part === part && form.written === written)) return
    const syllables = Array.from(written, (character) => pivot.readingOf(character))
    if (!syllables.includes('')) found.push({ entity, part, written, syllables, origin })
  }
  const several = entity.given !== ''
  const parts: readonly (readonly [NamePart, string])[] = several
    ? [
        ['given', entity.given],
        ['family', entity.family],
      ]
    : [['whole', foldWord(entity.name)]]
  const addWritten = (written: string, origin: PivotForm['origin']) => {
    const pieces = written.split(DOTS)
    if (pieces.length > 1 && several) {
      add('given', pieces[0] ?? '', origin)
      add('family', pieces[pieces.length - 1] ?? '', origin)
    } else add(several ? partOf(written, entity, pivot) : 'whole', written, origin)
  }
  for (const [tag, list] of Object.entries(entity.renderings)) {
    if (tag.startsWith('zh')) for (const written of list) addWritten(written, 'case')
  }
  if (several) for (const form of listed(entity.name, pivot)) addWritten(form.written, form.origin)
  for (const [part, word] of parts) for (const form of listed(word, pivot)) add(part, form.written, form.origin)
  for (const [part, word] of parts) {
    if (found.some((form) => form.part === part || form.part === 'whole')) continue
    for (const form of pivot.forms(word)) if (form.origin === 'rule') add(part, form.written, form.origin)
  }
  return found
}

/** What the table has for a name that people bear; "Jordan" the country is another word. */
const listed = (name: string, pivot: Pivot): PivotForm[] =>
  pivot
    .forms(name)
    .filter(
      (form) =>
        form.origin === 'table' && pivot.namesOf(form.written).some((entry) => entry.personal && nameKey(entry.name) === nameKey(name)),
    )

/** Which name a form without a dot writes: the one that its reading spells best. */
function partOf(written: string, entity: Entity, pivot: Pivot): NamePart {
  const family = pivot.forms(entity.family).some((form) => form.written.length === 1 && written.startsWith(form.written))
  if (family && written.length > 1 && written.length <= 4) return 'whole'
  const aloud = lettersOf(Array.from(written, (character) => pivot.readingOf(character)).join(''))
  const distance = (name: string) => {
    const letters = lettersOf(name)
    return spellingDistance(aloud, letters) / Math.max(1, aloud.length, letters.length)
  }
  const [given, last, whole] = [distance(entity.given), distance(entity.family), distance(entity.given + entity.family)]
  return whole < given && whole < last ? 'whole' : given < last ? 'given' : 'family'
}
