import type { Example, Part } from './requests.ts'

/** A request as it goes out: where to, and what with. */
export interface ExampleRequest {
  readonly method: string
  /** Path and query, escaped. */
  readonly path: string
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>
  readonly body?: unknown
}

/** The request of an example, from the method and the path template (`/v1/cases/{id}`) of its operation. */
export function requestOf(example: Example, method: string, template: string): ExampleRequest {
  const path = template.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(example.params?.[name] ?? ''))
  const query = new URLSearchParams(
    Object.entries(example.query ?? {}).map(([name, value]): [string, string] => [name, String(value)]),
  ).toString()
  return {
    method: method.toUpperCase(),
    path: query === '' ? path : `${path}?${query}`,
    headers: { ...(example.body === undefined ? {} : { 'content-type': 'application/json' }), ...example.headers },
    ...(example.body === undefined ? {} : { body: example.body }),
  }
}

/** What a snippet is told of where it is asked: the service's address, and whether a key goes along (from the environment: RETOLD_KEY). */
export interface SnippetPlace {
  readonly origin: string
  readonly withKey: boolean
}

/** The programs that examples are written in, in the order in which they are shown. */
export const SNIPPETS = {
  curl: { title: 'curl', write: curl },
  typescript: { title: 'TypeScript', write: typescript },
  python: { title: 'Python', write: python },
} as const satisfies Readonly<
  Record<string, { readonly title: string; readonly write: (example: Example, request: ExampleRequest, place: SnippetPlace) => string }>
>

function curl(_: Example, { method, path, headers, body }: ExampleRequest, { origin, withKey }: SnippetPlace): string {
  const lines = [
    `curl --fail-with-body${method === 'GET' || (method === 'POST' && body !== undefined) ? '' : ` -X ${method}`} ${quoted(origin + path)}`,
    ...(withKey ? ['-H "Authorization: Bearer $RETOLD_KEY"'] : []),
    ...Object.entries(headers).map(([name, value]) => `-H ${quoted(`${named(name)}: ${value}`)}`),
    ...(body === undefined ? [] : [`--data ${quoted(literal(body, JSON_WORDS))}`]),
  ]
  return lines.join(' \\\n  ')
}

function python(_: Example, { method, path, headers, body }: ExampleRequest, { origin, withKey }: SnippetPlace): string {
  const told = [
    ...(withKey ? ['"Authorization": "Bearer " + os.environ["RETOLD_KEY"]'] : []),
    ...Object.entries(headers).map(([name, value]) => `${JSON.stringify(named(name))}: ${JSON.stringify(value)}`),
  ]
  return [
    `import ${[...(body === undefined ? [] : ['json']), ...(withKey ? ['os'] : []), 'urllib.request'].join(', ')}`,
    '',
    'request = urllib.request.Request(',
    `    ${JSON.stringify(origin + path)},`,
    `    method=${JSON.stringify(method)},`,
    ...(told.length === 0 ? [] : [`    headers={${told.join(', ')}},`]),
    ...(body === undefined ? [] : [`    data=json.dumps(${literal(body, PYTHON_WORDS, '    ')}).encode(),`]),
    ')',
    'with urllib.request.urlopen(request) as answer:',
    '    print(answer.status, answer.read().decode())',
  ].join('\n')
}

function typescript({ call: [method, ...takes], ...example }: Example, _: ExampleRequest, { origin, withKey }: SnippetPlace): string {
  const args = takes.map((part) => argument(part, example)).join(', ')
  const asked = `await retold.${method}(${args})`
  return [
    "import { createClient } from 'retold/client'",
    '',
    `const retold = createClient({ address: ${inQuotes(origin)}${withKey ? ', key: process.env.RETOLD_KEY' : ''} })`,
    ...(example.status === 204
      ? [asked]
      : method === 'jobs.events'
        ? [`const answer = ${asked}`, 'console.log(await answer.text())']
        : [`const answer = ${asked}`, 'console.log(answer)']),
  ].join('\n')
}

function argument(part: Part, { params = {}, query = {}, headers = {}, body }: Omit<Example, 'call'>): string {
  const [kind, name = ''] = part.split('.')
  if (kind === 'params') {
    const value = params[name] ?? ''
    return name === 'n' ? value : inQuotes(value)
  }
  if (kind === 'query') return literal(query, TYPESCRIPT_WORDS)
  if (kind === 'ifMatch') return literal({ ifMatch: headers['if-match'] }, TYPESCRIPT_WORDS)
  return literal(name === '' ? body : isRecord(body) ? body[name] : undefined, TYPESCRIPT_WORDS)
}

/** How a language writes what JSON holds. */
interface Words {
  readonly key: (name: string) => string
  readonly text: (value: string) => string
  readonly other: (value: unknown) => string
  readonly pad: string
}
const JSON_WORDS: Words = { key: (name) => JSON.stringify(name), text: (value) => JSON.stringify(value), other: JSON.stringify, pad: '' }
const PYTHON_WORDS: Words = {
  ...JSON_WORDS,
  other: (value) => (value === null ? 'None' : value === true ? 'True' : value === false ? 'False' : JSON.stringify(value)),
}
const TYPESCRIPT_WORDS: Words = {
  key: (name) => (/^[A-Za-z_$][\w$]*$/.test(name) ? name : inQuotes(name)),
  text: inQuotes,
  other: JSON.stringify,
  pad: ' ',
}

/** The longest list or object that stands in one line. */
const LINE = 72

function literal(value: unknown, words: Words, indent = ''): string {
  if (typeof value === 'string') return words.text(value)
  const inner = `${indent}  `
  const parts = Array.isArray(value)
    ? value.map((item: unknown) => literal(item, words, inner))
    : isRecord(value)
      ? Object.entries(value).map(([name, member]) => `${words.key(name)}: ${literal(member, words, inner)}`)
      : null
  if (!parts) return words.other(value)
  const [open, close] = Array.isArray(value) ? ['[', ']'] : ['{', '}']
  const pad = open === '{' ? words.pad : ''
  const line = `${open}${pad}${parts.join(', ')}${pad}${close}`
  if (line.length <= LINE && !line.includes('\n')) return line
  return `${open}\n${parts.map((part) => inner + part).join(',\n')}\n${indent}${close}`
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null
/** A word of a shell that nothing in it is read in. */
const quoted = (text: string) => `'${text.replaceAll("'", "'\\''")}'`
const named = (header: string) => header.replace(/(^|-)[a-z]/g, (start) => start.toUpperCase())

/** A string of TypeScript. What cannot stand in single quotes as it is stands in double ones, escaped as JSON has it. */
function inQuotes(text: string): string {
  return /^[^'\\\p{Cc}\u2028\u2029]*$/u.test(text) ? `'${text}'` : JSON.stringify(text)
}
