import { type Schema, Validator } from '@cfworker/json-schema'
import { describe, expect, test } from 'vitest'
import { type WholeExample, wholeExamples } from '../../src/service/examples/document.ts'
import { EXAMPLES } from '../../src/service/examples/requests.ts'
import type { Ask } from './same-routes.ts'

type Json = Readonly<Record<string, unknown>>
const isJson = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value)

/** A schema under which an object has no members but those that it tells of, so that nothing is answered that is not described. */
function strict(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(strict)
  if (!isJson(schema)) return schema
  const copy = Object.fromEntries(Object.entries(schema).map(([name, value]) => [name, strict(value)]))
  return isJson(schema.properties) && schema.additionalProperties === undefined ? { ...copy, additionalProperties: false } : copy
}

/** What is wrong with a value under the schema of an answer, in a document. */
function faults(document: Json, schema: unknown, value: unknown): string[] {
  const components = strict(document.components)
  // JSON Schema wants references to lead into the schema itself.
  const whole: Schema = { allOf: [strict(schema) as Schema], components }
  const { valid, errors } = new Validator(whole, '2020-12', false).validate(value)
  return valid ? [] : errors.slice(-3).map(({ instanceLocation, error }) => `${instanceLocation}: ${error}`)
}

/** Every example of the document against the service it describes. `ask` asks as somebody who may everything; the store is empty. */
export function testExamples(ask: Ask, record?: (answers: Readonly<Record<string, { type: string; body: unknown }>>) => void): void {
  describe('every example of the OpenAPI document', async () => {
    const document = JSON.parse(await (await ask('/openapi.json')).text())
    const whole = wholeExamples(document)
    const operations = Object.values<Json>(document.paths).flatMap((item) => Object.values(item).filter(isJson))
    const recorded: Record<string, { type: string; body: unknown }> = {}
    // Ids and tags that this service gave out, by those of the record.
    const given = new Map<string, string>()
    let tag = ''
    const asGiven = (text: string) => [...given].reduce((done, [from, to]) => done.replaceAll(from, to), text)

    test('there is one for each operation, and none besides', () => {
      const names = operations.map(({ operationId }) => operationId)
      expect(new Set(names)).toEqual(new Set(EXAMPLES.map(({ operation }) => operation)))
      expect(names).toHaveLength(EXAMPLES.length)
    })

    async function answered({ request: { method, path, headers, body } }: WholeExample): Promise<Response> {
      const sent = { ...headers, ...(headers['if-match'] === undefined ? {} : { 'if-match': tag }) }
      return ask(asGiven(path), { method, headers: sent, ...(body === undefined ? {} : { body: JSON.stringify(body) }) })
    }

    test.each(EXAMPLES.map((example) => [example.operation, example] as const))('%s', async (operation, example) => {
      const found = whole.get(operation)
      const described = operations.find(({ operationId }) => operationId === operation)
      const responses = described?.responses
      if (!found || !isJson(described) || !isJson(responses)) throw new Error(`${operation} is not in the document`)
      const body =
        isJson(described.requestBody) && isJson(described.requestBody.content)
          ? described.requestBody.content['application/json']
          : undefined
      if (example.body !== undefined) {
        expect(isJson(body) && body.example).toEqual(example.body)
        expect(faults(document, isJson(body) && body.schema, example.body)).toEqual([])
      }
      const response = await answered(found)
      const text = await response.text()
      expect([response.status, response.status < 400 ? '' : text]).toEqual([example.status, ''])
      const told = responses[example.status]
      const content = isJson(told) && isJson(told.content) ? told.content : {}
      if (example.status === 204) {
        expect([text, Object.keys(content)]).toEqual(['', []])
        return
      }
      const type = response.headers.get('content-type')?.split(';')[0] ?? ''
      const media = content[type]
      expect(Object.keys(content)).toContain(type)
      if (!isJson(media)) return
      const value: unknown = type.endsWith('json') ? JSON.parse(text) : text
      recorded[operation] = { type, body: value }
      expect(faults(document, media.schema, value)).toEqual([])
      if (!record) {
        expect(media.example, 'what the document shows as its answer').toBeDefined()
        expect(faults(document, media.schema, media.example)).toEqual([])
        if (isJson(value) && isJson(media.example)) {
          expect(Object.keys(media.example)).toEqual(Object.keys(value))
          if (typeof value.id === 'string' && typeof media.example.id === 'string' && value.id !== media.example.id)
            given.set(media.example.id, value.id)
        }
      }
      tag = response.headers.get('etag') ?? tag
    })

    if (record) test('are recorded', () => record(recorded))
  })
}
