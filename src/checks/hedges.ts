import { HEDGES } from '../evidence/polarity/words.ts'
import { primaryLanguage } from '../lexicon/stem.ts'
import type { Finding } from '../report/finding.ts'
import type { CheckContext } from './check.ts'
import type { WordEvidence } from './counterparts.ts'

/** English words that leave a statement open and have a plain counterpart in every language; modal verbs are told in too many ways. */
const OPEN = new Set('perhaps maybe probably possibly presumably allegedly reportedly supposedly conceivably'.split(' '))
/** What must be answered of both sides before a lost hedge is told. */
const MIN_SUPPORT = 0.7

/** "Perhaps" and its like that a translation of an English sentence leaves out, or adds. */
export function lostHedges(context: CheckContext): Finding[] {
  const { translation, retelling } = context
  const [pair] = context.pairs
  const source = pair ? context.sources[pair.source] : undefined
  if (!translation || !pair || !source || Math.min(pair.support, pair.held) < MIN_SUPPORT) return []
  const confidence = Math.min(0.85, 0.35 + 0.5 * Math.min(pair.support, pair.held))
  if (primaryLanguage(source.language) === 'en') {
    const word = openWord(translation.source)
    if (!word || isHedged(translation.target, retelling.language)) return []
    return [
      {
        type: 'modality.strengthened',
        severity: 'major',
        confidence,
        retelling: pair.span,
        source: { id: source.document.id, start: word.token.start, end: word.token.end },
        reason: { key: 'modality.strengthened', params: { word: word.token.word.form } },
      },
    ]
  }
  if (primaryLanguage(retelling.language) !== 'en') return []
  const word = openWord(translation.target)
  const passage = pair.passages[0]
  if (!word || isHedged(translation.source, source.language)) return []
  return [
    {
      type: 'modality.weakened',
      severity: 'major',
      confidence,
      retelling: { start: word.token.start, end: word.token.end },
      source: passage ? { id: source.document.id, ...passage.span } : null,
      reason: { key: 'modality.weakened', params: { word: word.token.word.form } },
    },
  ]
}

const openWord = (words: readonly WordEvidence[]) => words.find(({ token, best }) => OPEN.has(token.word.folded) && best < 0.2)

function isHedged(words: readonly WordEvidence[], language: string): boolean {
  const hedges = new Set(HEDGES[primaryLanguage(language)] ?? [])
  return hedges.size === 0 || words.some(({ token }) => hedges.has(token.word.folded) || hedges.has(token.word.form))
}
