import { env } from 'cloudflare:workers'
import { describe } from 'vitest'
import { openD1Store } from '../../src/platform/d1-store.ts'
import { testJobs } from '../store/same-jobs.ts'
import { testStore } from '../store/same-store.ts'

async function empty() {
  for (const table of ['cases', 'texts', 'idempotency']) await env.DB.prepare(`DELETE FROM ${table}`).run()
  return openD1Store(env.DB)
}

describe('the store on D1', () => {
  testStore(empty)
  testJobs(empty)
})
