import { compareInSteps } from '../compare.ts'
import type { Translator } from '../i18n.ts'
import { openPrepared } from '../prepare/pack.ts'
import type { PreparedCase } from '../prepare/prepared-case.ts'
import type { Finding, Severity } from '../report/finding.ts'
import { quotedSpan } from '../report/json.ts'
import { renderMessage } from '../report/messages.ts'
import { type Passage, retellingPassage, sourcePassage } from '../report/passages.ts'
import type { Comparison, ReportFinding } from '../report/report.ts'
import type { Document } from '../text/document.ts'
import { detectLanguage } from '../text/language.ts'
import { type CaseEntry, packOf } from './cases.ts'
import { createLexiconLoader } from './lexicon-files.ts'
import type { Excerpt, FrameText, PanelFinding, Placement } from './messages.ts'
import { SEVERITY_ORDER } from './settings.ts'
import { mark } from './timeline.ts'

/** Checks pages on this machine. */
export interface Engine {
  /** Brings in what every page needs, while the page is still being read; and opens the case for a language (BCP-47), where one is named. */
  warm(entry: CaseEntry, language?: string): void
  /** Forgets opened cases: one of them has changed. */
  forget(): void
  check(frame: FrameText, number: number, entry: CaseEntry, options: CheckOptions): Promise<CheckedFrame>
}

export interface CheckOptions {
  readonly severity: Severity
  readonly translator: Translator
  /** Is given the names as soon as they are known, which will be among all findings in the end, with the share; the check goes on when it is done. */
  readonly first: (placements: readonly Placement[], share: number) => Promise<void>
}

export interface CheckedFrame {
  readonly placements: readonly Placement[]
  /** The findings as the panel shows them: its texts take a while, and the page need not wait for them. */
  readonly tell: () => readonly PanelFinding[]
  /** The share of sentences that draw on the case. */
  readonly share: number
}

/** A retelling that hardly a sentence links to the case is another story: what is found in it then says nothing. */
export const RELATED_SHARE = 0.08

export function createEngine(): Engine {
  const lexicons = createLexiconLoader()
  const opened = new Map<string, Promise<PreparedCase>>()
  const open = (entry: CaseEntry, language: string) => {
    const key = `${entry.id} ${language}`
    const known = opened.get(key) ?? openCase(entry, language)
    opened.set(key, known)
    return known
  }
  const read = new Map<string, Promise<Uint8Array>>()
  const packs = (entry: CaseEntry) => {
    const pack = read.get(entry.id) ?? packOf(entry)
    read.set(entry.id, pack)
    return pack
  }
  const openCase = async (entry: CaseEntry, language: string) => {
    const [pack, tables] = await Promise.all([packs(entry), lexicons.load([...entry.languages, language])])
    mark('tables')
    const prepared = openPrepared(pack, tables)
    mark('opened')
    return prepared
  }
  return {
    warm(entry, language) {
      if (language !== undefined) void open(entry, primaryOf(language)).catch(() => undefined)
      lexicons.fetch(entry.languages)
      void packs(entry).catch(() => undefined)
    },
    forget() {
      opened.clear()
      read.clear()
    },
    async check(frame, number, entry, { severity, translator, first }) {
      const language = languageOf(frame)
      const prepared = await open(entry, primaryOf(language))
      mark('checking')
      const document = documentOf(frame, language)
      const least = SEVERITY_ORDER.indexOf(severity)
      const isShown = (finding: Finding) => SEVERITY_ORDER.indexOf(finding.severity) >= least
      const steps = compareInSteps(prepared, document)
      let share = 0
      let step = steps.next()
      for (; !step.done; step = steps.next()) {
        mark('named')
        share = step.value.share
        const names = step.value.findings.filter(isShown).map((finding, i) => ({ ...finding, id: `name-${i}` }))
        await first(placementsIn(document, names, number), share)
      }
      const comparison = step.value
      mark('checked')
      const findings = comparison.report.findings.filter(isShown)
      return {
        share,
        placements: placementsIn(document, findings, number),
        tell: () => findings.map((finding) => panelFinding(finding, comparison, number, translator)),
      }
    },
  }
}

const primaryOf = (language: string): string => language.toLowerCase().split('-')[0] ?? ''

/** What the page says of its language, where its text does not contradict. */
function languageOf({ text, language }: FrameText): string {
  const found = detectLanguage(text).language
  return primaryOf(language) === primaryOf(found) || found === 'und' ? language || 'und' : found
}

function documentOf({ text, blocks, title }: FrameText, language: string): Document {
  return { id: 'page', text, format: 'html', meta: { title }, blocks, language, notices: [] }
}

const placementsIn = (document: Document, findings: readonly ReportFinding[], frame: number): Placement[] =>
  findings.flatMap(({ id, severity, retelling }): Placement[] => {
    const quote = retelling && quoteOf(document, retelling)
    return quote ? [{ id: `${frame}-${id}`, severity, quote }] : []
  })

function panelFinding(finding: ReportFinding, comparison: Comparison, frame: number, translator: Translator): PanelFinding {
  const { retelling, sources } = comparison
  const source = sourcePassage(comparison, finding)
  const document = sources.find(({ id }) => id === source?.id)
  return {
    id: `${frame}-${finding.id}`,
    frame,
    type: finding.type,
    severity: finding.severity,
    reason: renderMessage(finding.reason, translator),
    ...(finding.expected === undefined ? {} : { expected: finding.expected }),
    quote: finding.retelling && quoteOf(retelling, finding.retelling),
    page: excerpt(retelling.text, retellingPassage(comparison, finding)),
    source: source && document ? { name: nameOf(document, translator.locale), ...excerptOf(document.text, source) } : null,
  }
}

function quoteOf(document: Document, span: { readonly start: number; readonly end: number }) {
  const { exact, start, selector } = quotedSpan(document, span)
  const [quote] = selector
  return quote?.type === 'TextQuoteSelector' ? { exact, start, prefix: quote.prefix, suffix: quote.suffix } : null
}

const excerpt = (text: string, passage: Passage | null): Excerpt | null => passage && excerptOf(text, passage)

function excerptOf(text: string, { start, end, marks }: Passage): Excerpt {
  const [mark] = marks
  const [from, to] = mark ? [mark.start, mark.end] : [start, start]
  return { before: text.slice(start, from), words: text.slice(from, to), after: text.slice(to, end) }
}

/** Who wrote a source and when, else its title or id. */
function nameOf({ id, meta }: Document, locale: string): string {
  const date =
    meta.date && !Number.isNaN(Date.parse(meta.date))
      ? new Intl.DateTimeFormat(locale, { dateStyle: 'medium' }).format(new Date(meta.date))
      : ''
  const who = meta.from?.name || meta.title || id
  return date === '' ? who : `${who}, ${date}`
}
