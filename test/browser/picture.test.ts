import { join } from 'node:path'
import { expect, test } from 'vitest'
import { startNode } from '../../src/node.ts'
import { launchChromium } from './chromium.ts'

/** Takes the README's picture of the page: `PICTURE=1 npm run test:browser -- picture`. */
test.runIf(process.env.PICTURE)('the picture of the page', async () => {
  const server = await startNode({ port: 0 })
  const browser = await launchChromium()
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: 'en', reducedMotion: 'reduce' })
  await page.goto(`${server.url}/?retelling=jornal-do-cais.pt-BR`)
  const note = page.locator('.note', { hasText: 'Gundam' }).first()
  await note.focus()
  await page.locator('.retelling .text-heading').first().scrollIntoViewIfNeeded()
  await page.evaluate('document.querySelector(".room").scrollIntoView()')
  await page.mouse.move(5, 5)
  const picture = await page.screenshot({ path: join(import.meta.dirname, '..', '..', 'docs', 'page.png') })
  await browser.close()
  await server.close()
  expect(picture.length).toBeLessThan(400_000)
})
