/** One request to one operation, that works as it is written where those before it were made. */
export interface Example {
  /** The `operationId` of what it asks. */
  readonly operation: string
  readonly params?: Readonly<Record<string, string>>
  readonly query?: Readonly<Record<string, string | number>>
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: unknown
  /** The status of the answer. */
  readonly status: number
  /** The same request by the client: its method, and what that takes: parts of the request, by name. */
  readonly call: readonly [method: string, ...takes: readonly Part[]]
}

/** A part of a request as a method of the client takes it: a parameter, the whole body or one member of it, the query, the `If-Match`. */
export type Part = `params.${string}` | 'body' | `body.${string}` | 'query' | 'ifMatch'

/** The time at which the recorded answers were given, and the ids that were given out: fixed, so that every record of them is the same. */
export const RECORDED_AT = '2026-03-05T09:30:00.000Z'
export const recordedId = (count: number): string => `00000000-0000-4000-8000-${String(count).padStart(12, '0')}`
/** The ids of what the story makes on its way: a correction, and a job. */
const CORRECTION = '00000000-0000-4000-8000-000000000001'
const JOB = '0mmd9lgw0-00000000-0000-4000-8000-000000000002'

const LETTER = {
  id: 'letter-1',
  text: 'Nobody was invited to the lighthouse. The list is at https://lighthouse.example/candles. We meet on 5 March.',
  language: 'en',
  from: 'Mara Quill',
  date: '2021-02-04',
}
const ANSWER = {
  id: 'letter-2',
  text: 'Mara asked for forty candles, and the council has paid for all of them.',
  language: 'en',
  from: 'Tobias Fenn',
  date: '2021-02-05',
}
const GAZETTE = {
  id: 'gazette',
  text: 'Ninguém foi convidado ao farol. A lista está em https://lighthouse.example/velas. O encontro é a 6 de março.',
  language: 'pt-BR',
  title: 'As cartas do porto',
  outlet: 'A Gazeta',
  date: '2021-02-20',
}
const CORRECTED = { ...GAZETTE, text: GAZETTE.text.replace('a 6 de março', 'a 5 de março') }
const CASE = { id: 'harbour-letters' }
const RETELLING = { ...CASE, rid: 'gazette' }
const FINDING = { ...RETELLING, fid: 'f1' }
const VERSION = { ...RETELLING, n: '2' }

/** A request for each operation of the API, as a story: what is made is read, changed and deleted again. */
export const EXAMPLES: readonly Example[] = [
  { operation: 'health', status: 200, call: ['health'] },
  { operation: 'compare', body: { sources: [LETTER], retelling: GAZETTE }, status: 200, call: ['compare', 'body'] },
  {
    operation: 'check',
    body: {
      pairs: [{ id: '1', source: 'We meet on 5 March.', target: 'Encontramo-nos a 6 de março.', sourceLang: 'en', targetLang: 'pt' }],
    },
    status: 200,
    call: ['check', 'body'],
  },
  {
    operation: 'createCase',
    body: {
      ...CASE,
      title: 'The harbour letters',
      visibility: 'public',
      people: [{ name: 'Mara Quill', renderings: { zh: ['玛拉·奎尔'] } }],
      sources: [LETTER],
      retellings: [GAZETTE],
    },
    status: 201,
    call: ['cases.create', 'body'],
  },
  { operation: 'listCases', query: { limit: 1 }, status: 200, call: ['cases.list', 'query'] },
  { operation: 'getCase', params: CASE, status: 200, call: ['cases.get', 'params.id'] },
  {
    operation: 'changeCase',
    params: CASE,
    headers: { 'if-match': '"mmd9lgw0-1"' },
    body: {
      title: 'The harbour letters',
      summary: 'Two letters about a lighthouse, and what a newspaper made of them.',
      visibility: 'public',
    },
    status: 200,
    call: ['cases.change', 'params.id', 'body', 'ifMatch'],
  },
  { operation: 'addSources', params: CASE, body: { sources: [ANSWER] }, status: 201, call: ['sources.add', 'params.id', 'body.sources'] },
  { operation: 'listSources', params: CASE, query: { limit: 2 }, status: 200, call: ['sources.list', 'params.id', 'query'] },
  { operation: 'getSource', params: { ...CASE, sid: 'letter-1' }, status: 200, call: ['sources.get', 'params.id', 'params.sid'] },
  {
    operation: 'addRetellings',
    params: CASE,
    body: { retellings: [CORRECTED] },
    status: 201,
    call: ['retellings.add', 'params.id', 'body.retellings'],
  },
  { operation: 'listRetellings', params: CASE, query: { limit: 2 }, status: 200, call: ['retellings.list', 'params.id', 'query'] },
  { operation: 'getRetelling', params: RETELLING, status: 200, call: ['retellings.get', 'params.id', 'params.rid'] },
  {
    operation: 'getReport',
    params: RETELLING,
    query: { version: 1 },
    status: 200,
    call: ['report', 'params.id', 'params.rid', 'query'],
  },
  { operation: 'getCoverage', params: CASE, status: 200, call: ['coverage', 'params.id'] },
  {
    operation: 'checkPassages',
    params: CASE,
    body: { text: CORRECTED.text, language: 'pt-BR', url: 'https://gazette.example/farol', minSeverity: 'minor' },
    status: 200,
    call: ['passages', 'params.id', 'body'],
  },
  {
    operation: 'decide',
    params: FINDING,
    body: { status: 'accepted', note: 'the address was translated' },
    status: 200,
    call: ['decisions.decide', 'params.id', 'params.rid', 'params.fid', 'body'],
  },
  { operation: 'getDecision', params: FINDING, status: 200, call: ['decisions.get', 'params.id', 'params.rid', 'params.fid'] },
  {
    operation: 'decideMany',
    params: RETELLING,
    body: { decisions: [{ finding: 'f1', status: 'dismissed', scope: 'alike' }] },
    status: 200,
    call: ['decisions.decideMany', 'params.id', 'params.rid', 'body'],
  },
  { operation: 'undoDecisions', params: RETELLING, status: 200, call: ['decisions.undo', 'params.id', 'params.rid'] },
  { operation: 'listDecisions', params: RETELLING, status: 200, call: ['decisions.list', 'params.id', 'params.rid'] },
  { operation: 'exportDecisions', params: CASE, status: 200, call: ['decisions.export', 'params.id'] },
  {
    operation: 'importDecisions',
    params: CASE,
    body: {
      format: 'retold-decisions',
      version: 1,
      case: CASE.id,
      decisions: [
        {
          key: '00112233445566aa',
          retelling: 'gazette',
          scope: 'finding',
          type: 'date.altered',
          status: 'dismissed',
          note: 'put right in the second version',
          author: 'Night desk',
          updated: RECORDED_AT,
          words: { retelling: '6 de março', source: '5 March' },
        },
      ],
    },
    status: 200,
    call: ['decisions.import', 'params.id', 'body'],
  },
  { operation: 'listVersions', params: RETELLING, status: 200, call: ['versions.list', 'params.id', 'params.rid'] },
  { operation: 'getVersion', params: VERSION, status: 200, call: ['versions.get', 'params.id', 'params.rid', 'params.n'] },
  { operation: 'getChanges', params: VERSION, status: 200, call: ['versions.changes', 'params.id', 'params.rid', 'params.n'] },
  {
    operation: 'addCorrection',
    params: CASE,
    body: { kind: 'spelling', person: 'Mara Quill', spelling: 'Mara Quil', language: 'pt' },
    status: 201,
    call: ['corrections.add', 'params.id', 'body'],
  },
  { operation: 'listCorrections', params: CASE, status: 200, call: ['corrections.list', 'params.id'] },
  { operation: 'addJob', params: CASE, body: { retellings: ['gazette'] }, status: 202, call: ['jobs.add', 'params.id', 'body'] },
  { operation: 'listJobs', params: CASE, status: 200, call: ['jobs.list', 'params.id'] },
  { operation: 'getJob', params: { id: JOB }, status: 200, call: ['jobs.get', 'params.id'] },
  { operation: 'watchJob', params: { id: JOB }, status: 200, call: ['jobs.events', 'params.id'] },
  { operation: 'cancelJob', params: { id: JOB }, status: 200, call: ['jobs.cancel', 'params.id'] },
  {
    operation: 'deleteCorrection',
    params: { ...CASE, cid: CORRECTION },
    status: 204,
    call: ['corrections.delete', 'params.id', 'params.cid'],
  },
  { operation: 'deleteDecision', params: FINDING, status: 204, call: ['decisions.delete', 'params.id', 'params.rid', 'params.fid'] },
  { operation: 'deleteRetelling', params: RETELLING, status: 204, call: ['retellings.delete', 'params.id', 'params.rid'] },
  { operation: 'deleteSource', params: { ...CASE, sid: 'letter-1' }, status: 204, call: ['sources.delete', 'params.id', 'params.sid'] },
  { operation: 'deleteCase', params: CASE, status: 204, call: ['cases.delete', 'params.id'] },
]
