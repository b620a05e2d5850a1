import { type FindingType, MQM_TYPE } from '../report/finding.ts'
import type { Quote } from './anchor.ts'
import type { FrameText, PanelFinding } from './messages.ts'
import { isRecord, SEVERITY_ORDER, type Settings } from './settings.ts'

/** The service has said no, or cannot be reached; `message` is what it says. */
export class ServiceError extends Error {}

/** Has a service check a text against one of its cases. Only the text and its language are sent; not the page's address or title. */
export async function checkByService(
  { text, language }: FrameText,
  frame: number,
  settings: Settings,
  locale: string,
): Promise<PanelFinding[]> {
  const { address = '', key = '' } = settings.service ?? {}
  const response = await fetch(`${address.replace(/\/+$/, '')}/v1/cases/${encodeURIComponent(settings.caseId)}/passages`, {
    method: 'POST',
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    headers: { 'content-type': 'application/json', 'accept-language': locale, ...(key === '' ? {} : { authorization: `Bearer ${key}` }) },
    body: JSON.stringify({ text, ...(/^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/.test(language) ? { language } : {}) }),
  }).catch((error: unknown) => {
    throw new ServiceError(error instanceof Error ? error.message : String(error))
  })
  const answer: unknown = await response.json().catch(() => undefined)
  if (!response.ok) throw new ServiceError(isRecord(answer) && typeof answer.detail === 'string' ? answer.detail : `${response.status}`)
  const least = SEVERITY_ORDER.indexOf(settings.severity)
  return annotationsIn(answer)
    .flatMap((annotation, number) => findingOf(annotation, `${frame}-${number}`, frame, text) ?? [])
    .filter((finding) => SEVERITY_ORDER.indexOf(finding.severity) >= least)
}

/** The annotations of an answer: the list itself, or the items of a collection. */
function annotationsIn(answer: unknown): unknown[] {
  if (Array.isArray(answer)) return answer
  if (!isRecord(answer)) return []
  for (const list of [answer.annotations, answer.items]) if (Array.isArray(list)) return list
  return isRecord(answer.first) && Array.isArray(answer.first.items) ? answer.first.items : []
}

/** A Web Annotation as the panel shows it; undefined when it is none of ours. */
function findingOf(annotation: unknown, id: string, frame: number, text: string): PanelFinding | undefined {
  if (!isRecord(annotation)) return undefined
  const bodies = listOf(annotation.body)
  const tags = bodies.filter(({ purpose }) => purpose === 'tagging').map(({ value }) => String(value))
  const type = tags.find(isFindingType)
  const severity = SEVERITY_ORDER.find((each) => tags.includes(`severity:${each}`))
  const [reason] = bodies.filter(({ purpose }) => purpose === 'describing')
  if (!type || !severity) return undefined
  const target = quoteIn(listOf(annotation.target)[0])
  const linked = bodies.find(({ purpose }) => purpose === 'linking')
  const source = quoteIn(linked)
  const expected = annotation['retold:expected']
  const onPage = target && text.startsWith(target.exact, target.start) ? target : null
  return {
    id,
    frame,
    type,
    severity,
    reason: typeof reason?.value === 'string' ? reason.value : '',
    ...(typeof expected === 'string' ? { expected } : {}),
    quote: onPage,
    page: onPage && { before: onPage.prefix, words: onPage.exact, after: onPage.suffix },
    source: source && {
      name: typeof linked?.source === 'string' ? linked.source : '',
      before: source.prefix,
      words: source.exact,
      after: source.suffix,
    },
  }
}

const listOf = (value: unknown): Readonly<Record<string, unknown>>[] => (Array.isArray(value) ? value : [value]).filter(isRecord)

/** The quotation and its place among the selectors of a target. */
function quoteIn(target: Readonly<Record<string, unknown>> | undefined): Quote | null {
  const selectors = listOf(target?.selector)
  const quote = selectors.find(({ type }) => type === 'TextQuoteSelector')
  const place = selectors.find(({ type }) => type === 'TextPositionSelector')
  if (!quote || typeof quote.exact !== 'string') return null
  const words = (value: unknown) => (typeof value === 'string' ? value : '')
  return {
    exact: quote.exact,
    prefix: words(quote.prefix),
    suffix: words(quote.suffix),
    start: typeof place?.start === 'number' ? place.start : 0,
  }
}

const isFindingType = (tag: string): tag is FindingType => tag in MQM_TYPE
