/**
 * A Worker that does nothing of what ours is for: it reads the page, asks the database what ours asks of it (where it is told the hash of a key), and
 * answers with as many characters as it is told.
 */
import { type D1Database, openD1Store } from '../../src/platform/d1-store.ts'
import { KEY_QUOTA } from '../../src/service/access/quota.ts'
import { createStoredCounts } from '../../src/service/access/stored-counts.ts'

export default {
  async fetch(request: Request, { DB }: { readonly DB: D1Database }): Promise<Response> {
    const { searchParams } = new URL(request.url)
    const page: unknown = await request.json()
    const text = typeof page === 'object' && page !== null && 'text' in page ? String(page.text) : ''
    const key = searchParams.get('key')
    if (key !== null) {
      const { enter } = createStoredCounts(async () => openD1Store(DB))
      const cost = { requests: 1, bytes: text.length }
      await enter({ who: `idle ${key}`, cost, quota: KEY_QUOTA, now: Date.now(), key, caseId: 'bench', corrections: true })
    }
    return Response.json({ items: [], rest: text.padEnd(20_000, '-').slice(0, Number(searchParams.get('size'))) })
  },
}
