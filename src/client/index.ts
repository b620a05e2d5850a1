import { problemOfAnswer, secondsOf } from './problem.ts'
import type {
  CaseChange,
  CasePage,
  CaseRequest,
  Changes,
  CheckRequest,
  CheckResponse,
  CompareRequest,
  Correction,
  CorrectionInput,
  CorrectionList,
  Coverage,
  Decision,
  DecisionFile,
  DecisionInput,
  DecisionList,
  DecisionsRequest,
  Health,
  Job,
  JobPage,
  JobRequest,
  KeptCase,
  KeptReport,
  KeptRetelling,
  KeptRetellingText,
  KeptSource,
  KeptSourceText,
  Passages,
  PassagesRequest,
  Report,
  RetellingInput,
  RetellingPage,
  SourceInput,
  SourcePage,
  Undone,
  VersionPage,
  VersionText,
} from './types.ts'

export { type Problem, ProblemError, type ProblemField } from './problem.ts'
export type * from './types.ts'

/** Where the service is, and who asks. */
export interface ClientOptions {
  /** Such as `https://retold.example`; a path before `/v1` is kept. */
  readonly address: string
  /** A key of the service; without one, public cases can be read and texts checked. */
  readonly key?: string | undefined
  /** The language of reasons and problems, as a BCP-47 tag. */
  readonly locale?: string
  /** What asks; the platform's own if absent. */
  readonly fetch?: typeof fetch
  /** How often a request is made again that was answered with 429 or 503 and a `Retry-After`: 2 if absent. */
  readonly retries?: number
  /** The longest wait before that, in seconds: 60 if absent. What would take longer fails at once. */
  readonly longestWait?: number
}

/** What goes with one request. */
export interface CallOptions {
  readonly signal?: AbortSignal
}
/** What goes with a decision that is asked for: which of the decisions on a finding is meant (that on it alone, if absent). */
export interface ScopeOptions extends CallOptions {
  readonly scope?: 'finding' | 'alike' | 'case'
}
/** The formats that a report can be had in beside JSON. */
export type ReportFormat = 'text' | 'html' | 'csv' | 'tmx' | 'xliff' | 'annotations' | 'markdown'
/** What goes with a list: its length, and where it goes on (`next` of the page before). */
export interface PageOptions extends CallOptions {
  readonly limit?: number
  readonly cursor?: string
}
/** What goes with a change: the ETag of what was read, or the key by which a repeated request is known. */
export interface ChangeOptions extends CallOptions {
  readonly ifMatch?: string
  readonly idempotencyKey?: string
}

const V1 = '/v1'
type Method = 'GET' | 'POST' | 'PUT' | 'DELETE'
type Query = Readonly<Record<string, string | number | undefined>>

/**
 * A client of the service: one method a route, over `fetch`. Each rejects with `ProblemError` when the service refuses, with what `fetch`
 * throws when it cannot be reached, and with the signal's reason when it is aborted.
 *
 *     const retold = createClient({ address: 'https://retold.example', locale: 'pt-BR' })
 *     const { items } = await retold.passages('skerry-light', { text: document.body.innerText })
 */
export function createClient({ address, key, locale, fetch: ask = fetch, retries = 2, longestWait = 60 }: ClientOptions) {
  const base = address.replace(/\/+$/, '')

  async function send(method: Method, path: string, body?: unknown, options: ChangeOptions = {}, query: Query = {}): Promise<Response> {
    const { signal, ifMatch, idempotencyKey } = options
    const wanted = Object.entries(query).flatMap(([name, value]) => (value === undefined ? [] : [[name, `${value}`] as [string, string]]))
    const init: RequestInit = {
      method,
      headers: {
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(key ? { authorization: `Bearer ${key}` } : {}),
        ...(locale ? { 'accept-language': locale } : {}),
        ...(ifMatch ? { 'if-match': ifMatch } : {}),
        ...(idempotencyKey ? { 'idempotency-key': idempotencyKey } : {}),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      ...(signal ? { signal } : {}),
    }
    for (let left = retries; ; left--) {
      const response = await ask(`${base}${path}${wanted.length ? `?${new URLSearchParams(wanted).toString()}` : ''}`, init)
      if (response.ok) return response
      const wait = response.status === 429 || response.status === 503 ? secondsOf(response) : undefined
      if (left <= 0 || wait === undefined || wait > longestWait) throw await problemOfAnswer(response)
      await response.body?.cancel()
      await pause(wait * 1000, signal)
    }
  }
  const read = async (response: Response) => JSON.parse(await response.text())
  const get = async <T>(path: string, options?: CallOptions, query?: Query): Promise<T> =>
    read(await send('GET', path, undefined, options, query))
  const list = <T>(path: string, { limit, cursor, ...options }: PageOptions = {}): Promise<T> => get(path, options, { limit, cursor })
  const post = async <T>(path: string, body?: unknown, options?: ChangeOptions): Promise<T> => read(await send('POST', path, body, options))
  const put = async <T>(path: string, body: unknown, options?: ChangeOptions): Promise<T> => read(await send('PUT', path, body, options))
  const remove = async (path: string, options?: ChangeOptions): Promise<void> => void (await send('DELETE', path, undefined, options))
  const part = encodeURIComponent
  const caseAt = (id: string) => `${V1}/cases/${part(id)}`
  const jobAt = (id: string) => `${V1}/jobs/${part(id)}`
  const sourceAt = (id: string, source: string) => `${caseAt(id)}/sources/${part(source)}`
  const retellingAt = (id: string, retelling: string) => `${caseAt(id)}/retellings/${part(retelling)}`
  const decisionsAt = (id: string, retelling: string) => `${retellingAt(id, retelling)}/decisions`
  const decisionAt = (id: string, retelling: string, finding: string) => `${decisionsAt(id, retelling)}/${part(finding)}`
  const versionsAt = (id: string, retelling: string) => `${retellingAt(id, retelling)}/versions`

  return {
    /** Whether the service answers, and which languages it has dictionaries for. */
    health: (options?: CallOptions) => get<Health>('/healthz', options),
    /** Compares a retelling with its sources; nothing is kept. */
    compare: (request: CompareRequest, options?: CallOptions) => post<Report>(`${V1}/compare`, request, options),
    /** Checks translated sentences; nothing is kept. */
    check: (request: CheckRequest, options?: CallOptions) => post<CheckResponse>(`${V1}/check`, request, options),
    /** Checks the text of a page against a case; nothing is kept. Findings come as Web Annotations. */
    passages: (id: string, request: PassagesRequest, options?: CallOptions) => post<Passages>(`${caseAt(id)}/passages`, request, options),
    /** What retellings do with the sources of a case. */
    coverage: (id: string, options?: CallOptions) => get<Coverage>(`${caseAt(id)}/coverage`, options),
    /** The report of a retelling, of its current version unless another is named. */
    report: (id: string, retelling: string, { version, ...options }: CallOptions & { readonly version?: number } = {}) =>
      get<KeptReport>(`${retellingAt(id, retelling)}/report`, options, { version }),
    /** The same in another format, as its text. */
    reportAs: async (
      id: string,
      retelling: string,
      format: ReportFormat,
      { version, ...options }: CallOptions & { readonly version?: number } = {},
    ) => (await send('GET', `${retellingAt(id, retelling)}/report`, undefined, options, { format, version })).text(),
    cases: {
      list: (options?: PageOptions) => list<CasePage>(`${V1}/cases`, options),
      get: (id: string, options?: CallOptions) => get<KeptCase>(caseAt(id), options),
      /** The ETag of a case as it stands, for `change` and `delete`. */
      tag: async (id: string, options?: CallOptions) =>
        (await send('GET', caseAt(id), undefined, options)).headers.get('etag') ?? undefined,
      create: (request: CaseRequest, options?: ChangeOptions) => post<KeptCase>(`${V1}/cases`, request, options),
      change: (id: string, change: CaseChange, options: ChangeOptions & { readonly ifMatch: string }) =>
        put<KeptCase>(caseAt(id), change, options),
      delete: (id: string, options?: ChangeOptions) => remove(caseAt(id), options),
    },
    sources: {
      list: (id: string, options?: PageOptions) => list<SourcePage>(`${caseAt(id)}/sources`, options),
      get: (id: string, source: string, options?: CallOptions) => get<KeptSourceText>(sourceAt(id, source), options),
      /** Adds all or none. */
      add: async (id: string, sources: readonly SourceInput[], options?: ChangeOptions) =>
        (await post<{ readonly items: readonly KeptSource[] }>(`${caseAt(id)}/sources`, { sources }, options)).items,
      delete: (id: string, source: string, options?: ChangeOptions) => remove(sourceAt(id, source), options),
    },
    retellings: {
      list: (id: string, options?: PageOptions) => list<RetellingPage>(`${caseAt(id)}/retellings`, options),
      get: (id: string, retelling: string, options?: CallOptions) => get<KeptRetellingText>(retellingAt(id, retelling), options),
      /** Adds all or none; another text for an id that is there becomes its next version. */
      add: async (id: string, retellings: readonly RetellingInput[], options?: ChangeOptions) =>
        (await post<{ readonly items: readonly KeptRetelling[] }>(`${caseAt(id)}/retellings`, { retellings }, options)).items,
      delete: (id: string, retelling: string, options?: ChangeOptions) => remove(retellingAt(id, retelling), options),
    },
    versions: {
      list: (id: string, retelling: string, options?: PageOptions) => list<VersionPage>(versionsAt(id, retelling), options),
      get: (id: string, retelling: string, version: number, options?: CallOptions) =>
        get<VersionText>(`${versionsAt(id, retelling)}/${version}`, options),
      /** What changed from the version before, or from `since`. */
      changes: (id: string, retelling: string, version: number, { since, ...options }: CallOptions & { readonly since?: number } = {}) =>
        get<Changes>(`${versionsAt(id, retelling)}/${version}/changes`, options, { since }),
    },
    decisions: {
      list: (id: string, retelling: string, options?: CallOptions) => get<DecisionList>(decisionsAt(id, retelling), options),
      get: (id: string, retelling: string, finding: string, { scope, ...options }: ScopeOptions = {}) =>
        get<Decision>(decisionAt(id, retelling, finding), options, { scope }),
      /** Decides on a finding, by its key or its id in the report as it stands. */
      decide: (id: string, retelling: string, finding: string, decision: DecisionInput, options?: ChangeOptions) =>
        put<Decision>(decisionAt(id, retelling, finding), decision, options),
      /** Decides on many at once: all or none. */
      decideMany: (id: string, retelling: string, request: DecisionsRequest, options?: ChangeOptions) =>
        post<DecisionList>(decisionsAt(id, retelling), request, options),
      delete: async (id: string, retelling: string, finding: string, { scope, ...options }: ChangeOptions & ScopeOptions = {}) =>
        void (await send('DELETE', decisionAt(id, retelling, finding), undefined, options, { scope })),
      /** Takes back the last decisions that were made at once. */
      undo: (id: string, retelling: string, options?: ChangeOptions) =>
        post<Undone>(`${decisionsAt(id, retelling)}/undo`, undefined, options),
      /** All decisions of a case, as a file. */
      export: (id: string, options?: CallOptions) => get<DecisionFile>(`${caseAt(id)}/decisions`, options),
      import: (id: string, file: DecisionFile, options?: ChangeOptions) => put<DecisionFile>(`${caseAt(id)}/decisions`, file, options),
    },
    corrections: {
      list: (id: string, options?: CallOptions) => get<CorrectionList>(`${caseAt(id)}/corrections`, options),
      add: (id: string, correction: CorrectionInput, options?: ChangeOptions) =>
        post<Correction>(`${caseAt(id)}/corrections`, correction, options),
      delete: (id: string, correction: string, options?: ChangeOptions) => remove(`${caseAt(id)}/corrections/${part(correction)}`, options),
    },
    jobs: {
      list: (id: string, options?: PageOptions) => list<JobPage>(`${caseAt(id)}/jobs`, options),
      /** Makes the reports of a case's retellings in the background: of all, or of those named. */
      add: (id: string, request: JobRequest = {}, options?: ChangeOptions) => post<Job>(`${caseAt(id)}/jobs`, request, options),
      get: (job: string, options?: CallOptions) => get<Job>(jobAt(job), options),
      cancel: async (job: string, options?: CallOptions): Promise<Job> => read(await send('DELETE', jobAt(job), undefined, options)),
      /** The progress of a job as it comes: server-sent events, to be read from the body of the answer. */
      events: (job: string, options?: CallOptions) => send('GET', `${jobAt(job)}/events`, undefined, options),
    },
  }
}

export type Client = ReturnType<typeof createClient>

/** Waits, unless it is called off: then with the signal's reason. */
function pause(milliseconds: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = () => {
      clearTimeout(timer)
      reject(signal?.reason)
    }
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', stop)
      resolve()
    }, milliseconds)
    if (signal?.aborted) stop()
    else signal?.addEventListener('abort', stop, { once: true })
  })
}
