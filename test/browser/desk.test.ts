import type { Browser, BrowserContextOptions, Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type RunningServer, startNode } from '../../src/node.ts'
import { launchChromium } from './chromium.ts'

const CASE = '/?case=skerry-light&retelling=jornal-do-cais.pt-BR'

/** Two tests may share a slow machine. */
const PATIENT = { timeout: 20_000 }

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

/** Opens a page and plays a story on it; an error of the page fails the test. */
async function story(path: string, steps: (page: Page) => Promise<void>, options: BrowserContextOptions = {}): Promise<void> {
  const context = await browser.newContext({ locale: 'en', reducedMotion: 'reduce', viewport: { width: 1440, height: 900 }, ...options })
  const page = await context.newPage()
  const errors: string[] = []
  page.on('pageerror', (error) => errors.push(error.message))
  await page.goto(server.url + path)
  await steps(page)
  await context.close()
  expect(errors).toEqual([])
}

const progress = (page: Page) => page.locator('#progress').textContent()
const decidedOf = async (page: Page) => Number(/^\d+/.exec((await progress(page)) ?? '')?.[0])

describe('a translator', () => {
  test('clears the article with keys alone, comes back after reload, and takes it away as XLIFF', () =>
    story(CASE, async (page) => {
      const total = await page.locator('.note').count()
      expect(await progress(page)).toBe(`0 of ${total} decided`)
      await page.keyboard.press('j')
      const first = await page.evaluate('document.activeElement?.id')
      expect(first).toBe('f1')
      await page.keyboard.press('a')
      await expect.poll(() => decidedOf(page), PATIENT).toBe(1)
      // Accepting goes on to the next finding.
      expect(await page.evaluate('document.activeElement?.id')).toBe('f2')
      await page.keyboard.press('d')
      await expect.poll(() => decidedOf(page), PATIENT).toBe(2)
      expect(await page.locator('#f2').getAttribute('data-status')).toBe('dismissed')

      await page.keyboard.press('u')
      await expect.poll(() => decidedOf(page), PATIENT).toBe(1)
      await page.keyboard.press('u')
      await expect.poll(() => decidedOf(page), PATIENT).toBe(0)

      for (let at = 0; at < total; at++) {
        await page.keyboard.press('j')
        await page.keyboard.press('a')
        await expect.poll(() => decidedOf(page), PATIENT).toBeGreaterThan(at)
        await page.keyboard.press('k')
      }
      expect(await progress(page)).toBe(`${total} of ${total} decided`)
      await page.reload()
      expect(await progress(page)).toBe(`${total} of ${total} decided`)
      expect(await page.locator('.decided-status').first().textContent()).toMatch(/^accepted, /)

      await page.getByText('Take away').click()
      const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'XLIFF 2.1' }).click()])
      expect(download.suggestedFilename()).toMatch(/\.xlf+$|\.xliff$/)
    }))

  test('writes a note by pointer, and dismisses all like one after being asked', () =>
    story('/?case=skerry-light&retelling=la-bitacora-mercantil.es', async (page) => {
      const note = page.locator('.note').first()
      await note.hover()
      await note.getByRole('button', { name: 'Note' }).click()
      await note.getByLabel('Your note').fill('ask the author')
      await note.getByRole('button', { name: 'Save' }).click()
      await expect.poll(() => note.locator('.decided-note').textContent(), PATIENT).toBe('ask the author')
      page.once('dialog', (dialog) => void dialog.accept())
      await note.hover()
      await note.getByRole('button', { name: 'All like this' }).click()
      await expect.poll(() => note.getAttribute('data-status'), PATIENT).toBe('dismissed')
    }))

  test('narrows findings down by type and words; ? shows the keys, and single keys can be turned off', () =>
    story(CASE, async (page) => {
      const shown = () => page.locator('.note:visible').count()
      const all = await shown()
      await page.keyboard.press('/')
      await page.keyboard.type('gundam')
      await expect.poll(shown).toBeLessThan(all)
      for (const text of await page.locator('.note:visible').allTextContents()) expect(text.toLowerCase()).toContain('gundam')
      await page.getByRole('button', { name: 'Show all' }).click()
      await page.getByLabel('Type').selectOption({ label: 'Borrowed idiom' })
      expect(await shown()).toBe(await page.locator('.note[data-type="artefact.calque"]').count())
      await page.getByRole('button', { name: 'Show all' }).click()
      await page.locator('h1').click()
      await page.keyboard.press('?')
      await page.getByLabel('Keys without Alt are on').uncheck()
      await page.getByRole('button', { name: 'Close' }).click()
      await page.locator('h1').click()
      await page.keyboard.press('j')
      expect(await page.evaluate("document.activeElement?.classList.contains('note')")).toBe(false)
      await page.keyboard.press('Alt+ArrowDown')
      expect(await page.evaluate("document.activeElement?.classList.contains('note')")).toBe(true)
    }))

  test('says that a sentence has no source, and the report is made anew', () =>
    story('/?case=skerry-light&retelling=hafenblatt-am-sonntag.de', async (page) => {
      const sentence = page.locator('.retelling .sentence.linked').nth(3)
      const id = await sentence.getAttribute('id')
      await page.getByRole('button', { name: 'Correct …' }).click()
      await sentence.focus()
      await page.keyboard.press('Enter')
      await expect.poll(() => page.locator('#correct-sentence').textContent()).not.toBe('')
      await Promise.all([page.waitForEvent('load'), page.getByRole('button', { name: 'It has no source' }).click()])
      expect(await page.locator(`#${id}`).getAttribute('class')).toBe('sentence')
    }))
})

const MAIL = `From: Orla Finch <orla@lantern.example>
To: Tom Weir <tom@lantern.example>
Date: Mon, 3 Feb 2031 09:00:00 +0000
Subject: the bell
Content-Type: text/plain; charset=utf-8

Tom, the bell weighs 40 kilograms and hangs in the north tower. We paid 300 crowns for it.
`
const REPLY = `From: Tom Weir <tom@lantern.example>
To: Orla Finch <orla@lantern.example>
Date: Tue, 4 Feb 2031 09:00:00 +0000
Subject: Re: the bell
Content-Type: text/plain; charset=utf-8

I never heard it ring. The rope is rotten, and the keeper is afraid of the stairs.
`

describe('a critic', () => {
  test('makes a case of two e-mails and two articles, and finds the planted error', () =>
    story('/new', async (page) => {
      const file = (name: string, text: string) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(text) })
      await page
        .getByLabel('Or choose files')
        .setInputFiles([
          file('bell-1.eml', MAIL),
          file('bell-2.eml', REPLY),
          file('gazeta.txt', 'O sino pesa 40 quilos e fica na torre norte, escreveu Orla Finch. Eles pagaram 900 coroas por ele.'),
          file('diario.txt', 'La cuerda está podrida y el guardián tiene miedo de las escaleras, escribió Tom Weir.'),
          file('broken.pdf', '%PDF-1.7 nothing'),
        ])
      const kinds = await Promise.all((await page.locator('.file-kind').all()).map((each) => each.inputValue()))
      expect(kinds).toEqual(['sources', 'sources', 'retellings', 'retellings', 'retellings'])
      await page.getByLabel('Name of the case').fill('The bell')
      await page.getByRole('button', { name: 'Make the case' }).click()
      await expect.poll(() => page.locator('#import-status').textContent(), PATIENT).toBe('4 of 5 files are in the case.')
      expect(await page.locator('li[data-state="failed"] .file-name').textContent()).toBe('broken.pdf')
      // The language that was recognised can be seen, and put right.
      await expect.poll(() => page.locator('li', { hasText: 'gazeta.txt' }).locator('.file-language').inputValue(), PATIENT).toMatch(/^pt/)
      await page.getByRole('link', { name: 'Open the case' }).click()
      await page.getByRole('link', { name: 'gazeta' }).click()
      await expect.poll(() => page.locator('.note[data-type="figure.altered"]').count(), PATIENT).toBe(1)
      expect(await page.locator('.note[data-type="figure.altered"]').textContent()).toContain('900')
    }))

  test('reads the matrix and opens both passages', () =>
    story('/coverage?case=skerry-light', async (page) => {
      await page
        .getByRole('link', { name: /^Jornal do Cais: quoted as it stands/ })
        .first()
        .click()
      await page.waitForURL(/#r\d+$/)
      const lit = page.locator('.sentence.lit')
      await expect.poll(() => lit.count()).toBeGreaterThan(1)
      expect(await page.locator('.retelling .sentence.lit').count()).toBe(1)
      await expect.poll(() => page.locator('.sources .sentence.lit').first().isVisible()).toBe(true)
    }))
})

test('a chart is saved as PNG', () =>
  story('/coverage?case=skerry-light', async (page) => {
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'PNG' }).first().click()])
    expect(download.suggestedFilename()).toBe('timeline.png')
  }))

test('the link to a finding leads to it by what it is known by', () =>
  story(CASE, async (page) => {
    const note = page.locator('#f9')
    const link = await note.getByRole('link', { name: 'Link to this finding' }).getAttribute('href')
    expect(link).toMatch(/^#[0-9a-f-]{16,}$/)
    await page.goto(`${server.url}/help`)
    await page.goto(`${server.url}${CASE}${link}`)
    await expect.poll(() => note.getAttribute('class'), PATIENT).toContain('lit')
    expect(await note.isVisible()).toBe(true)
  }))

test('the sources go along while the text is scrolled', () =>
  story(CASE, async (page) => {
    const sources = page.locator('#sources')
    const before = await sources.evaluate('document.querySelector("#sources").scrollTop')
    await page.mouse.move(1100, 300)
    for (let turn = 0; turn < 12; turn++) await page.mouse.wheel(0, 250)
    await expect.poll(() => sources.evaluate('document.querySelector("#sources").scrollTop'), PATIENT).not.toBe(before)
  }))

test('language and theme are switched, and stay so', () =>
  story(CASE, async (page) => {
    await page.getByRole('link', { name: 'Deutsch' }).click()
    await page.getByRole('link', { name: 'Dunkel' }).click()
    await page.goto(`${server.url}/help`)
    expect(await page.locator('html').getAttribute('lang')).toBe('de')
    expect(await page.locator('html').getAttribute('data-theme')).toBe('dark')
    expect(await page.evaluate('getComputedStyle(document.documentElement).backgroundColor')).toBe('rgb(27, 26, 23)')
  }))

test('the tour is offered once, takes five steps, and does not come again', () =>
  story(CASE, async (page) => {
    await page.getByRole('button', { name: 'Show me' }).click()
    for (let step = 1; step <= 5; step++) {
      expect(await page.locator('.tour li:visible').textContent()).toMatch(new RegExp(`^${step} of 5\\.`))
      await page.keyboard.press('Enter')
    }
    expect(await page.locator('.tour').count()).toBe(0)
    await page.reload()
    expect(await page.locator('.tour').isHidden()).toBe(true)
  }))
