import { neededScope } from '../access/caller.ts'
import type { OpenApiDocument } from '../openapi.ts'
import ANSWERS from './answers.json' with { type: 'json' }
import { EXAMPLES, type Example } from './requests.ts'
import { type ExampleRequest, requestOf } from './snippets.ts'

/** What the service has answered to an example when it was recorded. */
export interface RecordedAnswer {
  readonly type: string
  /** What JSON was sent, or the text. */
  readonly body: unknown
}

/** An example with what there is to know of it. */
export interface WholeExample {
  readonly example: Example
  readonly request: ExampleRequest
  /** The path with the names of its parameters, as the document has it. */
  readonly template: string
  /** Absent where nothing is sent (204), and where nothing was recorded yet. */
  readonly answer: RecordedAnswer | undefined
  /** Whether a key goes along. Texts can be compared and checked without; the rest is shown as it is for private cases. */
  readonly withKey: boolean
}

const METHODS = ['get', 'post', 'put', 'delete'] as const

/** The example of each operation of a document, by its `operationId`. */
export function wholeExamples(document: OpenApiDocument): ReadonlyMap<string, WholeExample> {
  const answers: Readonly<Record<string, RecordedAnswer>> = ANSWERS
  const byOperation = new Map(EXAMPLES.map((example) => [example.operation, example]))
  const whole = new Map<string, WholeExample>()
  for (const [template, item] of Object.entries(document.paths ?? {})) {
    for (const method of METHODS) {
      const example = byOperation.get(item[method]?.operationId ?? '')
      if (!example) continue
      const withKey = template.startsWith('/v1/') && neededScope(method.toUpperCase(), template) !== 'check'
      whole.set(example.operation, {
        example,
        request: requestOf(example, method, template),
        template,
        answer: answers[example.operation],
        withKey,
      })
    }
  }
  return whole
}

/** Puts into a document the examples of its operations: parameters, bodies, and what was answered. */
export function addExamples(document: OpenApiDocument): void {
  const whole = wholeExamples(document)
  for (const item of Object.values(document.paths ?? {})) {
    for (const method of METHODS) {
      const operation = item[method]
      const found = whole.get(operation?.operationId ?? '')
      if (!operation || !found) continue
      const { example, answer } = found
      for (const parameter of operation.parameters ?? []) {
        if (!('name' in parameter)) continue
        const value = example.params?.[parameter.name] ?? example.query?.[parameter.name]
        if (value !== undefined) parameter.example = parameter.name === 'n' ? Number(value) : value
      }
      const body = operation.requestBody
      if (body && 'content' in body && body.content['application/json']) body.content['application/json'].example = example.body
      const response: unknown = operation.responses?.[example.status]
      if (answer && isWithContent(response)) {
        const content = response.content[answer.type]
        if (content) content.example = answer.body
      }
    }
  }
}

function isWithContent(value: unknown): value is { content: Record<string, { example?: unknown }> } {
  return typeof value === 'object' && value !== null && 'content' in value
}
