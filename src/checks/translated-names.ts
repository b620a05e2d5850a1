import type { Finding } from '../report/finding.ts'
import type { Document, Span } from '../text/document.ts'
import type { Check } from './check.ts'
import type { WordEvidence } from './counterparts.ts'
import { isOpen } from './gaps.ts'
import { soundsAlike } from './name-counterparts.ts'
import type { SegmentPair } from './pair.ts'
import type { SurpriseOf } from './surprise.ts'
import type { Translation } from './translation.ts'

/** Both names together must be so unlikely to be left without a counterpart in a right translation, in nats. */
const TOLD = 4.2
/** The same where both open the sentence, with a capital that says little. */
const TOLD_OPENING = 6
/** Where one side writes names without capitals or spaces, only the other's name speaks. */
const TOLD_ALONE = 2.2
/** So alike, two names are one. */
const ALIKE = 0.5
/** A name against other words: both must be unlikely to stand alone, close to where they belong. */
const TOLD_NAME = 2.4
const TOLD_REPLACED = 4.8
const NEAR = 2
/** How far from where its neighbours say, in words, the other name may stand. */
const REACH = 4

interface NameRun extends Span {
  readonly first: number
  readonly last: number
  readonly text: string
  readonly surprise: number
  /** It begins the text, where a capital means little. */
  readonly opens: boolean
}

/** A name in a translation that the source does not have, where a name of the source is missing. */
export const translatedNames: Check = {
  id: 'translated-names',
  finds: ['name.mistranslated'],
  run(context) {
    const { translation, retelling } = context
    const [pair] = context.pairs
    const source = pair ? context.sources[pair.source] : undefined
    if (!translation || !pair || !source) return []
    const there = openNames(translation.source, source.document.text, translation.sourceSurprise)
    const here = openNames(translation.target, retelling.document.text, translation.targetSurprise)
    const free = [...there]
    return here.flatMap((name): Finding[] => {
      const place = placeOf(name, translation)
      const near = free.filter(
        (other) =>
          Math.abs(middle(other) - place) <= REACH && (!(other.opens && name.opens) || other.surprise + name.surprise >= TOLD_OPENING),
      )
      const [other] = near.sort((a, b) => Math.abs(middle(a) - place) - Math.abs(middle(b) - place))
      // German writes all nouns with capitals: an unknown one may be anything.
      if (!other && /^de\b/.test(retelling.language)) return []
      if (!other) return replaced(name, place, translation, pair, source.document)
      const told = other.surprise + name.surprise
      const [characters, ownCharacters] = [isCharacters(other.text), isCharacters(name.text)]
      if (told < TOLD && !(characters !== ownCharacters && Math.max(other.surprise, name.surprise) >= TOLD_ALONE)) return []
      free.splice(free.indexOf(other), 1)
      // Names that sound alike are one name, spelled as each language does.
      if (soundsAlike(name.text, other.text) >= ALIKE) return []
      return [
        {
          type: 'name.mistranslated',
          severity: 'major',
          confidence: Math.min(0.93, 0.35 + 0.08 * told + 0.2 * Math.min(pair.support, pair.held)),
          retelling: { start: name.start, end: name.end },
          source: { id: source.document.id, start: other.start, end: other.end },
          reason: { key: 'name.other', params: { form: name.text, right: other.text } },
          expected: other.text,
        },
      ]
    })
  },
}

/** A name where the source has other words, none of which is told: a place or an institution that another took the place of. */
function replaced(name: NameRun, place: number, translation: Translation, pair: SegmentPair, source: Document): Finding[] {
  const own = translation.target.slice(name.first, name.last + 1)
  const open = translation.source.flatMap((word, at) =>
    isOpen(word) && word.kind !== 'character' && word.kind !== 'acronym' && Math.abs(at - place) <= NEAR
      ? [{ word, surprise: translation.sourceSurprise(word) }]
      : [],
  )
  const [best] = open.sort((a, b) => b.surprise - a.surprise)
  const told = name.surprise + (best?.surprise ?? 0)
  if (!best || name.opens || name.surprise < TOLD_NAME || told < TOLD_REPLACED || own.length > 5) return []
  const { token } = best.word
  return [
    {
      type: 'name.mistranslated',
      severity: 'major',
      confidence: Math.min(0.85, 0.3 + 0.07 * told + 0.2 * Math.min(pair.support, pair.held)),
      retelling: { start: name.start, end: name.end },
      source: { id: source.id, start: token.start, end: token.end },
      reason: { key: 'name.other', params: { form: name.text, right: token.word.form } },
      expected: token.word.form,
    },
  ]
}

const middle = (run: NameRun) => (run.first + run.last) / 2
const isCharacters = (text: string) => /[\u3040-\u30ff\u3400-\u9fff]/.test(text)

/** Runs of names without a counterpart; particles and known words with a capital belong to the run they stand in. */
function openNames(words: readonly WordEvidence[], text: string, surprise: SurpriseOf): NameRun[] {
  const runs: NameRun[] = []
  const isName = (word: WordEvidence | undefined) =>
    word !== undefined && isOpen(word) && word.kind === 'name' && word.token.word.form.length > 2
  for (let at = 0; at < words.length; at++) {
    const start = words[at]
    if (!start || !isName(start)) continue
    let last = at
    while (words[last + 1] && (isName(words[last + 1]) || (words[last + 1]?.kind === 'title' && isOpen(words[last + 1] as WordEvidence))))
      last++
    const end = words[last] ?? start
    const run = words.slice(at, last + 1)
    runs.push({
      first: at,
      opens: last === at && (at === 0 || /[.!?:;“"«„(]\s*$/.test(text.slice(0, start.token.start))),
      last,
      start: start.token.start,
      end: end.token.end,
      text: text.slice(start.token.start, end.token.end),
      surprise: Math.max(...run.map(surprise)) + 0.4 * (run.length - 1),
    })
    at = last
  }
  return runs
}

/** Where in the source a stretch of the target would stand, by its linked neighbours. */
function placeOf(run: NameRun, { target, source }: Translation): number {
  const before = target.slice(0, run.first).findLast(({ partner }) => partner >= 0)?.partner
  const after = target.slice(run.last + 1).find(({ partner }) => partner >= 0)?.partner
  if (before === undefined && after === undefined) return (middle(run) / target.length) * source.length
  return ((before ?? after ?? 0) + (after ?? before ?? 0)) / 2
}
