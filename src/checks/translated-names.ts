import type { ExaminedText } from '../evidence/examine.ts'
import type { PivotPath } from '../evidence/name-resolution.ts'
import { translatorNotes } from '../evidence/translator-notes.ts'
import { placeReaderOf } from '../lexicon/places.ts'
import { primaryLanguage } from '../lexicon/stem.ts'
import type { Finding, Severity, SourceSpan } from '../report/finding.ts'
import { overlaps, type Span } from '../text/document.ts'
import { type Check, wordsAt } from './check.ts'
import { type GapGroup, groupOf } from './gap-group.ts'
import type { NameForm } from './name-forms.ts'
import type { NameGap } from './name-gaps.ts'
import { nameProbability } from './name-odds.ts'
import type { NameRun } from './name-runs.ts'
import { findPlaceChanges } from './places.ts'
import { soundnessOf } from './soundness.ts'

/**
 * From this probability a name without a counterpart is told, by whose word it is (see test/bench/fit-names.ts): none on the good translations of DEMETR
 * in languages with a lexicon; 0.1 lower finds 2 to 6% more of the planted and tells a quarter to a half more of what the translators of NTREX left out
 * or put in themselves.
 */
const TOLD: Readonly<Record<GapGroup, number>> = { 'en>spaced': 0.75, 'en>unspaced': 0.75, 'spaced>': 0.66, 'unspaced>': 0.6 }
/** And from this one it is major. */
const MAJOR = 0.95

/**
 * So likely an English name that stands against no other must have been put in or left out, for English writes much with capitals that is none; and
 * elsewhere a word that no lexicon knows and whose capital proves nothing, for it opens a sentence or is German.
 */
const ALONE = 0.85
/** An acronym against words with capitals may be what they spell out, up to this probability. */
const SPELLED_OUT = 0.9

/** Names in a translation that the source does not have, and names of the source that it lacks: together, another name in the place of the right one. */
export const translatedNames: Check = {
  id: 'translated-names',
  finds: ['name.mistranslated', 'name.misspelled', 'passage.omitted', 'passage.added'],
  run(context) {
    const { translation, retelling, lexicons } = context
    const [pair] = context.pairs
    const source = pair ? context.sources[pair.source] : undefined
    if (!translation || !pair || !source) return []
    const [there, here] = [source.language, retelling.language]
    // Words of figures and dates have checks of their own: the dollars of "US$ 40", the decade of "anni Settanta".
    const [explainedThere, explainedHere]: [Span[], Span[]] = [
      [...translation.nameForms.map(({ right }) => right), ...source.figures, ...source.dates, ...translatorNotes(source.document.text)],
      [
        ...translation.nameForms.map(({ form }) => form),
        ...retelling.figures,
        ...retelling.dates,
        ...translatorNotes(retelling.document.text),
      ],
    ]
    const soundness = soundnessOf(translation, source, retelling)
    const isAmong = (list: readonly Span[], run: Span) => list.some((one) => overlaps(one, run))
    const missing = told(translation.sourceNames, groupOf(there, here)).filter(({ run }) => !isAmong(explainedThere, run))
    const surplus = told(translation.targetNames, groupOf(here, there)).filter(({ run }) => !isAmong(explainedHere, run))
    const inSource = ({ start, end }: Span): SourceSpan => ({ id: source.document.id, start, end })
    const findings: Finding[] = translation.nameForms.map((form) => findingOf(form, inSource(form.right)))
    const replaced = (form: NamedSpan, right: NamedSpan, probability: number) => {
      explainedThere.push(right)
      explainedHere.push(form)
      findings.push({
        type: 'name.mistranslated',
        ...(probability >= MAJOR && !isOrdinary(form) && !isOrdinary(right)
          ? { severity: 'major', confidence: probability }
          : { severity: 'minor', confidence: soundness.weigh(probability).confidence }),
        retelling: { start: form.start, end: form.end },
        source: inSource(right),
        reason: { key: 'name.other', params: { form: form.text, right: right.text } },
        expected: right.text,
      })
    }
    const changes = findPlaceChanges(translation, { source: source.figures, target: retelling.figures }, placeReaderOf(lexicons.concepts))
    for (const { from, to, probability } of changes) replaced(nameAt(retelling, to), nameAt(source, from), probability)
    for (const { run, rival, probability } of surplus) {
      if (isAmong(explainedHere, run)) continue
      if (!rival || isAmong(explainedThere, rival) || (probability < SPELLED_OUT && spellsOut(run, rival))) continue
      const back = missing.find((gap) => gap.run.start === rival.start)
      replaced(run, rival, Math.max(probability, back?.probability ?? 0))
    }
    for (const { run, rival, probability } of missing) {
      if (isAmong(explainedThere, run) || (rival && probability < SPELLED_OUT && spellsOut(rival, run))) continue
      if (rival && !isAmong(explainedHere, rival)) replaced(rival, run, probability)
      else if (standsAlone(run, probability, there, here)) {
        findings.push({
          type: 'passage.omitted',
          ...soundness.weigh(probability),
          retelling: pair.span,
          source: inSource(run),
          reason: { key: 'name.missing', params: { name: run.text } },
        })
      }
    }
    for (const { run, probability } of surplus) {
      if (!standsAlone(run, probability, here, there) || isAmong(explainedHere, run)) continue
      const whole = pair.passages[0]
      findings.push({
        type: 'passage.added',
        ...soundness.weigh(probability),
        retelling: { start: run.start, end: run.end },
        source: whole ? { id: source.document.id, ...whole.span } : null,
        reason: { key: 'name.surplus', params: { name: run.text } },
      })
    }
    return findings
  },
}

/** A name where it stands; of a place only that. */
type NamedSpan = Span & Pick<NameRun, 'text'> & Partial<Pick<NameRun, 'kind'>>

const nameAt = (text: ExaminedText, span: Span): NamedSpan => ({ ...span, text: wordsAt(text, span) })

/** From this likeness on another form is a misspelling; from the next one on, one that a reader sees through. */
const MISSPELLED = 0.72
const SEEN_THROUGH = 0.85

/** A name in another form: another's name, or a misspelling; the way through the pivot is the reason where there is one. */
function findingOf({ form, right, likeness, path, probability }: NameForm, source: SourceSpan): Finding {
  const other = path ? likeness < SEEN_THROUGH && path.kind !== 'spelled-out' && path.kind !== 'read-back' : likeness < MISSPELLED
  return {
    type: other ? 'name.mistranslated' : 'name.misspelled',
    severity: other || likeness < SEEN_THROUGH ? severityOf(probability) : 'minor',
    confidence: probability,
    retelling: { start: form.start, end: form.end },
    source,
    reason: path
      ? { key: `name.${path.kind}`, params: paramsOf(path, form.text, right.text) }
      : likeness < MISSPELLED
        ? { key: 'name.other', params: { form: form.text, right: right.text } }
        : { key: 'name.spelling', params: { form: form.text, right: right.text, likeness: Math.round(100 * likeness) } },
    expected: right.text,
    suggestion: right.text,
  }
}

const paramsOf = ({ kind, language, written, reading }: PivotPath, form: string, right: string) => ({
  form,
  right,
  written,
  reading,
  ...(kind === 'read-back' ? { pivot: language } : {}),
})

/** Ordinary words with capitals: an office, a prize or a film has another name in every language, so they prove less than a name does. */
const isOrdinary = ({ kind }: NamedSpan) => kind === 'title' || kind === 'noun'

const standsAlone = ({ kind, opens, words }: NameRun, probability: number, own: string, other: string): boolean => {
  if (groupOf(own, other).startsWith('en>')) return probability >= ALONE && kind !== 'title'
  return probability >= ALONE || kind !== 'name' || !(opens || (primaryLanguage(own) === 'de' && words.length === 1))
}

const spellsOut = (a: NameRun, b: NameRun) => [a, b].some(({ kind }) => kind === 'acronym') && [a, b].some(({ kind }) => kind === 'title')

const severityOf = (probability: number): Severity => (probability >= MAJOR ? 'major' : 'minor')

/** The names that are told, the surest first. */
function told(gaps: readonly NameGap[], group: GapGroup): (NameGap & { readonly probability: number })[] {
  return gaps
    .map((gap) => ({ ...gap, probability: nameProbability(gap, group) }))
    .filter(({ probability }) => probability >= TOLD[group])
    .sort((a, b) => b.probability - a.probability)
}
