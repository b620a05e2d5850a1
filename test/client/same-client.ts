import { describe, expect, test } from 'vitest'
import { type Client, createClient, ProblemError } from '../../src/client/index.ts'
import type { Ask } from '../service/same-routes.ts'

const LETTER = {
  id: 'letter/1',
  text: 'Nobody was invited to the lighthouse. The list is at https://lighthouse.example/candles.',
  language: 'en',
  from: 'Mara Quill',
}
const GAZETA = {
  id: 'gazeta',
  text: 'Ninguém foi convidado ao farol. A lista está em https://lighthouse.example/velas.',
  language: 'pt-BR',
}

/** A `fetch` that ends at a service under test. */
export const fetchOf =
  (ask: Ask): typeof fetch =>
  async (input, init) => {
    const { pathname, search } = new URL(input instanceof Request ? input.url : input)
    return ask(pathname + search, init)
  }

/** What the client gives, whatever service it asks. `ask` asks as somebody who may everything. */
export function testClient(ask: Ask): void {
  const client: Client = createClient({ address: 'http://localhost/', locale: 'pt-BR', fetch: fetchOf(ask) })
  const id = 'client letters'.replace(' ', '-')

  test('compare, check and passages', async () => {
    const report = await client.compare({ sources: [LETTER], retelling: GAZETA })
    expect(report.findings[0]).toMatchObject({ type: 'artefact.address', reason: expect.stringMatching(/endereço/) })
    const { results } = await client.check({ pairs: [{ id: 'one', source: LETTER.text, target: GAZETA.text, targetLang: 'pt' }] })
    expect(results[0]).toMatchObject({ id: 'one', findings: [{ type: 'artefact.address' }] })
    const passages = await client.passages('skerry-light', { text: 'Mira Gundam escreveu a Anders Thorkildsen.', language: 'pt-BR' })
    expect(passages).toMatchObject({ type: 'AnnotationPage', stored: false })
  })

  test('a case from its making to its end', async () => {
    const made = await client.cases.create({ id, title: 'Letters' }, { idempotencyKey: 'once' })
    expect(await client.cases.create({ id, title: 'Letters' }, { idempotencyKey: 'once' })).toEqual(made)
    expect(await client.sources.add(id, [LETTER])).toMatchObject([{ id: LETTER.id }])
    expect(await client.sources.get(id, LETTER.id)).toMatchObject({ text: LETTER.text })
    expect(await client.retellings.add(id, [GAZETA])).toMatchObject([{ version: 1 }])
    expect((await client.retellings.get(id, 'gazeta')).text).toBe(GAZETA.text)
    expect((await client.sources.list(id, { limit: 1 })).items).toHaveLength(1)
    expect((await client.retellings.list(id)).items).toHaveLength(1)
    const report = await client.report(id, 'gazeta', { version: 1 })
    const [finding] = report.findings
    expect(finding?.type).toBe('artefact.address')
    const decided = await client.decisions.decide(id, 'gazeta', finding?.key ?? '', { status: 'accepted', note: '<b>' })
    expect(decided).toMatchObject({ status: 'accepted', note: '<b>' })
    expect((await client.decisions.list(id, 'gazeta')).items).toHaveLength(1)
    expect(await client.decisions.undo(id, 'gazeta')).toMatchObject({ undone: 1 })
    expect(await client.coverage(id)).toMatchObject({ pending: [] })
    const tag = (await client.cases.tag(id)) ?? ''
    expect(await client.cases.change(id, { title: 'Better', visibility: 'public' }, { ifMatch: tag })).toMatchObject({ title: 'Better' })
    await expect(client.cases.change(id, { title: 'Late' }, { ifMatch: tag })).rejects.toMatchObject({ status: 412 })
    await client.retellings.delete(id, 'gazeta')
    await client.sources.delete(id, LETTER.id)
    await client.cases.delete(id)
    await expect(client.cases.get(id)).rejects.toMatchObject({ problem: { type: '/problems/not-found' } })
  })

  test('what else there is to ask of a case: versions, decisions at once and as a file, corrections, jobs, other formats', async () => {
    const place = { id: 'client-more', rid: 'gazeta' }
    await client.cases.create({ id: place.id, title: 'More', sources: [LETTER], retellings: [GAZETA] })
    await client.retellings.add(place.id, [{ ...GAZETA, text: `${GAZETA.text} Fim.` }])
    expect((await client.versions.list(place.id, place.rid)).items.map(({ version }) => version)).toEqual([2, 1])
    expect((await client.versions.get(place.id, place.rid, 1)).text).toBe(GAZETA.text)
    expect(await client.versions.changes(place.id, place.rid, 2, { since: 1 })).toMatchObject({ from: 1, to: 2 })
    const { items } = await client.decisions.decideMany(place.id, place.rid, {
      decisions: [{ finding: 'f1', status: 'dismissed', scope: 'alike' }],
    })
    expect(items).toHaveLength(1)
    expect(await client.decisions.get(place.id, place.rid, 'f1', { scope: 'alike' })).toEqual(items[0])
    const file = await client.decisions.export(place.id)
    expect((await client.decisions.import(place.id, file)).decisions).toHaveLength(1)
    await client.decisions.delete(place.id, place.rid, 'f1', { scope: 'alike' })
    expect((await client.decisions.list(place.id, place.rid)).items).toEqual([])
    const { id } = await client.corrections.add(place.id, { kind: 'term', term: 'candle', language: 'pt', rendering: 'vela' })
    expect((await client.corrections.list(place.id)).items.map((correction) => correction.id)).toEqual([id])
    await client.corrections.delete(place.id, id)
    const job = await client.jobs.add(place.id)
    expect((await client.jobs.list(place.id)).items.map((each) => each.id)).toEqual([job.id])
    await client.jobs.cancel(job.id)
    expect(await client.jobs.get(job.id)).toMatchObject({ case: place.id, total: 1 })
    expect((await client.jobs.events(job.id)).headers.get('content-type')).toContain('text/event-stream')
    expect(await client.reportAs(place.id, place.rid, 'csv', { version: 1 })).toContain('artefact.address')
    expect((await client.health()).status).toBe('ok')
    await client.cases.delete(place.id)
  })

  test('lists page by cursor', async () => {
    for (const name of ['client-a', 'client-b']) await client.cases.create({ id: name, title: name })
    const ids: string[] = []
    for (let cursor: string | undefined, more = true; more; more = cursor !== undefined) {
      const page = await client.cases.list({ limit: 1, ...(cursor === undefined ? {} : { cursor }) })
      ids.push(...page.items.map((item) => item.id))
      cursor = page.next
    }
    expect(ids).toEqual(expect.arrayContaining(['client-a', 'client-b', 'skerry-light']))
  })

  describe('a refusal is a ProblemError', () => {
    test.each<[string, () => Promise<unknown>, number, string]>([
      ['nothing there', () => client.coverage('nowhere'), 404, '/problems/not-found'],
      ['wrong text', () => client.compare({ sources: [LETTER], retelling: { ...GAZETA, text: ' ' } }), 422, '/problems/input.empty'],
      ['read only', () => client.cases.delete('skerry-light'), 403, '/problems/read-only'],
    ])('%s', async (_, call, status, type) => {
      const error = await call().catch((reason: unknown) => reason)
      expect(error).toBeInstanceOf(ProblemError)
      expect(error).toMatchObject({ status, problem: { type, status } })
    })
  })
}
