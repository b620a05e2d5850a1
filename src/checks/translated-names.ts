import type { Finding, Severity, SourceSpan } from '../report/finding.ts'
import type { Check } from './check.ts'
import { type GapGroup, groupOf } from './gap-group.ts'
import type { NameGap } from './name-gaps.ts'
import { NAME_MODEL } from './name-model.ts'
import type { NameRun } from './name-runs.ts'

/**
 * From this probability a name without a counterpart is told, by whose word it is (see test/bench/fit-names.ts): on DEMETR's good translations
 * one in two hundred; 0.1 lower finds 3% more of the planted and tells a third more of what the translators of NTREX left out or put in themselves.
 */
const TOLD: Readonly<Record<GapGroup, number>> = { 'en>spaced': 0.75, 'en>unspaced': 0.75, 'spaced>': 0.66, 'unspaced>': 0.7 }
/** And from this one it is major. */
const MAJOR = 0.93

/** An English name that stands against no other must be so likely to have been put in or left out: English writes much with capitals that is none. */
const ALONE = 0.85
/** An acronym against words with capitals may be what they spell out, up to this probability. */
const SPELLED_OUT = 0.9

/** Names in a translation that the source does not have, and names of the source that it lacks: together, another name in the place of the right one. */
export const translatedNames: Check = {
  id: 'translated-names',
  finds: ['name.mistranslated', 'passage.omitted', 'passage.added'],
  run(context) {
    const { translation, retelling } = context
    const [pair] = context.pairs
    const source = pair ? context.sources[pair.source] : undefined
    if (!translation || !pair || !source) return []
    const [there, here] = [source.language, retelling.language]
    const missing = told(translation.sourceNames, groupOf(there, here))
    const surplus = told(translation.targetNames, groupOf(here, there))
    const findings: Finding[] = []
    const explained = new Set<NameRun>()
    const inSource = ({ start, end }: NameRun): SourceSpan => ({ id: source.document.id, start, end })
    const replaced = (form: NameRun, right: NameRun, probability: number): Finding => ({
      type: 'name.mistranslated',
      severity: severityOf(probability),
      confidence: probability,
      retelling: { start: form.start, end: form.end },
      source: inSource(right),
      reason: { key: 'name.other', params: { form: form.text, right: right.text } },
      expected: right.text,
    })
    for (const { run, rival, probability } of surplus) {
      if (!rival || explained.has(rival) || (probability < SPELLED_OUT && spellsOut(run, rival))) continue
      explained.add(run).add(rival)
      const back = missing.find((gap) => gap.run === rival || gap.run.start === rival.start)
      findings.push(replaced(run, rival, Math.max(probability, back?.probability ?? 0)))
    }
    for (const { run, rival, probability } of missing) {
      if ([...explained].some((one) => one.start === run.start && one.text === run.text)) continue
      if (rival && probability < SPELLED_OUT && spellsOut(rival, run)) continue
      if (rival && ![...explained].some((one) => one.start === rival.start && one.text === rival.text)) {
        explained.add(rival)
        findings.push(replaced(rival, run, probability))
      } else if (standsAlone(run, probability, groupOf(there, here))) {
        findings.push({
          type: 'passage.omitted',
          severity: severityOf(probability),
          confidence: probability,
          retelling: pair.span,
          source: inSource(run),
          reason: { key: 'name.missing', params: { name: run.text } },
        })
      }
    }
    for (const { run, probability } of surplus) {
      if (!standsAlone(run, probability, groupOf(here, there)) || [...explained].some((one) => one.start === run.start)) continue
      const whole = pair.passages[0]
      findings.push({
        type: 'passage.added',
        severity: severityOf(probability),
        confidence: probability,
        retelling: { start: run.start, end: run.end },
        source: whole ? { id: source.document.id, ...whole.span } : null,
        reason: { key: 'name.surplus', params: { name: run.text } },
      })
    }
    return findings
  },
}

const standsAlone = ({ kind }: NameRun, probability: number, group: GapGroup): boolean =>
  !group.startsWith('en>') || (probability >= ALONE && kind !== 'title')

const spellsOut = (a: NameRun, b: NameRun) => [a, b].some(({ kind }) => kind === 'acronym') && [a, b].some(({ kind }) => kind === 'title')

const severityOf = (probability: number): Severity => (probability >= MAJOR ? 'major' : 'minor')

/** The names that are told, the surest first. */
function told(gaps: readonly NameGap[], group: GapGroup): (NameGap & { readonly probability: number })[] {
  return gaps
    .map((gap) => ({ ...gap, probability: nameProbability(gap, group) }))
    .filter(({ probability }) => probability >= TOLD[group])
    .sort((a, b) => b.probability - a.probability)
}

/** The probability that a name without a counterpart was replaced, put in or left out. */
export function nameProbability({ features }: NameGap, group: GapGroup): number {
  const weights = NAME_MODEL[group]
  const z = features.reduce((sum, value, i) => sum + value * (weights[i] ?? 0), 0)
  return 1 / (1 + Math.exp(-z))
}
