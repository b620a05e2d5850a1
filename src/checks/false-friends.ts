import { type FalseFriend, falseFriendsOf } from '../lexicon/false-friends.ts'
import type { GlossedToken } from '../lexicon/gloss.ts'
import { foldWord } from '../lexicon/inflection/fold.ts'
import { createReducer, primaryLanguage, type WordReducer } from '../lexicon/stem.ts'
import type { Finding } from '../report/finding.ts'
import type { Check } from './check.ts'
import type { WordEvidence } from './counterparts.ts'

/** Of invented and of published pairs with a friend in place of the word, nearly all were errors: the check abstains wherever anything else explains it. */
const CONFIDENCE = 0.75
/** Written in the English sense in much of Latin America. */
const ANGLICISM = /^eventual/
/** A link with another word from this strength explains a word. */
const EXPLAINED = 0.5

/**
 * Words rendered by one that looks alike and means something else ("actual" by "atual"). Silent where a right rendering stands in the translation, where the
 * other side has a word that the friend does render, and where the friend belongs to another word.
 */
export const falseFriends: Check = {
  id: 'false-friends',
  finds: ['term.mistranslated'],
  run(context) {
    const { translation, retelling } = context
    const [pair] = context.pairs
    const source = pair ? context.sources[pair.source] : undefined
    if (!translation || !pair || !source) return []
    const [from, to] = [primaryLanguage(source.language), primaryLanguage(retelling.language)]
    const foreign = from === 'en' ? to : from
    if ((from === 'en') === (to === 'en')) return []
    const [english, other] = from === 'en' ? [translation.source, translation.target] : [translation.target, translation.source]
    const reduce = createReducer(foreign)
    return falseFriendsOf(foreign).flatMap((entry): Finding[] => {
      if (from !== 'en' && ANGLICISM.test(entry.friend)) return []
      const word = english.find(({ token }) => isFormOf(token, entry.english))
      if (!word) return []
      const stem = reduce(entry.friend).stem
      const friend = other.find(({ token }) => isFriend(token, entry.friend, stem, reduce, foreign))
      if (!friend || belongsElsewhere(word, english, friend, other)) return []
      if (entry.meanings.some((meaning) => holds(english, meaning, createReducer('en')))) return []
      if (entry.renderings.some((rendering) => holds(other, rendering, reduce))) return []
      const [here, there] = from === 'en' ? [friend.token, word.token] : [word.token, friend.token]
      const [right = ''] = from === 'en' ? entry.renderings : entry.meanings
      return [
        {
          type: 'term.mistranslated',
          severity: 'minor',
          confidence: CONFIDENCE,
          retelling: { start: here.start, end: here.end },
          source: { id: source.document.id, start: there.start, end: there.end },
          reason: { key: 'term.falseFriend', params: { there: there.word.form, here: here.word.form, right } },
          expected: right,
          suggestion: right,
        },
      ]
    })
  },
}

/** The English word or an inflected form of it. */
function isFormOf({ word }: GlossedToken, english: FalseFriend['english']): boolean {
  const { folded } = word
  if (folded === english) return true
  const base = english.replace(/[ey]$/, '')
  return folded.startsWith(base) && /^(?:y|e|s|es|ies|ed|d|ied|ing|ying)$/.test(folded.slice(base.length)) && english.length >= 4
}

/** The friend or an inflected form of it; short words only as they are. */
function isFriend({ word, capital }: GlossedToken, friend: string, stem: string, reduce: WordReducer, language: string): boolean {
  const folded = foldWord(friend)
  if (word.folded === folded) return true
  if (folded.length < 5 || (capital && language !== 'de' && word.folded !== folded && !word.known)) return false
  return reduce(word.folded).stem === stem && Math.abs(word.folded.length - folded.length) <= 2
}

/** Whether one of the two is linked to a word that is not the other. */
function belongsElsewhere(
  word: WordEvidence,
  english: readonly WordEvidence[],
  friend: WordEvidence,
  other: readonly WordEvidence[],
): boolean {
  const [partner, back] = [other[word.partner], english[friend.partner]]
  return (
    (partner !== undefined && partner !== friend && word.direct >= EXPLAINED) ||
    (back !== undefined && back !== word && friend.direct >= EXPLAINED)
  )
}

/** Whether a word or phrase stands on a side, inflected or not; words are compared by their beginnings, as far as forms of one word agree. */
function holds(words: readonly WordEvidence[], phrase: string, reduce: WordReducer): boolean {
  const wanted = phrase.split(/[\s'’-]+/u).map((word) => reduce(word))
  return words.some((_, i) =>
    wanted.every(({ folded, stem }, k) => {
      const word = words[i + k]?.token.word
      if (!word) return false
      const common = Math.max(3, folded.length - 3)
      return (
        word.folded === folded ||
        reduce(word.folded).stem === stem ||
        (folded.length >= 5 && word.folded.startsWith(folded.slice(0, common)))
      )
    }),
  )
}
