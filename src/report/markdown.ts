import { languageName, type Translator } from '../i18n.ts'
import type { Severity } from './finding.ts'
import { renderMessage } from './messages.ts'
import { type Passage, retellingPassage, sourcePassage } from './passages.ts'
import type { Comparison, ReportFinding } from './report.ts'
import { SEVERITIES, sourcePlace } from './text.ts'
import { shownTime, timeText } from './times.ts'

/** Reports in Markdown (CommonMark; bold words as HTML, whose marks do not depend on what stands beside them): to paste into a ticket or a note. */
export function comparisonMarkdown(comparisons: readonly Comparison[], translator: Translator): string {
  return comparisons.map((comparison) => `${reportBlocks(comparison, translator).join('\n\n')}\n`).join('\n---\n\n')
}

function reportBlocks(comparison: Comparison, translator: Translator): string[] {
  const { report, retelling } = comparison
  const { t } = translator
  const accusing = report.findings.filter(({ severity }) => severity !== 'neutral')
  const telling = report.findings.filter(({ severity }) => severity === 'neutral')
  const blocks = (findings: readonly ReportFinding[]) => findings.flatMap((finding) => findingBlocks(comparison, finding, translator))
  return [
    `# ${escapeMarkdown(retelling.meta.title ?? report.retelling.id)}`,
    facts(comparison, translator)
      .map((fact) => `- ${escapeMarkdown(fact)}`)
      .join('\n'),
    ...report.notices.map((notice) => `> ${escapeMarkdown(renderMessage(notice, translator))}`),
    report.findings.length === 0 ? escapeMarkdown(t('report.nothing')) : tally(report.score.counts, translator),
    ...blocks(accusing),
    ...(telling.length > 0 ? [`## ${escapeMarkdown(t('report.side-notes'))}`, ...blocks(telling)] : []),
  ]
}

function facts({ report, retelling }: Comparison, { t, locale }: Translator): string[] {
  const number = new Intl.NumberFormat(locale)
  const languages = [...new Set(report.sources.map(({ language }) => languageName(language, locale)))].join(', ')
  const linked = report.links.filter((link) => link.sources.length > 0).length
  return [
    [report.retelling.id, retelling.meta.outlet, languageName(report.retelling.language, locale)].filter(Boolean).join(' · '),
    `${t('report.sources', { count: report.sources.length })} (${languages})`,
    t('report.passages', { linked, passages: report.links.length }),
    t('report.points', { points: number.format(report.score.pointsPer1000), words: number.format(report.score.words) }),
    ...(report.pivot
      ? [
          t('report.pivot', {
            language: languageName(report.pivot.language, locale),
            probability: percent(report.pivot.probability, locale),
          }),
        ]
      : []),
  ]
}

const percent = (value: number, locale: string): string => new Intl.NumberFormat(locale, { style: 'percent' }).format(value)

function tally(counts: Readonly<Record<Severity, number>>, { t }: Translator): string {
  return SEVERITIES.filter((severity) => counts[severity] > 0)
    .map((severity) => `**${escapeMarkdown(t(`report.tally.${severity}`, { count: counts[severity] }))}**`)
    .join(' · ')
}

function findingBlocks(comparison: Comparison, finding: ReportFinding, translator: Translator): string[] {
  const { t, locale } = translator
  const confidence = t('report.confidence', { value: percent(finding.confidence, locale) })
  const inRetelling = retellingPassage(comparison, finding)
  const inSource = sourcePassage(comparison, finding)
  const source = comparison.sources.find(({ id }) => id === inSource?.id)
  const time = finding.retelling && shownTime(comparison.retelling, finding.retelling)
  const label = (key: string, words: string) => `**${escapeMarkdown(t(key))}:** ${words}`
  return [
    `### ${escapeMarkdown(t(`report.severity.${finding.severity}`))} · \`${finding.type}\` · ${finding.id}`,
    escapeMarkdown(confidence),
    ...(inRetelling
      ? [label('report.retelling', time ? timeText(time) : ''), quoted(comparison.retelling.text, inRetelling)]
      : [label('report.retelling', escapeMarkdown(t('report.no-retelling')))]),
    ...(inSource && source
      ? [label('report.source', escapeMarkdown(sourcePlace(comparison, finding, inSource.id, locale))), quoted(source.text, inSource)]
      : []),
    ...(finding.expected === undefined ? [] : [label('report.expected', escapeMarkdown(finding.expected))]),
    ...(finding.suggestion === undefined || finding.suggestion === finding.expected
      ? []
      : [label('report.suggestion', escapeMarkdown(finding.suggestion))]),
    label('report.why', escapeMarkdown(renderMessage(finding.reason, translator))),
  ].map((block) => block.trimEnd())
}

/** A passage as a block quotation, the words that matter in bold. */
function quoted(text: string, passage: Passage): string {
  let at = passage.start
  let out = ''
  for (const { start, end } of passage.marks) {
    out += `${escapeInline(text.slice(at, start))}<b>${escapeInline(text.slice(start, end))}</b>`
    at = end
  }
  return `> ${atLineStart(`${out}${escapeInline(text.slice(at, passage.end))}`.trim())}`
}

/** Text for one line of Markdown, its own marks as they stand: white space run together, whatever would be taken for markup escaped. */
export function escapeMarkdown(text: string): string {
  return atLineStart(escapeInline(text).trim())
}

const escapeInline = (text: string): string =>
  text
    .replace(/[^\S\u00A0\u202F]+/g, ' ')
    .replace(/\p{Cc}/gu, '')
    .replace(/[\\`*_[\]<>|~&]/g, '\\$&')

/** What begins a heading, list, rule or numbered item at the beginning of a line. */
const atLineStart = (text: string): string => text.replace(/^(\d{1,9})([.)])/, '$1\\$2').replace(/^[#+\-=]/, '\\$&')
