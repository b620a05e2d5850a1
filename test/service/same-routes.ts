import { describe, expect, test } from 'vitest'

/** How a platform is asked: `app.request` on Node, the Worker's own `fetch` in workerd. */
export type Ask = (path: string, init?: RequestInit) => Promise<Response>

const JSON_TYPE = { 'content-type': 'application/json' }
const post = (body: string | Uint8Array<ArrayBuffer>, headers: Record<string, string> = {}): RequestInit => ({
  method: 'POST',
  body,
  headers: { ...JSON_TYPE, ...headers },
})

/** Two sentences in English, retold in Portuguese with a translated web address. */
export const REQUEST = {
  sources: [
    {
      id: 'letter',
      text: 'Nobody was invited to the lighthouse. The list is at https://lighthouse.example/candles.',
      language: 'en',
      from: 'Mara Quill',
      date: '2021-05-04',
    },
  ],
  retelling: {
    id: 'article',
    text: 'Ninguém foi convidado ao farol. A lista está em https://lighthouse.example/velas.',
    language: 'pt-BR',
  },
}

interface BadRequest {
  readonly name: string
  readonly path?: string
  readonly init: RequestInit
  readonly status: number
  readonly type: string
  readonly en: string
  readonly pt: string
  readonly errors?: readonly { pointer: string; detail: string }[]
}

const without = (key: 'sources' | 'retelling') => JSON.stringify({ ...REQUEST, [key]: undefined })
const withText = (text: string, format = 'plain') => JSON.stringify({ ...REQUEST, retelling: { id: 'article', text, format } })

const BAD: readonly BadRequest[] = [
  {
    name: 'malformed JSON',
    init: post('{"sources": ['),
    status: 400,
    type: 'malformed-json',
    en: 'The body is no valid JSON.',
    pt: 'O corpo não é JSON válido.',
  },
  {
    name: 'an empty body',
    init: post(''),
    status: 400,
    type: 'malformed-json',
    en: 'The body is no valid JSON.',
    pt: 'O corpo não é JSON válido.',
  },
  {
    name: 'bytes that are no UTF-8',
    init: post(new Uint8Array([0x7b, 0x22, 0xe9, 0x22, 0x7d])),
    status: 400,
    type: 'bad-encoding',
    en: 'The body is no valid UTF-8.',
    pt: 'O corpo não é UTF-8 válido.',
  },
  {
    name: 'another content type',
    init: post('a=b', { 'content-type': 'application/x-www-form-urlencoded' }),
    status: 415,
    type: 'not-json',
    en: 'The body has to be application/json, not application/x-www-form-urlencoded.',
    pt: 'O corpo deve ser application/json, não application/x-www-form-urlencoded.',
  },
  {
    name: 'a missing field',
    init: post(without('retelling')),
    status: 422,
    type: 'invalid-request',
    en: 'The body is JSON but not what is expected here; see errors.',
    pt: 'O corpo é JSON, mas não o que se espera aqui; veja errors.',
    errors: [{ pointer: '#/retelling', detail: 'is missing' }],
  },
  {
    name: 'fields of the wrong kind, and one that nobody knows',
    init: post(JSON.stringify({ ...REQUEST, sources: [{ id: 'a/b', text: 7 }], minConfidence: 2, colour: 'red' })),
    status: 422,
    type: 'invalid-request',
    en: 'The body is JSON but not what is expected here; see errors.',
    pt: 'O corpo é JSON, mas não o que se espera aqui; veja errors.',
    errors: [
      { pointer: '#/sources/0/text', detail: 'should be a text' },
      { pointer: '#/minConfidence', detail: 'should be 1 or less' },
      { pointer: '#/colour', detail: 'is not known here' },
    ],
  },
  {
    name: 'null',
    init: post('null'),
    status: 422,
    type: 'invalid-request',
    en: 'The body is JSON but not what is expected here; see errors.',
    pt: 'O corpo é JSON, mas não o que se espera aqui; veja errors.',
    errors: [{ pointer: '#', detail: 'should be an object' }],
  },
  {
    name: 'a text of white space',
    init: post(withText(' \n ')),
    status: 422,
    type: 'input.empty',
    en: 'article: there is nothing in it but white space',
    pt: 'article: não há nada além de espaços em branco',
  },
  {
    name: 'an e-mail without a body',
    init: post(withText('From: Mara <mara@lighthouse.example>\nTo: Ilo <ilo@lighthouse.example>\nSubject: candles\n\n', 'email')),
    status: 422,
    type: 'input.no-body',
    en: 'article: the message has headers but no text',
    pt: 'article: a mensagem tem cabeçalhos, mas nenhum texto',
  },
  {
    name: 'two sources of one id',
    init: post(JSON.stringify({ ...REQUEST, sources: [REQUEST.sources[0], REQUEST.sources[0]] })),
    status: 422,
    type: 'input.duplicate-id',
    en: 'sources: the id “letter” is used twice',
    pt: 'sources: o identificador “letter” aparece duas vezes',
  },
  {
    name: 'pairs without a target',
    path: '/v1/check',
    init: post('{"pairs": [{"source": "Candles."}]}'),
    status: 422,
    type: 'invalid-request',
    en: 'The body is JSON but not what is expected here; see errors.',
    pt: 'O corpo é JSON, mas não o que se espera aqui; veja errors.',
    errors: [{ pointer: '#/pairs/0/target', detail: 'is missing' }],
  },
  {
    name: 'no such address',
    path: '/v1/nothing',
    init: {},
    status: 404,
    type: 'not-found',
    en: 'There is nothing at /v1/nothing.',
    pt: 'Não há nada em /v1/nothing.',
  },
  {
    name: 'the wrong method',
    init: {},
    status: 405,
    type: 'method-not-allowed',
    en: 'GET is not answered here; allowed: POST.',
    pt: 'GET não é atendido aqui; permitido: POST.',
  },
]

/** The cases that hold on every platform. */
export function testRoutes(ask: Ask): void {
  describe('POST /v1/compare', () => {
    test('answers with the report of DESIGN.md, its reasons in the language of the caller', async () => {
      const response = await ask('/v1/compare', post(JSON.stringify(REQUEST), { 'accept-language': 'pt-BR' }))
      expect(response.status).toBe(200)
      expect(response.headers.get('content-language')).toBe('pt-BR')
      const report = JSON.parse(await response.text())
      expect(report.retelling).toEqual({
        id: 'article',
        language: 'pt-BR',
        sha256: 'fb8a4e397ad42c1e6b9f8eca2c2ae4db0b3888b5efb0d798a248ddc12e14de3e',
      })
      expect(
        report.links.map(({ retelling, sources }: { retelling: object; sources: { id: string; start: number }[] }) => [
          retelling,
          sources[0]?.start,
        ]),
      ).toEqual([
        [{ start: 0, end: 31 }, 0],
        [{ start: 32, end: 81 }, 38],
      ])
      expect(report.score).toMatchObject({ words: expect.any(Number), counts: expect.any(Object) })
      expect(report.findings.map(({ type, retelling }: { type: string; retelling: { exact: string } }) => [type, retelling.exact])).toEqual(
        [['artefact.address', 'https://lighthouse.example/velas']],
      )
      expect(report.findings[0].reason).toMatch(/endereço/)
      for (const finding of report.findings) {
        const { start, end, exact, selector } = finding.retelling
        expect(REQUEST.retelling.text.slice(start, end)).toBe(exact)
        expect(selector).toEqual([
          {
            type: 'TextQuoteSelector',
            exact,
            prefix: REQUEST.retelling.text.slice(Math.max(0, start - 32), start),
            suffix: REQUEST.retelling.text.slice(end, end + 32),
          },
          { type: 'TextPositionSelector', start, end },
        ])
      }
    })

    test('gives the text as read back where it is not the text as sent', async () => {
      const email =
        'From: Mara Quill <mara@lighthouse.example>\nTo: Ilo <ilo@lighthouse.example>\nSubject: candles\n\nWe spent $300 on candles.\n'
      const response = await ask(
        '/v1/compare',
        post(JSON.stringify({ ...REQUEST, sources: [{ id: 'letter', text: email, format: 'email' }] })),
      )
      const { sources } = JSON.parse(await response.text())
      expect(sources).toEqual([
        {
          id: 'letter',
          language: 'en',
          sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
          text: expect.stringMatching(/^We spent \$300 on candles\.\s*$/),
        },
      ])
    })

    test('a locale in the body wins over Accept-Language', async () => {
      const response = await ask('/v1/compare', post(JSON.stringify({ locale: 'pt', sources: [] }), { 'accept-language': 'en' }))
      expect(response.headers.get('content-language')).toBe('pt-BR')
      expect(JSON.parse(await response.text()).errors[0]).toEqual({
        pointer: '#/sources',
        detail: 'deveria ter ao menos 1 elemento ou caractere',
      })
    })
  })

  test('POST /v1/check answers for each pair, in order', async () => {
    const pairs = [
      { id: 'b', source: 'Nobody came.', target: 'Ninguém veio.' },
      { source: 'It costs $20.', target: 'Custa US$ 20.', sourceLang: 'en', targetLang: 'pt' },
    ]
    const response = await ask('/v1/check', post(JSON.stringify({ pairs })))
    expect(response.status).toBe(200)
    const { results } = JSON.parse(await response.text())
    expect(results.map(({ id }: { id: string }) => id)).toEqual(['b', '2'])
    expect(results.every(({ findings }: { findings: unknown }) => Array.isArray(findings))).toBe(true)
  })

  describe('bad input is answered with a problem (RFC 9457) in the language of the caller', () => {
    for (const { name, path = '/v1/compare', init, status, type, en, pt, errors } of BAD) {
      test(name, async () => {
        for (const [language, detail] of [
          ['en', en],
          ['pt-BR', pt],
        ] as const) {
          const response = await ask(path, {
            ...init,
            headers: { ...(init.headers as Record<string, string> | undefined), 'accept-language': language },
          })
          expect(response.headers.get('content-type')).toBe('application/problem+json; charset=utf-8')
          expect(response.headers.get('content-language')).toBe(language)
          const problem = JSON.parse(await response.text())
          expect(problem).toEqual({
            type: `/problems/${type}`,
            title: expect.stringMatching(/\S/),
            status,
            detail,
            ...(errors
              ? { errors: language === 'en' ? errors : errors.map(({ pointer }) => ({ pointer, detail: expect.stringMatching(/\S/) })) }
              : {}),
          })
          expect(response.status).toBe(status)
        }
      })
    }

    test('a body above 1 MB, told with the limit', async () => {
      const response = await ask('/v1/compare', post(withText('a'.repeat(1024 * 1024))))
      expect(response.status).toBe(413)
      expect(JSON.parse(await response.text())).toEqual({
        type: '/problems/body-too-large',
        title: 'Body too large',
        status: 413,
        detail: 'The body is larger than 1048576 bytes, the most that is read.',
        limit: 1_048_576,
      })
    })
  })

  test('GET /openapi.json describes every route in the language of the caller', async () => {
    const document = JSON.parse(await (await ask('/openapi.json')).text())
    expect(document.openapi).toBe('3.1.0')
    expect(Object.keys(document.paths)).toEqual(
      expect.arrayContaining(['/v1/compare', '/v1/check', '/v1/cases/{id}/retellings/{rid}/report', '/healthz']),
    )
    expect(document.paths['/v1/compare'].post.responses['422'].content).toHaveProperty('application/problem+json')
    expect(JSON.stringify(document)).not.toContain('service.api.')
    const portuguese = JSON.parse(await (await ask('/openapi.json?lang=pt-BR')).text())
    expect(portuguese.paths['/v1/compare'].post.summary).toBe('Comparar um relato com suas fontes')
  })

  test('GET /healthz', async () => {
    const response = await ask('/healthz')
    expect(response.headers.get('cache-control')).toBe('no-store')
    expect(JSON.parse(await response.text())).toEqual({
      status: 'ok',
      version: '0.1.0',
      languages: expect.arrayContaining(['de', 'en', 'es', 'fr', 'it', 'pt', 'zh']),
    })
  })

  test('GET / shows the shipped case, readable without script, in the language of the reader', async () => {
    const english = await ask('/', { headers: { 'accept-language': 'en' } })
    expect(english.status).toBe(200)
    const html = await english.text()
    expect(html).toMatch(/^<!doctype html><html lang="en">/)
    expect(html).toContain('Skerry Light')
    expect(html).toContain('href="/?retelling=jornal-do-cais.pt-BR" aria-current="page"')
    const portuguese = await ask('/', { headers: { 'accept-language': 'pt' } })
    expect(await portuguese.text()).toContain('<h2 id="retelling-title">O relato</h2>')
  })

  test('the language switch is remembered in a cookie', async () => {
    const response = await ask('/?lang=pt-BR', { headers: { 'accept-language': 'en' } })
    expect(response.headers.get('set-cookie')).toMatch(/^lang=pt-BR; .*HttpOnly.*SameSite=Lax/i)
    const next = await ask('/docs', { headers: { 'accept-language': 'en', cookie: 'lang=pt-BR' } })
    expect(await next.text()).toContain('<html lang="pt-BR">')
  })

  test('POST /compare takes a form without script and gives the texts back when something is wrong with them', async () => {
    const form = new FormData()
    form.set('source', 'We spent $300 on candles for the lighthouse.')
    form.set('retelling', 'Gastaram US$ 300 em velas para o farol.')
    const response = await ask('/compare', { method: 'POST', body: form })
    expect(response.status).toBe(200)
    expect(await response.text()).toContain('<span class="sentence linked" id="r1" data-to="s1-1" data-span="0-')
    form.set('retelling', '')
    const refused = await ask('/compare', { method: 'POST', body: form, headers: { 'accept-language': 'pt' } })
    expect(refused.status).toBe(422)
    const html = await refused.text()
    expect(html).toContain('role="alert"')
    expect(html).toContain('We spent $300 on candles for the lighthouse.</textarea>')
  })

  test('a form above 8 MB is refused with a page', async () => {
    const form = new FormData()
    form.set('source', 'a'.repeat(8 * 1024 * 1024))
    const response = await ask('/compare', { method: 'POST', body: form, headers: { 'accept-language': 'pt', accept: 'text/html' } })
    expect([response.status, response.headers.get('content-type')]).toEqual([413, 'text/html; charset=UTF-8'])
    expect(await response.text()).toContain('8388608 bytes')
  })

  test('a body that is no form is refused', async () => {
    const response = await ask('/compare', { method: 'POST', body: '{}', headers: { 'content-type': 'application/json' } })
    expect(response.status).toBe(415)
  })

  test('texts are shown as text, never as markup', async () => {
    const form = new FormData()
    form.set('source', '<img src=x onerror=alert(1)> said Mara.')
    form.set('retelling', '“<script>alert(1)</script>”, disse Mara.')
    const html = await (await ask('/compare', { method: 'POST', body: form })).text()
    expect(html).not.toContain('<script>alert')
    expect(html).not.toContain('<img src=x')
  })

  test('every answer has the security headers; pages allow their own script and style and nothing else', async () => {
    for (const path of ['/', '/docs', '/healthz', '/nothing']) {
      const { headers } = await ask(path)
      expect(headers.get('content-security-policy')).toBe(
        "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
      )
      expect(headers.get('x-content-type-options')).toBe('nosniff')
      expect(headers.get('referrer-policy')).toBe('no-referrer')
    }
  })

  test('a person who goes astray gets a page, a program a problem', async () => {
    const page = await ask('/nothing', { headers: { accept: 'text/html,*/*' } })
    expect([page.status, page.headers.get('content-type')]).toEqual([404, 'text/html; charset=UTF-8'])
    const problem = await ask('/?retelling=nothing', { headers: { accept: 'application/json' } })
    expect([problem.status, problem.headers.get('content-type')]).toEqual([404, 'application/problem+json; charset=utf-8'])
  })
}
