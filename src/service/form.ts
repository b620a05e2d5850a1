import type { MiddlewareHandler } from 'hono'
import { idOf } from '../text/read.ts'
import { isForm } from './body.ts'
import type { ServiceEnv } from './env.ts'
import { problemOf, problemResponse } from './problems.ts'

const text = (key: string) => ({ type: 'string' as const, description: `service.api.${key}` })
const files = (key: string) => ({ ...text(key), format: 'binary' })

const language = text('form.language')

const textsForm = (field: string, key: string) => ({
  type: 'object' as const,
  required: [field],
  properties: { [field]: { type: 'array' as const, items: files(key) }, [`${field}-language`]: language },
})

/** The forms that routes take, for the API's description; what they stand for is validated as JSON. */
export const FORMS = {
  '/v1/compare': {
    type: 'object' as const,
    required: ['sources', 'retelling'],
    properties: {
      ...textsForm('sources', 'compare.sources').properties,
      retelling: files('compare.retelling'),
      'retelling-language': language,
      case: text('form.json'),
      minConfidence: text('minConfidence'),
      locale: text('locale'),
    },
  },
  '/v1/cases/{id}/sources': textsForm('sources', 'compare.sources'),
  '/v1/cases/{id}/retellings': textsForm('retellings', 'compare.retelling'),
}

/** The fields of a form that hold texts: one, or any number. */
export type TextFields = Readonly<Record<string, 'one' | 'list'>>

/**
 * Turns a form with files into the JSON that it stands for, so that all that comes after knows JSON only: files become texts with `data` and
 * `name`, the field `NAME-language` states the language of the texts of NAME, other fields are JSON where they can be. Files of one name are numbered.
 */
export function takeForm(fields: TextFields): MiddlewareHandler<ServiceEnv> {
  return async (c, next) => {
    if (!isForm(c)) return next()
    const form = await c.req.formData().catch(() => null)
    if (!form) return problemResponse(c, problemOf(c, 'not-a-form'))
    const body: Record<string, unknown> = {}
    for (const [name, kind] of Object.entries(fields)) {
      const texts = await textsOf(form.getAll(name), name, form.get(`${name}-language`))
      if (texts.length > 0) body[name] = kind === 'list' || texts.length > 1 ? texts : texts[0]
    }
    for (const [name, value] of form) {
      if (typeof value === 'string' && value !== '' && !isText(name, fields)) body[name] = parsed(value)
    }
    const headers = new Headers(c.req.raw.headers)
    headers.set('content-type', 'application/json')
    headers.delete('content-length')
    c.req.raw = new Request(c.req.url, { method: c.req.method, headers, body: JSON.stringify(body) })
    c.req.bodyCache = {}
    return next()
  }
}

const isText = (name: string, fields: TextFields): boolean => Object.hasOwn(fields, name.replace(/-language$/, ''))

async function textsOf(values: readonly (string | File)[], field: string, language: string | File | null) {
  const ids = new Map<string, number>()
  const texts: Record<string, string>[] = []
  for (const value of values) {
    const name = typeof value === 'string' ? field : value.name
    if (typeof value === 'string' ? value.trim() === '' : value.size === 0 && name === '') continue
    const id = (idOf(name) || field).slice(0, 180)
    const times = (ids.get(id) ?? 0) + 1
    ids.set(id, times)
    texts.push({
      id: times > 1 ? `${id} (${times})` : id,
      ...(typeof value === 'string' ? { text: value } : { name, data: base64(new Uint8Array(await value.arrayBuffer())) }),
      ...(typeof language === 'string' && language !== '' ? { language } : {}),
    })
  }
  return texts
}

function parsed(value: string): unknown {
  try {
    return JSON.parse(value)
  } catch {
    return value
  }
}

function base64(bytes: Uint8Array): string {
  let binary = ''
  // Arguments of a call are bounded.
  for (let at = 0; at < bytes.length; at += 0x8000) binary += String.fromCharCode(...bytes.subarray(at, at + 0x8000))
  return btoa(binary)
}
