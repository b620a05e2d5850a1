import type { WordRecord } from '../lexicon/gloss.ts'
import type { Related } from '../lexicon/related.ts'

/** What the lexicons say of concepts; see `CounterpartTools`. */
export interface ConceptRelations {
  readonly related: Related
  readonly conceptCount: number
  readonly sameName: (a: number, b: number) => boolean
  readonly kin: (concept: number) => readonly (readonly [concept: number, strength: number])[]
}

/** How a word of the other side meets a word: by the same concept (or its kin), and by concepts of near meaning. Strengths in 0..1. */
export interface Meeting {
  readonly word: WordRecord
  readonly same: number
  readonly near: number
}

/** Finds the words of one side that a word of the other meets. */
export interface WordMeetings {
  /** `isGrammar`: the word is grammar where it stands; then only the same concepts count. */
  meeting(word: WordRecord, isGrammar: boolean): Iterable<Meeting>
}

/** Looks words up among others; remembers how pairs of words meet, whatever sentences they stand in. */
export interface MeetingFinder {
  among(words: readonly WordRecord[]): WordMeetings
}

/** A word of near meaning is weaker evidence than a translation. */
const NEAR = 0.6
/** Rarer meanings of a word have no relatives. */
const MIN_WEIGHT = 0.3
/** So many pairs of words are remembered, some 12 MB: about five times what the real case and an article ask for. */
const MOST_KNOWN = 250_000

/** What is remembered of a word: each word that it was held against, with how they meet, if they do. */
type Known = Map<WordRecord, Meeting | undefined>

export function createMeetingFinder(relations: ConceptRelations): MeetingFinder {
  const content = new Map<WordRecord, Known>()
  const grammar = new Map<WordRecord, Known>()
  let size = 0

  function knownOf(word: WordRecord, isGrammar: boolean): Known {
    const all = isGrammar ? grammar : content
    const known = all.get(word)
    if (known) return known
    const made: Known = new Map()
    all.set(word, made)
    return made
  }

  function forget(): void {
    content.clear()
    grammar.clear()
    size = 0
  }

  return {
    among(words) {
      let holders: Holders | undefined
      return {
        meeting(word, isGrammar) {
          const known = knownOf(word, isGrammar)
          const met: Meeting[] = []
          for (const other of words) {
            const meeting = known.get(other)
            if (meeting) met.push(meeting)
            else if (!known.has(other)) {
              holders ??= holdersOf(words)
              if (size > MOST_KNOWN) forget()
              const kept = knownOf(word, isGrammar)
              const before = kept.size
              const found = meetingsOf(word, isGrammar, holders, relations)
              for (const each of words) kept.set(each, found.get(each))
              size += kept.size - before
              return found.values()
            }
          }
          return met
        },
      }
    },
  }
}

interface Held {
  readonly word: WordRecord
  readonly weight: number
}

/** The words that hold each concept. */
type Holders = ReadonlyMap<number, readonly Held[]>

function holdersOf(words: readonly WordRecord[]): Holders {
  const holders = new Map<number, Held[]>()
  for (const word of words) {
    word.concepts.forEach((concept, i) => {
      const held = { word, weight: word.weights[i] ?? 0 }
      const list = holders.get(concept)
      if (list) list.push(held)
      else holders.set(concept, [held])
    })
  }
  return holders
}

function meetingsOf(word: WordRecord, isGrammar: boolean, holders: Holders, relations: ConceptRelations): Map<WordRecord, Meeting> {
  const { related, conceptCount, sameName, kin } = relations
  const found = new Map<WordRecord, { word: WordRecord; same: number; near: number }>()
  const meet = (other: WordRecord) => {
    const known = found.get(other)
    if (known) return known
    const made = { word: other, same: 0, near: 0 }
    found.set(other, made)
    return made
  }
  const meetSame = (concept: number, strength: number) => {
    for (const held of holders.get(concept) ?? NOBODY) {
      const meeting = meet(held.word)
      meeting.same = Math.max(meeting.same, strength * held.weight)
    }
  }
  const { concepts, weights, isProper } = word
  const held = [...holders.keys()]
  for (let i = 0; i < concepts.length; i++) {
    const concept = concepts[i] ?? 0
    const weight = weights[i] ?? 0
    meetSame(concept, weight)
    if (isGrammar || concept >= conceptCount || weight < MIN_WEIGHT) continue
    if (isProper) for (const [other, strength] of kin(concept)) meetSame(other, strength * weight)
    // A common word has thousands of relatives, a passage a few dozen concepts: the latter are gone through.
    const relatives = related(concept)
    if (relatives.size === 0) continue
    for (const near of held) {
      const strength = relatives.get(near)
      if (strength === undefined) continue
      for (const other of holders.get(near) ?? NOBODY) {
        // Two places are near because a third is named after both; a place and its people are one.
        if ((isProper || other.word.isProper) && !sameName(concept, near)) continue
        const meeting = meet(other.word)
        meeting.near = Math.max(meeting.near, NEAR * strength * weight * other.weight)
      }
    }
  }
  return found
}

const NOBODY: readonly Held[] = []
