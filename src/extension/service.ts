import { type FindingType, MQM_TYPE } from '../report/finding.ts'
import type { Quote } from './anchor.ts'
import type { FrameText, PanelFinding, Problem } from './messages.ts'
import { isRecord, SEVERITY_ORDER, type Settings } from './settings.ts'

/** The service has said no (`message` is what it says, in the reader's language), cannot be reached, or what answers is none (`message`: its address). */
export class ServiceError extends Error {
  readonly problem: ServiceProblem

  constructor(problem: ServiceProblem, message: string) {
    super(message)
    this.problem = problem
  }
}

type ServiceProblem = Extract<Problem, 'service' | 'unreachable' | 'no-service'>

/** A page takes seconds at the most. */
const PATIENCE = 30_000

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
    body: JSON.stringify({
      text,
      minSeverity: settings.severity,
      ...(/^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/.test(language) ? { language } : {}),
    }),
    signal: AbortSignal.timeout(PATIENCE),
  }).catch(() => {
    throw new ServiceError('unreachable', address)
  })
  const answer: unknown = await response.json().catch(() => undefined)
  if (!response.ok)
    throw new ServiceError('service', isRecord(answer) && typeof answer.detail === 'string' ? answer.detail : `${response.status}`)
  // A network that asks for a log-in answers with a page of its own: that is no page without findings.
  if (!isRecord(answer) || answer.type !== 'AnnotationPage' || !Array.isArray(answer.items)) throw new ServiceError('no-service', address)
  return answer.items.flatMap((annotation, number) => findingOf(annotation, `${frame}-${number}`, frame, text) ?? [])
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
