import { languageName, type Translator } from '../i18n.ts'
import type { Span } from '../text/document.ts'
import { HTML_STYLE } from './html-style.ts'
import { renderMessage } from './messages.ts'
import { linkOfFinding, type Passage, retellingPassage, sourcePassage } from './passages.ts'
import type { Comparison, ReportFinding } from './report.ts'
import { SEVERITIES, sourcePlace } from './text.ts'
import { shownTime, timeText } from './times.ts'
import type { WordChange } from './word-diff.ts'
import { escapeXml } from './xml.ts'

/** Reports as one page that stands alone: no script, nothing loaded, light and dark, fit to print. */
export function comparisonHtml(comparisons: readonly Comparison[], translator: Translator): string {
  const { t, locale } = translator
  const title = t('report.title', { retelling: comparisons.map(({ report }) => report.retelling.id).join(', ') })
  const head = [
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark">',
    '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'; style-src \'unsafe-inline\'">',
    `<title>${escapeXml(title)}</title>`,
    `<style>${HTML_STYLE}</style>`,
  ]
  const sections = comparisons.map((comparison, index) => reportSection(comparison, index, translator))
  return `<!doctype html>\n<html lang="${locale}">\n<head>\n${head.join('\n')}\n</head>\n<body>\n<main>\n${sections.join('\n')}\n</main>\n</body>\n</html>\n`
}

function reportSection(comparison: Comparison, index: number, translator: Translator): string {
  const { report, retelling } = comparison
  const { t, locale } = translator
  const number = new Intl.NumberFormat(locale)
  const languages = [...new Set(report.sources.map(({ language }) => languageName(language, locale)))].join(', ')
  const linked = report.links.filter((link) => link.sources.length > 0).length
  const facts = [
    `${languageName(report.retelling.language, locale)} · ${t('report.sources', { count: report.sources.length })} (${languages})`,
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
  const accusing = report.findings.filter(({ severity }) => severity !== 'neutral')
  const telling = report.findings.filter(({ severity }) => severity === 'neutral')
  const card = (finding: ReportFinding) => findingCard(comparison, finding, index, translator)
  return [
    '<article>',
    `<h1>${escapeXml(retelling.meta.title ?? report.retelling.id)}</h1>`,
    ...(retelling.meta.title === undefined ? [] : [`<p class="id">${escapeXml(report.retelling.id)}</p>`]),
    `<ul class="facts">${facts.map((fact) => `<li>${escapeXml(fact)}</li>`).join('')}</ul>`,
    ...report.notices.map((notice) => `<p class="notice">${escapeXml(renderMessage(notice, translator))}</p>`),
    report.findings.length === 0 ? `<p>${escapeXml(t('report.nothing'))}</p>` : tally(comparison, translator),
    ...accusing.map(card),
    ...(telling.length > 0 ? [`<h2>${escapeXml(t('report.side-notes'))}</h2>`, ...telling.map(card)] : []),
    `<h2>${escapeXml(t('report.full-text'))}</h2>`,
    fullText(comparison, index),
    '</article>',
  ].join('\n')
}

function percent(value: number, locale: string): string {
  return new Intl.NumberFormat(locale, { style: 'percent' }).format(value)
}

function tally({ report }: Comparison, { t }: Translator): string {
  const items = SEVERITIES.filter((severity) => report.score.counts[severity] > 0).map(
    (severity) => `<li class="${severity}">${escapeXml(t(`report.tally.${severity}`, { count: report.score.counts[severity] }))}</li>`,
  )
  return `<ul class="tally">${items.join('')}</ul>`
}

function findingCard(comparison: Comparison, finding: ReportFinding, index: number, translator: Translator): string {
  const { t, locale } = translator
  const passage = retellingPassage(comparison, finding)
  const source = sourcePassage(comparison, finding)
  const sourceDocument = comparison.sources.find(({ id }) => id === source?.id)
  const link = linkOfFinding(comparison, finding)
  // A diff with another passage than the one shown would puzzle.
  const shown =
    source &&
    comparison.report.links[link]?.sources.some(({ id, start, end }) => id === source.id && start < source.end && source.start < end)
  const changes = shown ? comparison.diffOf(link) : []
  const time = finding.retelling && shownTime(comparison.retelling, finding.retelling)
  const rows: [string, string][] = [
    [
      t('report.retelling'),
      passage
        ? `${time ? `<cite>${timeText(time)}</cite>` : ''}${quote(comparison.retelling.text, passage, comparison.report.retelling.language)}`
        : `<i>${escapeXml(t('report.no-retelling'))}</i>`,
    ],
  ]
  if (source) {
    const language = comparison.report.sources.find(({ id }) => id === source.id)?.language ?? 'und'
    rows.push([
      t('report.source'),
      `<cite>${escapeXml(sourcePlace(comparison, finding, source.id, locale))}</cite>${quote(sourceDocument?.text ?? '', source, language)}`,
    ])
  }
  if (changes.some(({ kind }) => kind !== 'kept')) rows.push([t('report.words'), diff(changes)])
  if (finding.expected !== undefined) rows.push([t('report.expected'), `<b>${escapeXml(finding.expected)}</b>`])
  if (finding.suggestion !== undefined && finding.suggestion !== finding.expected)
    rows.push([t('report.suggestion'), `<b>${escapeXml(finding.suggestion)}</b>`])
  rows.push([t('report.why'), escapeXml(renderMessage(finding.reason, translator))])
  return [
    `<section class="finding ${finding.severity}" id="${anchor(index, finding)}">`,
    `<h3><span>${escapeXml(t(`report.severity.${finding.severity}`))}</span> <code>${finding.type}</code> <small>${finding.id} · ${escapeXml(t('report.confidence', { value: percent(finding.confidence, locale) }))}</small></h3>`,
    `<dl>${rows.map(([term, description]) => `<dt>${escapeXml(term)}</dt><dd>${description}</dd>`).join('')}</dl>`,
    '</section>',
  ].join('\n')
}

const anchor = (index: number, { id }: ReportFinding) => `r${index + 1}-${id}`

function quote(text: string, passage: Passage, language: string): string {
  let at = passage.start
  let out = ''
  for (const { start, end } of passage.marks) {
    out += `${escapeXml(text.slice(at, start))}<mark>${escapeXml(text.slice(start, end))}</mark>`
    at = end
  }
  return `<blockquote lang="${escapeXml(language)}">${out}${escapeXml(text.slice(at, passage.end))}</blockquote>`
}

/** The word diff: source words that were kept, changed or dropped, and the retelling's words that were added, each in its own manner. */
function diff(changes: readonly WordChange[]): string {
  const words = changes.map(({ kind, source, retelling, gloss }) => {
    if (kind === 'kept') return escapeXml(source)
    const dropped = source === '' ? '' : `<del>${escapeXml(source)}</del>`
    const added =
      retelling === ''
        ? ''
        : `<ins${gloss === '' || gloss === retelling ? '' : ` title="${escapeXml(gloss)}"`}>${escapeXml(retelling)}</ins>`
    return [dropped, added].filter(Boolean).join(' ')
  })
  return `<p class="diff">${words.join(' ')}</p>`
}

/** The whole retelling, block by block, its findings marked and leading to their cards; of overlapping ones the first is marked. */
function fullText({ report, retelling }: Comparison, index: number): string {
  const placed = report.findings.filter((finding) => finding.retelling !== null)
  const blocks = retelling.blocks.map((block) => {
    const inside = placed.filter(({ retelling: span }) => span && span.start < block.end && block.start < span.end)
    const content = markedText(retelling.text, block, inside, index)
    return block.kind === 'heading' ? `<h4>${content}</h4>` : `<p>${content}</p>`
  })
  return `<div class="text" lang="${escapeXml(report.retelling.language)}">\n${blocks.join('\n')}\n</div>`
}

function markedText(text: string, block: Span, findings: readonly ReportFinding[], index: number): string {
  const sorted = [...findings].sort((a, b) => (a.retelling?.start ?? 0) - (b.retelling?.start ?? 0))
  let at = block.start
  let out = ''
  for (const finding of sorted) {
    const start = Math.max(at, finding.retelling?.start ?? at)
    const end = Math.min(block.end, finding.retelling?.end ?? at)
    if (end <= start) continue
    out += `${escapeXml(text.slice(at, start))}<a class="${finding.severity}" href="#${anchor(index, finding)}">${escapeXml(text.slice(start, end))}</a>`
    at = end
  }
  return out + escapeXml(text.slice(at, block.end))
}
