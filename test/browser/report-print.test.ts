import { readFileSync } from 'node:fs'
import type { Browser } from 'playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { compare } from '../../src/compare.ts'
import { translatorFor } from '../../src/i18n.ts'
import { loadLexicons } from '../../src/platform/node-files.ts'
import { comparisonHtml } from '../../src/report/html.ts'
import type { Document } from '../../src/text/document.ts'
import { readDocuments } from '../../src/text/read.ts'
import { launchChromium } from './chromium.ts'

const root = new URL('../../corpus/skerry-light/', import.meta.url)
async function read(name: string): Promise<Document> {
  const [document] = await readDocuments({ name, bytes: readFileSync(new URL(name, root)) })
  if (!document) throw new Error(name)
  return document
}

let browser: Browser
beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(async () => {
  await browser?.close()
})

/** A page on paper, and what our own reader finds on it. */
async function printed(html: string): Promise<Document> {
  const page = await browser.newPage({ colorScheme: 'dark' })
  await page.setContent(html)
  const bytes = new Uint8Array(await page.pdf({ preferCSSPageSize: true, format: 'A4' }))
  await page.close()
  const [document] = await readDocuments({ name: 'report.pdf', bytes })
  if (!document) throw new Error('nothing printed')
  return document
}

describe('the HTML report on paper', () => {
  test.each(['shenlan-hangxun.zh-Hans', 'jornal-do-cais.pt-BR'])('%s: every finding and the whole text are there to read', async (id) => {
    const retelling = await read(`retellings/${id}.md`)
    const sources = [await read('emails/2019-03-04-gowda-1.eml'), await read('emails/2019-05-20-gowda-1.eml')]
    const comparison = compare(sources, retelling, { lexicons: await loadLexicons() })
    const paper = await printed(comparisonHtml([comparison], translatorFor('en')))
    for (const { type, id: finding } of comparison.report.findings) expect(paper.text).toMatch(new RegExp(`${type}\\s+${finding} ·`))
    const bare = (text: string) => text.replace(/\s+/g, '')
    const whole = bare(paper.text)
    const missing = retelling.blocks
      .map(({ start, end }) => retelling.text.slice(start, end))
      .filter((words) => !whole.includes(bare(words)))
    expect(missing).toEqual([])
  })
})
