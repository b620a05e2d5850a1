import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { buildWorker, MAX_COMPRESSED } from '../bench/worker-size.ts'

const folder = mkdtempSync(join(tmpdir(), 'retold-worker-'))
afterAll(() => rmSync(folder, { recursive: true }))

test('the Worker is within what may be deployed', { timeout: 150_000 }, () => {
  const { compressed } = buildWorker(folder)
  expect(compressed).toBeGreaterThan(100_000)
  expect(compressed).toBeLessThan(MAX_COMPRESSED)
})
