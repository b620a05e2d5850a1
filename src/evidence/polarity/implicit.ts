import type { WordRecord } from '../../lexicon/gloss.ts'
import { type OwnMeaning, ownMeanings } from '../../lexicon/own-meanings.ts'
import { createReducer } from '../../lexicon/stem.ts'

/** Whether a word denies by its meaning ("refuse", "without", "hardly") or by a prefix or suffix ("unclear", "endless"). */
export type ImplicitReader = (word: WordRecord) => boolean

const PREFIX = /^(?:un|non|mis)(?=\p{L}{4})/u
/** Words with other negative prefixes, as English lemmas: "in" and "dis" begin too many words that deny nothing. */
const PREFIXED =
  'disagree dislike disapprove disallow disappear dishonest disconnect disobey dissatisfied discontinue disadvantage disbelief disregard disprove distrust mistrust incapable impossible inadequate inaccurate incorrect inconsistent inevitable insufficient invisible irregular irrelevant irresponsible illegal immoral impatient imperfect improper inability inactive incomplete ineffective inexperienced informal injustice insecure insignificant instability intolerable invalid inappropriate incompatible inconvenient indifferent inefficient inequality illegitimate illiterate impractical improbable unaware unable intolerant innocent immature impolite irrational irreversible incompetent'

/** A word denies when one of its likeliest meanings does, or so many together, as shares of the likeliest and of all. */
const LIKELY = 0.85
const LEAST_SHARE = 0.15
const MANY = 0.34

/** Words that deny by their meaning, as English lemmas: they balance a negation on the other side. */
const DENYING_LEMMAS =
  'fail lack refuse deny avoid prevent stop cease reject forbid prohibit ban unable impossible unlikely doubt hardly scarcely barely rarely seldom few little except free absence absent lose miss decline resist exclude neither unless reluctant incapable wrong false bad unknown uncertain unclear instead rather hate dislike ignore disagree dismiss refrain abandon cancel omit skip hinder forget neglect overlook forgo withhold abstain deter thwart failure refusal denial rejection avoidance prevention exclusion omission abstention prohibition doubtful waive revoke'

/** Less often. */
const MORE_LEMMAS =
  'less loss missing shortage deprive devoid deficit defy oppose opponent contrary opposite disappear exception otherwise vacant void empty unless save'

/** Grammatical words that answer a denial. */
const GRAMMATICAL = 'unless until without hardly except few little neither nor instead rather despite less scarcely barely'

/** A reader of denials by meaning; `concepts` are the lexicons' English stems, which all languages reach. Remembers its answers. */
export function createImplicitReader(concepts: readonly string[]): ImplicitReader {
  const made = readers.get(concepts) ?? readerOf(concepts)
  readers.set(concepts, made)
  return made
}

/** Lexicons never change: a reader is kept as long as their concepts are, for all comparisons that use them. */
const readers = new WeakMap<readonly string[], ImplicitReader>()

function readerOf(concepts: readonly string[]): ImplicitReader {
  const reduce = createReducer('en')
  const stems = new Set(concepts)
  const denying = new Set(`${DENYING_LEMMAS} ${PREFIXED}`.split(' ').map((lemma) => reduce(lemma).stem))
  const mayDeny = new Set(MORE_LEMMAS.split(' ').map((lemma) => reduce(lemma).stem))
  const grammatical = new Set(GRAMMATICAL.split(' ').map((lemma) => reduce(lemma).stem))
  const deniesStem = (stem: string) => denying.has(stem) || mayDeny.has(stem) || (PREFIX.test(stem) && stems.has(stem.replace(PREFIX, '')))
  const deniesMostly = (meanings: readonly OwnMeaning[]) => {
    const top = Math.max(0, ...meanings.map(({ weight }) => weight))
    const sum = (list: readonly OwnMeaning[]) => list.reduce((total, { weight }) => total + weight, 0)
    const hit = meanings.filter(({ stem }) => deniesStem(stem))
    const share = sum(hit) / Math.max(1e-9, sum(meanings))
    return share >= MANY || (share >= LEAST_SHARE && hit.some(({ weight }) => weight >= LIKELY * top))
  }
  const known = new WeakMap<WordRecord, boolean>()
  return (word) => {
    const before = known.get(word)
    if (before !== undefined) return before
    const answer =
      (!word.isNumber &&
        (word.isFunction
          ? grammatical.has(concepts[word.concepts[0] ?? -1] ?? '') && word.weights.filter((weight) => weight >= 0.7).length <= 3
          : deniesMostly(ownMeanings(word, concepts)))) ||
      (!word.isFunction &&
        ((!word.known && /^(?:un|in|im|dis|des)\p{L}{5}/u.test(word.folded)) ||
          /^\p{L}{4,}(?:less|lessly|los|lose|losen|loser|loses|loze|loos)$/u.test(word.folded)))
    known.set(word, answer)
    return answer
  }
}
