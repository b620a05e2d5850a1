import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { shippedCase } from '../bench/cases.ts'
import { type ExtensionBrowser, type Landing, landings, startExtension, stateOf } from './extension.ts'
import { startService } from './service.ts'

const root = join(import.meta.dirname, '..', '..')
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const retelling = (await shippedCase()).find(({ name }) => name.includes('pt'))?.retelling
const paragraphs = (retelling?.blocks ?? []).map(({ start, end }) => retelling?.text.slice(start, end).replace(/^#\s*/, '') ?? '')

let browser: ExtensionBrowser

beforeAll(async () => {
  execFileSync(process.execPath, [join(root, 'build.ts'), '--if-stale'], { cwd: root })
  execFileSync(process.execPath, [join(root, 'src', 'extension', 'build.ts')], { cwd: root })
  browser = await startExtension()
})

afterAll(async () => {
  await browser?.close()
})

const markup = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
const shell = (body: string, attributes = 'lang="pt-BR"') =>
  `<!doctype html><html ${attributes}><meta charset="utf-8"><title>Jornal do Cais</title><body>${body}</body></html>`
const article = (turn: (paragraph: string, number: number) => string) =>
  `<article><h1>A luz no recife</h1>${paragraphs.map(turn).join('\n')}</article>`
const plainly = (paragraph: string) => `<p>${markup(paragraph)}</p>`

/** Menus, an advertisement inside the article, words that nobody sees, and a comment that quotes the article: none of it is the article's. */
const CLUTTER = {
  before: '<nav><a href="#">Mira Gundam</a> <a href="#">Torkilson</a></nav><header><p>Jornal do Cais</p></header>',
  inside:
    '<aside><p>Assine: Mira Gundam escreveu a Anders Thorkildsen?</p></aside><p hidden>Mira Gundam escreveu</p><p style="display:none">Gundam</p>',
  after: '<footer><p>Mira Gundam, Torkilson, Ezra Brandt</p></footer>',
}

async function landingsOn(html: string, parts: Readonly<Record<string, string>> = {}): Promise<Landing[]> {
  const page = await browser.open(html, parts)
  const panel = await browser.check(page)
  const found = await landings(browser, page)
  await panel.close()
  await page.close()
  return found
}

const wrong = (found: readonly Landing[]) => found.filter(({ words, shown }) => shown !== null && shown !== words)
const missing = (found: readonly Landing[]) => found.filter(({ shown }) => shown === null)
const namesIn = (found: readonly Landing[]) => found.filter(({ type }) => type === 'name.mistranslated').map(({ words }) => words)

describe('findings land on their words', () => {
  const inWords = (paragraph: string) =>
    paragraph.split(/(?<=\s)/).map((word, i) => (i % 2 === 0 ? `<span>${markup(word)}</span>` : markup(word)))
  const linked = (paragraph: string) =>
    markup(paragraph)
      .replace(/“([^”]{8,30}) /g, '“<a href="#">$1</a> ')
      .replace(/ (\p{Lu}\p{L}+) /gu, ' <em><a href="#">$1</a></em> ')

  test.each<[string, string, Readonly<Record<string, string>>]>([
    ['an article', shell(article(plainly)), {}],
    [
      'an article among clutter',
      shell(CLUTTER.before + article((p, i) => plainly(p) + (i === 3 ? CLUTTER.inside : '')) + CLUTTER.after),
      {},
    ],
    ['paragraphs split over elements', shell(article((p) => `<div class="p">${inWords(p).join('')}</div>`)), {}],
    ['links inside quotations and names', shell(article((p) => `<p>${linked(p)}</p>`)), {}],
    [
      'lines broken by the source and by <br>',
      shell(
        article(
          (p) =>
            `<p>${markup(p)
              .replace(/(\S+ \S+ \S+) /g, '$1\n      ')
              .replace(/\. /g, '.<br>')}</p>`,
        ),
      ),
      {},
    ],
    [
      'no-break spaces and soft hyphens',
      shell(
        article(
          (p) =>
            `<p>${markup(p)
              .replace(/ (\S{1,3}) /g, ' $1&nbsp;')
              .replace(/(\p{Ll}{5})(\p{Ll}{4})/gu, '$1&shy;$2')}</p>`,
        ),
      ),
      {},
    ],
    [
      'a frame',
      shell('<h1>Jornal do Cais</h1><p>Leia abaixo.</p><iframe src="/parte" width="900" height="700"></iframe>'),
      { parte: shell(article(plainly)) },
    ],
    [
      'a right-to-left page',
      shell(
        `<div dir="rtl"><p>\u200fעיתון הרציף\u200f</p>${article((p) => `<p dir="ltr">\u200e${markup(p)}\u200e</p>`)}</div>`,
        'lang="pt" dir="rtl"',
      ),
      {},
    ],
    ['a page that states another language', shell(article(plainly), 'lang="en"'), {}],
  ])('%s', async (_, html, parts) => {
    const found = await landingsOn(html, parts)
    expect(wrong(found)).toEqual([])
    expect(missing(found)).toEqual([])
    expect(namesIn(found).filter((name) => name.includes('Gundam')).length).toBeGreaterThanOrEqual(3)
    expect(found.length).toBeGreaterThan(15)
  })

  test('a paywall stub: only what is shown is checked', async () => {
    const stub = `<article><h1>A luz no recife</h1>${paragraphs.map((p, i) => (i < 8 ? plainly(p) : `<p style="display:none">${markup(p)}</p>`)).join('')}<div class="wall"><p>Assine para continuar a ler.</p></div></article>`
    const found = await landingsOn(shell(stub))
    expect(wrong(found)).toEqual([])
    expect(missing(found)).toEqual([])
    expect(namesIn(found)).toContain('MiraGundam')
    expect(namesIn(found)).not.toContain('EzraBrandt')
  })

  test('a page that tells another story is left alone', async () => {
    const page = await browser.open(
      shell(
        '<article><h1>Xadrez</h1><p>O campeonato de xadrez começou ontem com chuva forte e pouca gente na praça.</p><p>A final será no domingo, às dez horas, se o tempo deixar.</p></article>',
      ),
    )
    const panel = await browser.check(page)
    expect(await panel.locator('#status').textContent()).toMatch(/does not seem to retell/)
    expect(await panel.locator('.finding').count()).toBe(0)
    await Promise.all([panel.close(), page.close()])
  })
})

describe('pages that change', () => {
  test('findings stay on their words when a page renders again, and are listed as not found when the words go', async () => {
    const page = await browser.open(shell(article(plainly)))
    const panel = await browser.check(page)
    const before = await landings(browser, page)
    await page.evaluate("{ const a = document.querySelector('article'); a.innerHTML = '<p>Atualizado agora.</p>' + a.innerHTML }")
    await page.waitForTimeout(800)
    const after = await landings(browser, page)
    expect(after).toEqual(before)
    await page.evaluate("for (const p of document.querySelectorAll('p')) if (p.textContent.includes('Mira Gundam')) p.remove()")
    await panel.getByText('Not found on this page').waitFor()
    const later = await landings(browser, page)
    expect(wrong(later)).toEqual([])
    expect(missing(later).map(({ words }) => words)).toContain('MiraGundam')
    await page.evaluate(
      "for (const p of document.querySelectorAll('p')) p.textContent = p.textContent.replaceAll('Torkilson', 'Thorkildsen')",
    )
    await page.waitForTimeout(800)
    const corrected = await landings(browser, page)
    expect(wrong(corrected)).toEqual([])
    expect(missing(corrected).map(({ words }) => words)).toContain('Torkilson')
    await Promise.all([panel.close(), page.close()])
  })

  test('findings come back to their words on a page on which something never rests', async () => {
    const page = await browser.open(shell(`<p id="clock">0</p>${article(plainly)}`))
    const panel = await browser.check(page)
    const before = await landings(browser, page)
    await page.evaluate("setInterval(() => { document.getElementById('clock').textContent = String(performance.now()) }, 100)")
    await page.evaluate("{ const a = document.querySelector('article'); a.innerHTML = '<p>Atualizado agora.</p>' + a.innerHTML }")
    await page.waitForTimeout(3000)
    expect(await landings(browser, page)).toEqual(before)
    await Promise.all([panel.close(), page.close()])
  })

  test('what was found is forgotten when the tab goes elsewhere', async () => {
    const page = await browser.open(shell(article(plainly)))
    const panel = await browser.check(page)
    const tab = await browser.tabOf(page)
    await page.goto('about:blank')
    await panel.getByText('Nothing was checked here yet').waitFor()
    expect(await stateOf(browser.worker, tab)).toBeUndefined()
    await Promise.all([panel.close(), page.close()])
  })
})

describe('the panel', () => {
  test('tells each finding with its reason and both passages, and brings it into view on the page', async () => {
    const page = await browser.open(shell(article(plainly)))
    const panel = await browser.check(page)
    const card = panel.locator('.finding', { hasText: 'Mira Gundam' }).first()
    expect(await card.locator('h2').textContent()).toBe('▲ Another name · major')
    expect(await card.locator('.reason').textContent()).toMatch(/Gowda/)
    expect(await card.locator('blockquote').count()).toBe(2)
    await panel.keyboard.press('Alt+ArrowUp')
    const last = panel.locator('.finding.current')
    expect(await last.getAttribute('aria-current')).toBe('true')
    await expect.poll(() => page.evaluate<number>('scrollY')).toBeGreaterThan(100)
    await panel.keyboard.press('Alt+ArrowDown')
    await expect.poll(() => page.evaluate<number>('scrollY')).toBeLessThan(100)
    await Promise.all([panel.close(), page.close()])
  })

  test.each(['panel', 'options'])('%s: nothing that axe-core objects to', async (name) => {
    const page = await browser.open(shell(article(plainly)))
    const panel = name === 'panel' ? await browser.check(page) : await browser.context.newPage()
    if (name === 'options') {
      await panel.goto(`chrome-extension://${browser.id}/options.html`)
      await panel.locator('legend').first().waitFor()
    }
    await panel.evaluate(axe)
    const { violations } = await panel.evaluate<{ violations: { id: string }[] }>('axe.run()')
    expect(violations.map(({ id }) => id)).toEqual([])
    await Promise.all([panel.close(), page.close()])
  })

  test('a case of the reader’s own is prepared in the options and used from then on', async () => {
    const options = await browser.context.newPage()
    await options.goto(`chrome-extension://${browser.id}/options.html`)
    const sources = [
      {
        id: 'one',
        date: '2020-01-01',
        from: 'Ida Holm',
        text: 'The ferry will carry 300 people. Nobody paid for the new engine, and the council refused to help.',
      },
    ]
    const buffer = Buffer.from(JSON.stringify({ title: 'The ferry', sources }))
    await options.locator('#file').setInputFiles({ name: 'ferry.json', mimeType: 'application/json', buffer })
    await options.getByText('“The ferry” is ready.').waitFor()
    const found = await landingsOn(
      shell(
        '<article><p>A balsa vai levar 400 pessoas, escreveu Ida Holm. Ninguém pagou pelo novo motor, e o conselho se recusou a ajudar.</p></article>',
      ),
    )
    expect(found.map(({ type, shown }) => [type, shown])).toContainEqual(['figure.altered', '400'])
    await options.locator('#file').setInputFiles({ name: 'bad.json', mimeType: 'application/json', buffer: Buffer.from('{"title": ') })
    await options.locator('#status.problem').waitFor()
    await options.getByRole('button', { name: 'Remove “The ferry”' }).click()
    await expect.poll(() => options.getByText('The ferry', { exact: true }).count()).toBe(0)
    await options.close()
  })
})

test('a click on the button in the toolbar gives the right to read the page, opens the panel and shows what was found', async () => {
  const other = await startExtension({ clicked: true })
  const page = await other.open(shell(article(plainly)))
  const { tab, panels } = await other.click(page)
  expect(panels).toBe(1)
  const found = await landings(other, page, tab)
  expect(found.length).toBeGreaterThan(15)
  expect(wrong(found)).toEqual([])
  expect(missing(found)).toEqual([])
  expect(namesIn(found)).toContain('MiraGundam')
  await other.close()
})

test('the unpacked extension is under 4 MB, in both builds, and asks for no host', () => {
  for (const target of ['chromium', 'firefox']) {
    const folder = join(root, 'dist', 'extension', target)
    const sizes = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((path) => statSync(join(folder, path)))
    expect(sizes.reduce((sum, each) => sum + (each.isFile() ? each.size : 0), 0)).toBeLessThan(4_000_000)
    const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'))
    expect(manifest.host_permissions).toBeUndefined()
    expect(manifest.permissions).toEqual(expect.arrayContaining(['activeTab', 'scripting', 'storage']))
  }
})

describe('a page checked by a service on this machine', () => {
  const set = (settings: unknown) =>
    browser.worker.evaluate((each) => Reflect.get(globalThis, 'chrome').storage.local.set({ settings: each }), settings)
  let service: Awaited<ReturnType<typeof startService>>

  beforeAll(async () => {
    service = await startService()
  })
  afterAll(async () => {
    await set({})
    service.close()
  })

  test.each(['', 'a key'])('with the key “%s” lands on its words, and the panel says who checked', async (kind) => {
    await set({ caseId: 'skerry-light', severity: 'minor', service: { address: service.address, key: kind === '' ? '' : service.key } })
    const page = await browser.open(shell(article(plainly)))
    const panel = await browser.check(page)
    const found = await landings(browser, page)
    expect(wrong(found)).toEqual([])
    expect(namesIn(found).length).toBeGreaterThan(0)
    expect(await panel.locator('#privacy').textContent()).toContain(service.address)
    await panel.close()
    await page.close()
  })

  test.each([
    ['refuses a key', () => ({ address: service.address, key: 'no-such-key' }), 'The service did not check the page'],
    ['is gone', () => ({ address: 'http://127.0.0.1:9', key: '' }), 'http://127.0.0.1:9 cannot be reached'],
  ])('that %s is told of in the panel', async (_, address, words) => {
    await set({ caseId: 'skerry-light', severity: 'minor', service: address() })
    const page = await browser.open(shell(article(plainly)))
    const panel = await browser.check(page)
    expect(await panel.locator('#status').textContent()).toContain(words)
    await panel.close()
    await page.close()
  })
})
