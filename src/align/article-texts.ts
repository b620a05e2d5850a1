import type { ExaminedText } from '../evidence/examine.ts'
import { thirdPersonWords } from '../evidence/first-person.ts'
import type { Resolution } from '../evidence/name-resolution.ts'
import type { Entity } from '../evidence/people.ts'
import { overlaps } from '../text/document.ts'
import type { ArticleTexts } from './article.ts'
import type { ContextArchive, ContextUnit } from './context.ts'
import { type Bag, bagOf } from './passage-index.ts'
import { buildLattice } from './retelling.ts'

/** What the aligner of articles needs, from an examined retelling and its sources' archive. */
export function articleTexts(
  retelling: ExaminedText,
  archive: ContextArchive,
  entities: readonly Entity[],
  resolutions: readonly Resolution[],
): ArticleTexts {
  const bags = retelling.tokens.map(bagOf)
  const numbers = new Map(entities.map((entity, number) => [entity, number]))
  const paragraphOf: number[] = []
  const groups: { bags: Bag[]; refersBack: boolean; start: number; end: number }[] = []
  const pronouns = thirdPersonWords(retelling.language.split('-')[0] ?? '')
  const kindOf = (number: number) => retelling.document.blocks[number]?.kind
  let block = -1
  retelling.segments.forEach((segment, k) => {
    // The items of one list belong together: each alone says too little.
    const goesOn =
      segment.block === block || (kindOf(segment.block) === 'list-item' && kindOf(block) === 'list-item' && segment.block === block + 1)
    if (!goesOn) groups.push({ bags: [], refersBack: false, start: segment.start, end: segment.end })
    block = segment.block
    const group = groups[groups.length - 1]
    if (!group) return
    group.bags.push(bags[k] ?? NO_WORDS)
    group.refersBack ||= (retelling.tokens[k] ?? []).some(({ word, capital }) =>
      pronouns.has(capital ? word.form.toLowerCase() : word.form),
    )
    group.end = segment.end
    paragraphOf.push(groups.length - 1)
  })
  const units = groups.map((group): ContextUnit => {
    const named = new Set<number>()
    for (const { mention, entity } of resolutions) {
      const number = entity ? numbers.get(entity) : undefined
      if (number !== undefined && entity?.kind === 'person' && overlaps(mention, group)) named.add(number)
    }
    const { refersBack } = group
    return { bag: joined(group.bags), refersBack, dates: retelling.dates.filter((date) => overlaps(date, group)), entities: named }
  })
  return { lattice: buildLattice(bags, archive.index), bags, paragraphOf, units, archive }
}

const NO_WORDS: Bag = { words: [], length: 0 }

/** The bag of several sentences, given theirs. */
function joined(bags: readonly Bag[]): Bag {
  const [only, ...more] = bags
  if (only && more.length === 0) return only
  return { words: [...new Set(bags.flatMap(({ words }) => words))], length: bags.reduce((sum, { length }) => sum + length, 0) }
}
