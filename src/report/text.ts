import { languageName } from '../i18n.ts'
import type { Finding, Severity } from './finding.ts'
import { renderMessage } from './messages.ts'
import { type Ink, plain } from './paint.ts'
import { type Passage, retellingPassage, sourcePassage } from './passages.ts'
import type { Comparison, ReportFinding } from './report.ts'
import { INKS, lay, pad, quote, rule, SEVERITIES, SIGNS, type Style, type TextStyle } from './text-layout.ts'
import { shownTime, timeText } from './times.ts'
import { displayWidth, flat } from './width.ts'

export { SEVERITIES, type TextStyle } from './text-layout.ts'

/** A report to read in a terminal: a head, each finding with both sentences and the reason, what is for information only, a summary. */
export function comparisonText(comparison: Comparison, { translator, width, paint = plain }: TextStyle): string {
  const style: Style = { translator, width: Math.max(40, width), paint }
  const { findings } = comparison.report
  const accusing = findings.filter(({ severity }) => severity !== 'neutral')
  const telling = findings.filter(({ severity }) => severity === 'neutral')
  const lines = [
    ...head(comparison, style),
    ...accusing.flatMap((finding) => ['', ...findingLines(comparison, finding, style)]),
    ...(telling.length > 0 ? ['', rule(translator.t('report.side-notes'), style)] : []),
    ...telling.flatMap((finding) => ['', ...findingLines(comparison, finding, style)]),
    '',
    ...summary(comparison, style),
  ]
  return lines.map((line) => `${line.trimEnd()}\n`).join('')
}

/** Lines that stand for more than twelve of the kind are summed up. */
const MOST_NAMES = 12

function head({ report, retelling }: Comparison, style: Style): string[] {
  const { translator, paint, width } = style
  const { t, locale } = translator
  const language = languageName(report.retelling.language, locale)
  const number = new Intl.NumberFormat(locale)
  const languages = [...new Set(report.sources.map((source) => languageName(source.language, locale)))].join(', ')
  const linked = report.links.filter((link) => link.sources.length > 0).length
  const names = report.sources.length <= MOST_NAMES ? `: ${report.sources.map(({ id }) => flat(id)).join(', ')}` : ''
  const rows: [string, string][] = [
    [t('report.sources'), `${number.format(report.sources.length)} · ${languages}${names}`],
    ['', t('report.passages', { linked, passages: report.links.length })],
    [
      t('report.score'),
      t('report.points', { points: number.format(report.score.pointsPer1000), words: number.format(report.score.words) }),
    ],
  ]
  if (report.pivot) {
    const probability = new Intl.NumberFormat(locale, { style: 'percent' }).format(report.pivot.probability)
    rows.push(['', t('report.pivot', { language: languageName(report.pivot.language, locale), probability })])
  }
  const indent = 2 + Math.max(...rows.map(([label]) => displayWidth(label)))
  const title = [retelling.meta.title, retelling.meta.outlet].filter((part) => part !== undefined && part !== '').join(' – ')
  return [
    rule(`${flat(report.retelling.id)} · ${language}`, style, ['bold']),
    ...(title === '' ? [] : lay(flat(title), '', style, ['dim'])),
    ...rows.flatMap(([label, text]) => lay(text, pad(label, indent), style)),
    ...report.notices.flatMap((notice) => lay(renderMessage(notice, translator), '! ', style, ['yellow'])),
    '',
    report.findings.length === 0 ? paint(['green'], t('report.nothing')) : tally(report.score.counts, style),
    ...(report.findings.length === 0 ? [] : [paint(['dim'], '─'.repeat(width))]),
  ]
}

function tally(counts: Readonly<Record<Severity, number>>, { translator: { t }, paint }: Style): string {
  return SEVERITIES.filter((severity) => counts[severity] > 0)
    .map((severity) => paint([INKS[severity]], `${SIGNS[severity]} ${t(`report.tally.${severity}`, { count: counts[severity] })}`))
    .join('   ')
}

function findingLines(comparison: Comparison, finding: ReportFinding, style: Style): string[] {
  const passage = retellingPassage(comparison, finding)
  const source = sourcePassage(comparison, finding)
  const document = comparison.sources.find(({ id }) => id === source?.id)
  const { retelling } = comparison
  const time = finding.retelling && shownTime(retelling, finding.retelling)
  return findingBlock(
    finding,
    {
      id: finding.id,
      retelling: passage && { text: retelling.text, passage, ...(time ? { name: timeText(time) } : {}) },
      source: source && {
        text: document?.text ?? '',
        passage: source,
        name: sourcePlace(comparison, finding, source.id, style.translator.locale),
      },
    },
    style,
  )
}

/** What is shown beside a finding; null for a side with nothing to point at. A side may be named, or its time. */
export interface FindingSides {
  readonly id: string
  readonly retelling: { readonly text: string; readonly passage: Passage; readonly name?: string } | null
  readonly source: { readonly text: string; readonly passage: Passage; readonly name?: string } | null
}

/** A finding over several lines: what it is, both passages with the words set off, what was expected, why. */
export function findingBlock(finding: Finding, { id, retelling, source }: FindingSides, style: Style): string[] {
  const { translator, paint, width } = style
  const { t, locale } = translator
  const ink = INKS[finding.severity]
  const labels = ['report.retelling', 'report.source', 'report.expected', 'report.suggestion', 'report.why'].map((key) => t(key))
  const [ofRetelling = '', ofSource = '', ofExpected = '', ofSuggestion = '', ofWhy = ''] = labels
  const indent = 4 + Math.max(...labels.map(displayWidth))
  const label = (text: string) => pad(`  ${text}`, indent)
  const left = `${SIGNS[finding.severity]} ${t(`report.severity.${finding.severity}`)}  ${finding.type}`
  const percent = new Intl.NumberFormat(locale, { style: 'percent' }).format(finding.confidence)
  const right = `${flat(id)}  ${t('report.confidence', { value: percent })}`
  const gap = Math.max(2, width - displayWidth(left) - displayWidth(right))
  const lines = [`${paint([ink, 'bold'], left)}${' '.repeat(gap)}${paint(['dim'], right)}`]
  const side = ({ text, passage, name }: NonNullable<FindingSides['source']>, called: string, inks: readonly Ink[]) =>
    name === undefined
      ? quote(text, passage, label(called), style, inks)
      : [...lay(name, label(called), style, ['dim']), ...quote(text, passage, ' '.repeat(indent), style, inks)]
  if (retelling) lines.push(...side(retelling, ofRetelling, [ink, 'underline']))
  else lines.push(...lay(t('report.no-retelling'), label(ofRetelling), style, ['dim']))
  if (source) lines.push(...side(source, ofSource, ['underline']))
  if (finding.expected !== undefined) lines.push(...lay(flat(finding.expected), label(ofExpected), style, ['green']))
  if (finding.suggestion !== undefined && finding.suggestion !== finding.expected)
    lines.push(...lay(flat(finding.suggestion), label(ofSuggestion), style, ['green']))
  lines.push(...lay(flat(renderMessage(finding.reason, translator)), label(ofWhy), style))
  return lines
}

/** A source by its id, who wrote it and when: "2015-05-25-altman-1 · Sam Altman, May 26, 2015". */
export function sourceName({ sources }: Pick<Comparison, 'sources'>, id: string, locale: string): string {
  const meta = sources.find((source) => source.id === id)?.meta
  const day = meta?.date === undefined ? undefined : /^\d{4}-\d\d-\d\d/.exec(meta.date)?.[0]
  // The day as the file gives it, whatever the reader's own time zone.
  const date = day && new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`))
  const about = [meta?.from?.name || meta?.from?.address || meta?.outlet, date].filter(Boolean).join(', ')
  return flat(about === '' ? id : `${id} · ${about}`)
}

/** The name of the source that a finding points into; of subtitles also when its words are shown. */
export function sourcePlace(comparison: Comparison, { source: span }: Finding, id: string, locale: string): string {
  const document = comparison.sources.find((source) => source.id === id)
  const time = span && document && shownTime(document, span)
  return [sourceName(comparison, id, locale), ...(time ? [timeText(time)] : [])].join(' · ')
}

function summary({ report }: Comparison, style: Style): string[] {
  const { translator, paint } = style
  if (report.findings.length === 0) return []
  const rows = new Map<string, { type: string; severity: Severity; count: number }>()
  for (const { type, severity } of report.findings) {
    const key = `${type} ${severity}`
    rows.set(key, { type, severity, count: (rows.get(key)?.count ?? 0) + 1 })
  }
  const sorted = [...rows.values()].sort(
    (a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) || b.count - a.count || (a.type < b.type ? -1 : 1),
  )
  const widest = Math.max(...sorted.map(({ type }) => type.length))
  return [
    rule(`${translator.t('report.summary')} · ${translator.t('report.findings', { count: report.findings.length })}`, style),
    ...sorted.map(({ type, severity, count }) => {
      const sign = paint([INKS[severity]], `${SIGNS[severity]} ${type.padEnd(widest)}`)
      return `  ${String(count).padStart(4)}  ${sign}  ${paint(['dim'], translator.t(`report.severity.${severity}`))}`
    }),
  ]
}
