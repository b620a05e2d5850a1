import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sharedFolder } from '../bench/retelling-sets.ts'
import { buildPackage, type Command } from './command.ts'

const real = sharedFolder('cases', 'musk-v-altman')
if (!real) console.log('The real case is not beside the project: bringing it in is skipped.')

describe.skipIf(!real)('the real case is brought in from its files', () => {
  const emails = join(real ?? '', 'emails')
  const article = join(real ?? '', 'articles', 'ifanr.pt.txt')
  let retold: Command
  beforeAll(async () => {
    retold = await buildPackage({
      'musk-v-altman': JSON.parse(readFileSync(join(import.meta.dirname, '..', '..', 'corpus', 'musk-v-altman', 'case.json'), 'utf8')),
    })
  })
  afterAll(() => retold?.remove())

  it('adds the messages and the article, and finds them as the case describes them', async () => {
    expect((await retold.run(['corpus', 'add', 'musk-v-altman', emails, '--as', 'sources'])).status).toBe(0)
    expect((await retold.run(['corpus', 'add', 'musk-v-altman', article, '--as', 'retelling', '--language', 'pt-BR'])).status).toBe(0)
    expect((await retold.run(['corpus', 'list'])).out).toMatch(/39 of 39/)
    const verified = await retold.run(['corpus', 'verify', 'musk-v-altman'])
    expect(verified.err).toBe('')
    expect(verified.status).toBe(0)
  })

  it('is compared with what the case knows', async () => {
    const folder = join(retold.program, '..', '..', 'corpus', 'musk-v-altman')
    const { status, out } = await retold.run([
      'compare',
      emails,
      '--with',
      article,
      '--case',
      folder,
      '--format',
      'json',
      '--fail-on',
      'critical',
    ])
    expect([0, 1]).toContain(status)
    const parsed = JSON.parse(out)
    const report = Array.isArray(parsed) ? parsed[0] : parsed
    const text = readFileSync(article, 'utf8')
    expect(report.retelling.id).toBe('ifanr.pt')
    for (const { retelling } of report.findings) if (retelling) expect(text.slice(retelling.start, retelling.end)).toBe(retelling.exact)
  })
})
