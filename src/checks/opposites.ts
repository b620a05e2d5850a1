import { findNegations } from '../evidence/polarity/negation.ts'
import { createReducer } from '../lexicon/stem.ts'
import type { Finding } from '../report/finding.ts'
import { ANTONYMS } from './antonyms.ts'
import type { Check, CheckContext } from './check.ts'
import type { WordEvidence } from './counterparts.ts'
import { carriesMeaning } from './gaps.ts'
import type { Translation } from './translation.ts'

/** A meaning of a word counts from this weight. */
const MIN_WEIGHT = 0.68
/** A word with a counterpart as good as this was translated. */
const TRANSLATED = 0.4
/** How far from where its neighbours say, in words, the opposite may stand. */
const REACH = 4
const MIN_SUPPORT = 0.5
/** "Less effective" is "more ineffective". */
const LESS = /\b(?:less|least|weniger|minder)\b/

/** A word of the source that has no counterpart, where a word of opposite meaning stands. */
export const opposites: Check = {
  id: 'opposites',
  finds: ['polarity.flipped'],
  run(context) {
    const { translation } = context
    const [pair] = context.pairs
    const source = pair ? context.sources[pair.source] : undefined
    if (!translation || !pair || !source || Math.min(pair.support, pair.held) < MIN_SUPPORT) return []
    // "Imperfect" is "not perfect": where one side denies more, that check speaks.
    const denials =
      findNegations(source.document.text, source.language).length -
      findNegations(context.retelling.document.text, context.retelling.language).length
    if (denials !== 0 || [source.document.text, context.retelling.document.text].some((text) => LESS.test(text))) return []
    const findings: Finding[] = []
    const open = (words: readonly WordEvidence[]) =>
      words.flatMap((word, at) => (carriesMeaning(word) && word.direct < TRANSLATED ? [at] : []))
    const there = open(translation.source)
    if (there.length === 0) return []
    for (const t of open(translation.target)) {
      const word = translation.target[t]
      if (!word) continue
      const place = placeOf(t, translation)
      const s = there.find((at) => Math.abs(at - place) <= REACH && areOpposed(translation.source[at], word, context))
      const other = s === undefined ? undefined : translation.source[s]
      if (!other) continue
      const closed = word.best >= 0.25 || other.best >= 0.25
      if (closed && (word.direct >= 0.25 || other.direct >= 0.25)) continue
      findings.push({
        type: 'polarity.flipped',
        severity: closed ? 'minor' : 'major',
        confidence: Math.min(0.9, 0.45 + 0.4 * Math.min(pair.support, pair.held) + (closed ? -0.15 : 0.1)),
        retelling: { start: word.token.start, end: word.token.end },
        source: { id: source.document.id, start: other.token.start, end: other.token.end },
        reason: { key: 'polarity.opposite', params: { here: word.token.word.form, there: other.token.word.form } },
      })
    }
    return findings
  },
}

/** Where in the source a word of the target would stand, by its nearest linked neighbours. */
function placeOf(at: number, { target, source }: Translation): number {
  const before = target.slice(0, at).findLast((word) => carriesMeaning(word) && word.partner >= 0)?.partner
  const after = target.slice(at + 1).find((word) => carriesMeaning(word) && word.partner >= 0)?.partner
  if (before === undefined && after === undefined) return ((at + 0.5) / target.length) * source.length
  return ((before ?? after ?? 0) + (after ?? before ?? 0)) / 2
}

function areOpposed(a: WordEvidence | undefined, b: WordEvidence, { lexicons }: CheckContext): boolean {
  if (!a) return false
  const stems = (word: WordEvidence) => {
    const { concepts, weights } = word.token.word
    return concepts
      .flatMap((id, i) => ((weights[i] ?? 0) >= MIN_WEIGHT && lexicons.concepts[id] !== undefined ? [lexicons.concepts[id] ?? ''] : []))
      .slice(0, 4)
  }
  const [left, right] = [stems(a), stems(b)]
  return left.some((stem) => right.some((other) => OPPOSED.has(`${stem} ${other}`)))
}

const OPPOSED: ReadonlySet<string> = opposedStems()

function opposedStems(): Set<string> {
  const reduce = createReducer('en')
  const pairs = new Set<string>()
  for (const line of ANTONYMS.trim().split(/\s+/)) {
    const [word = '', list = ''] = line.split(':')
    const stem = reduce(word).stem
    for (const other of list.split(',')) {
      const opposite = reduce(other).stem
      pairs.add(`${stem} ${opposite}`)
      pairs.add(`${opposite} ${stem}`)
    }
  }
  return pairs
}
