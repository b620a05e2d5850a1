import type { ExaminedText } from '../evidence/examine.ts'
import { thirdPersonWords } from '../evidence/first-person.ts'
import type { Resolution } from '../evidence/name-resolution.ts'
import type { Entity } from '../evidence/people.ts'
import type { GlossedToken, WordRecord } from '../lexicon/gloss.ts'
import { overlaps, rangeUnder, type Span } from '../text/document.ts'
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
  const paragraphOf: number[] = []
  const groups = groupSegments(retelling, paragraphOf)
  const named = namedIn(groups, entities, resolutions)
  const pronouns = thirdPersonWords(retelling.language.split('-')[0] ?? '')
  const isPronoun = ({ word, capital }: GlossedToken) => pronouns.has(capital ? word.form.toLowerCase() : word.form)
  const units = groups.map((group, number): ContextUnit => {
    const own = named[number] ?? NOBODY
    // Whom a pronoun means is only asked where nobody is named.
    const refersBack = own.size === 0 && retelling.tokens.slice(group.from, group.to).some((tokens) => tokens.some(isPronoun))
    const dates = retelling.dates.filter((date) => overlaps(date, group))
    return { bag: joined(bags.slice(group.from, group.to)), refersBack, dates, entities: own }
  })
  return { lattice: buildLattice(bags, archive.index), bags, paragraphOf, units, archive }
}

const NOBODY: ReadonlySet<number> = new Set()

/** A paragraph: its segments, from one number to before another, and its span. */
interface Group extends Span {
  readonly from: number
  to: number
  end: number
}

/** The paragraphs of a text; puts down the number of each segment's. */
function groupSegments({ segments, document }: ExaminedText, paragraphOf: number[]): Group[] {
  const groups: Group[] = []
  const kindOf = (number: number) => document.blocks[number]?.kind
  let block = -1
  segments.forEach((segment, k) => {
    // The items of one list belong together: each alone says too little.
    const goesOn =
      segment.block === block || (kindOf(segment.block) === 'list-item' && kindOf(block) === 'list-item' && segment.block === block + 1)
    if (!goesOn) groups.push({ from: k, to: k, start: segment.start, end: segment.end })
    block = segment.block
    const group = groups[groups.length - 1]
    if (!group) return
    group.to = k + 1
    group.end = segment.end
    paragraphOf.push(groups.length - 1)
  })
  return groups
}

/** The numbers of the people whom each paragraph names. */
function namedIn(groups: readonly Group[], entities: readonly Entity[], resolutions: readonly Resolution[]): ReadonlySet<number>[] {
  const numbers = new Map(entities.map((entity, number) => [entity, number]))
  const named = groups.map(() => new Set<number>())
  for (const { mention, entity } of resolutions) {
    const number = entity?.kind === 'person' ? numbers.get(entity) : undefined
    if (number === undefined) continue
    const [from, to] = rangeUnder(groups, mention)
    for (let group = from; group < to; group++) named[group]?.add(number)
  }
  return named
}

/** The bag of several sentences, given theirs. */
function joined(bags: readonly Bag[]): Bag {
  const [only, ...more] = bags
  if (only && more.length === 0) return only
  const all = new Set<WordRecord>()
  let sum = 0
  for (const { words, length } of bags) {
    for (const word of words) all.add(word)
    sum += length
  }
  return { words: [...all], length: sum }
}
