import type { ExaminedText } from '../evidence/examine.ts'
import { thirdPersonWords } from '../evidence/first-person.ts'
import type { Resolution } from '../evidence/name-resolution.ts'
import type { Entity } from '../evidence/people.ts'
import type { GlossedToken } from '../lexicon/gloss.ts'
import { overlaps } from '../text/document.ts'
import type { ArticleTexts } from './article.ts'
import type { ContextArchive, ContextUnit } from './context.ts'
import { bagOf } from './passage-index.ts'
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
  const groups: { tokens: GlossedToken[]; start: number; end: number }[] = []
  const kindOf = (number: number) => retelling.document.blocks[number]?.kind
  let block = -1
  retelling.segments.forEach((segment, k) => {
    // The items of one list belong together: each alone says too little.
    const goesOn =
      segment.block === block || (kindOf(segment.block) === 'list-item' && kindOf(block) === 'list-item' && segment.block === block + 1)
    if (!goesOn) groups.push({ tokens: [], start: segment.start, end: segment.end })
    block = segment.block
    const group = groups[groups.length - 1]
    if (!group) return
    group.tokens.push(...(retelling.tokens[k] ?? []))
    group.end = segment.end
    paragraphOf.push(groups.length - 1)
  })
  const pronouns = thirdPersonWords(retelling.language.split('-')[0] ?? '')
  const units = groups.map((group): ContextUnit => {
    const named = new Set<number>()
    for (const { mention, entity } of resolutions) {
      const number = entity ? numbers.get(entity) : undefined
      if (number !== undefined && entity?.kind === 'person' && overlaps(mention, group)) named.add(number)
    }
    const refersBack = group.tokens.some(({ word }) => pronouns.has(word.form.toLowerCase()))
    return { bag: bagOf(group.tokens), refersBack, dates: retelling.dates.filter((date) => overlaps(date, group)), entities: named }
  })
  return { lattice: buildLattice(bags, archive.index), bags, paragraphOf, units, archive }
}
