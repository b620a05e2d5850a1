import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Browser, BrowserContextOptions, Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type RunningServer, startNode } from '../../src/node.ts'
import { launchChromium } from './chromium.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const CASE = '/?retelling=jornal-do-cais.pt-BR'

let server: RunningServer
let browser: Browser

beforeAll(async () => {
  server = await startNode({ port: 0 })
  browser = await launchChromium()
})

afterAll(async () => {
  await browser?.close()
  await server?.close()
})

/** Opens a page, runs the steps, and closes it; errors of the page fail the test. */
async function onPage(path: string, options: BrowserContextOptions, steps: (page: Page) => Promise<void>): Promise<void> {
  const context = await browser.newContext({ locale: 'en', reducedMotion: 'reduce', viewport: { width: 1440, height: 900 }, ...options })
  const page = await context.newPage()
  const errors: string[] = []
  page.on('pageerror', (error) => errors.push(error.message))
  // Chromium writes refused forms (422) to its console; they are answers, not errors of the page.
  page.on('console', (message) => message.type() === 'error' && !/status of 422/.test(message.text()) && errors.push(message.text()))
  await page.goto(server.url + path)
  await steps(page)
  await context.close()
  expect(errors).toEqual([])
}

const litIds = (page: Page) => page.$$eval('.sentence.lit', (elements) => elements.map(({ id }) => id))

describe('the shipped case', () => {
  test('sources stand left of the retelling, and the notes right of it', () =>
    onPage(CASE, {}, async (page) => {
      const left = async (selector: string) => (await page.locator(selector).first().boundingBox())?.x ?? Number.NaN
      expect(await left('.source')).toBeLessThan(await left('.text'))
      expect(await left('.text')).toBeLessThan(await left('.note'))
    }))

  test('resting on a sentence lights its passage and brings it into view, and the other way round', () =>
    onPage(CASE, {}, async (page) => {
      const last = page.locator('.retelling .sentence.linked').last()
      await last.hover()
      const [target = ''] = ((await last.getAttribute('data-to')) ?? '').split(' ')
      const passage = page.locator(`#${target}`)
      await expect.poll(() => passage.evaluate((element) => element.classList.contains('lit'))).toBe(true)
      await expect
        .poll(() =>
          passage.evaluate((element) => {
            const box = element.getBoundingClientRect()
            const frame = element.closest('.sources')?.getBoundingClientRect()
            return frame !== undefined && box.top >= frame.top && box.bottom <= frame.bottom
          }),
        )
        .toBe(true)
      await passage.hover()
      expect(await litIds(page)).toEqual(expect.arrayContaining([target, ...((await passage.getAttribute('data-to')) ?? '').split(' ')]))
    }))

  test('keyboard focus lights like the pointer does', () =>
    onPage(CASE, {}, async (page) => {
      const reference = page.locator('.retelling .ref').first()
      await reference.focus()
      const sentence = reference.locator('xpath=ancestor::span[contains(@class, "sentence")]')
      const targets = ((await sentence.getAttribute('data-to')) ?? '').split(' ')
      expect(new Set(await litIds(page))).toEqual(new Set([await sentence.getAttribute('id'), ...targets]))
      await page.keyboard.press('Escape')
      expect(await litIds(page)).toEqual([])
    }))

  test('Alt and the arrows walk from finding to finding, round at the ends; filters leave findings out', () =>
    onPage(CASE, {}, async (page) => {
      const focused = () => page.locator(':focus').getAttribute('id')
      const notes = await page.$$eval('.note', (elements) => elements.map(({ id }) => id))
      await page.keyboard.press('Alt+ArrowDown')
      expect(await focused()).toBe(notes[0])
      await page.keyboard.press('Alt+ArrowDown')
      expect(await focused()).toBe(notes[1])
      await page.keyboard.press('Alt+ArrowUp')
      await page.keyboard.press('Alt+ArrowUp')
      expect(await focused()).toBe(notes.at(-1))
      expect(await page.locator('.walk-status').textContent()).toBe(`${notes.length} of ${notes.length}`)
      await page.getByRole('checkbox', { name: /major/ }).uncheck()
      expect(await page.locator('.note.major:visible').count()).toBe(0)
      await page.getByRole('button', { name: /Next/ }).click()
      expect(await page.locator('.note:focus').getAttribute('data-severity')).not.toBe('major')
    }))

  test('the picker opens another retelling', () =>
    onPage('/', {}, async (page) => {
      await page.getByRole('link', { name: /La Bitácora Mercantil/ }).click()
      expect(await page.locator('.text').getAttribute('lang')).toBe('es')
    }))

  test('the language switch changes the page and stays', () =>
    onPage(CASE, {}, async (page) => {
      await page.getByRole('link', { name: 'Português (Brasil)' }).click()
      expect(await page.locator('#retelling-title').textContent()).toBe('O relato')
      await page.goto(`${server.url}/docs`)
      expect(await page.locator('html').getAttribute('lang')).toBe('pt-BR')
    }))

  test('everything can be read without script', () =>
    onPage(CASE, { javaScriptEnabled: false }, async (page) => {
      expect(await page.locator('.note:visible').count()).toBeGreaterThan(3)
      expect(await page.locator('.filter:visible, .walk:visible').count()).toBe(0)
      await page.locator('.retelling .ref').first().click()
      expect(new URL(page.url()).hash).toMatch(/^#s\d+-\d+$/)
    }))
})

describe('the form', () => {
  test('compares what was typed', () =>
    onPage('/compare', {}, async (page) => {
      await page.getByLabel('Text').first().fill('We spent $300 on candles for the lighthouse. Nobody was invited.')
      await page.getByLabel('Text').last().fill('Gastaram US$ 300 em velas para o farol. Ninguém foi convidado.')
      await page.getByRole('button', { name: 'Compare' }).click()
      expect(await page.locator('#r1').getAttribute('data-to')).toBe('s1-1')
      expect(await page.locator('#r2').getAttribute('data-to')).toBe('s1-2')
    }))

  test('compares files', () =>
    onPage('/compare', {}, async (page) => {
      const message =
        'From: Mara Quill <mara@lighthouse.example>\nTo: Ilo <ilo@lighthouse.example>\nSubject: candles\n\nWe spent $300 on candles.\n'
      await page.setInputFiles('#source-file', { name: 'candles.eml', mimeType: 'message/rfc822', buffer: Buffer.from(message) })
      await page.setInputFiles('#retelling-file', {
        name: 'farol.txt',
        mimeType: 'text/plain',
        buffer: Buffer.from('Gastaram US$ 300 em velas.'),
      })
      await page.getByRole('button', { name: 'Compare' }).click()
      expect(await page.locator('.source-head h3').textContent()).toContain('candles')
      expect(await page.locator('#r1').textContent()).toContain('Gastaram')
    }))

  test('says in one sentence what is wrong', () =>
    onPage('/compare', { locale: 'pt-BR' }, async (page) => {
      await page.getByLabel('Texto').first().fill('We spent $300 on candles.')
      const answer = page.waitForResponse((response) => response.request().method() === 'POST')
      await page.getByRole('button', { name: 'Comparar' }).click()
      expect((await answer).status()).toBe(422)
      expect(await page.getByRole('alert').textContent()).toBe('Comparar seus textos: falta o campo “Como foi relatado”')
      expect(await page.getByLabel('Texto').first().inputValue()).toBe('We spent $300 on candles.')
    }))
})

describe('for everybody', () => {
  for (const colorScheme of ['light', 'dark'] as const) {
    for (const path of [
      CASE,
      '/?retelling=shenlan-hangxun.zh-Hans',
      '/compare',
      '/docs',
      '/coverage',
      '/new',
      '/help',
      '/between?a=la-bitacora-mercantil.es&b=hafenblatt-am-sonntag.de',
    ]) {
      test(`axe finds nothing on ${path} in ${colorScheme}`, () =>
        onPage(path, { colorScheme, bypassCSP: true }, async (page) => {
          await page.addScriptTag({ content: axe })
          await page.keyboard.press('Alt+ArrowDown')
          const violations = await page.evaluate(async () => {
            // @ts-expect-error axe is a global of the page
            const result = await window.axe.run()
            return result.violations.map(
              ({ id, nodes }: { id: string; nodes: { html: string }[] }) =>
                `${id}: ${nodes
                  .map(({ html }) => html.slice(0, 160))
                  .slice(0, 3)
                  .join(' | ')}`,
            )
          })
          expect(violations).toEqual([])
        }))
    }
  }

  for (const path of [
    CASE,
    '/?retelling=shenlan-hangxun.zh-Hans',
    '/compare',
    '/docs',
    '/coverage',
    '/new',
    '/help',
    '/between?a=la-bitacora-mercantil.es&b=hafenblatt-am-sonntag.de',
  ]) {
    test(`${path} fits 320 pixels`, () =>
      onPage(path, { viewport: { width: 320, height: 640 } }, async (page) => {
        expect(await page.locator('html').evaluate((element) => element.scrollWidth)).toBe(320)
      }))
  }

  test('on a narrow page the passage opens under its sentence', () =>
    onPage(CASE, { viewport: { width: 390, height: 844 }, hasTouch: true }, async (page) => {
      const sentence = page.locator('.retelling .sentence.linked').first()
      await sentence.locator('.ref').first().tap()
      expect(await sentence.locator('.under').isVisible()).toBe(true)
      expect(await page.locator('.under:visible').count()).toBe(1)
    }))

  test('the page loads its own files only, under 100 KB of script', () =>
    onPage(CASE, {}, async (page) => {
      const requests: string[] = []
      let script = 0
      page.on('response', async (response) => {
        requests.push(response.url())
        if (response.request().resourceType() === 'script') script += (await response.body()).length
      })
      await page.goto(server.url + CASE, { waitUntil: 'networkidle' })
      expect(requests.filter((url) => !url.startsWith(server.url) && !url.startsWith('data:'))).toEqual([])
      expect(script).toBeGreaterThan(0)
      expect(script).toBeLessThan(100_000)
    }))
})
