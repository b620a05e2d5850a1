import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type BrowserContext, chromium, type Page, type Worker } from 'playwright'
import { CHROMIUM_ARGS, chromiumPath } from './chromium.ts'

const built = join(import.meta.dirname, '..', '..', 'dist', 'extension', 'chromium')

/** A Chromium with the extension, and a server on loopback for pages that imitate real ones. */
export interface ExtensionBrowser {
  readonly context: BrowserContext
  readonly worker: Worker
  readonly id: string
  /** Serves a page and opens it. */
  open(html: string, parts?: Readonly<Record<string, string>>): Promise<Page>
  /** Opens the panel for a page and checks it with the panel's own button; the panel, once it is done. */
  check(page: Page): Promise<Page>
  /** Clicks on the extension's button in the toolbar while a page is in front, and waits until it is checked: the number of its tab, and how many panels are open. */
  click(page: Page): Promise<{ readonly tab: number; readonly panels: number }>
  /** The number that the browser gives the page's tab. */
  tabOf(page: Page): Promise<number>
  close(): Promise<void>
}

/**
 * Starts it. Where clicks are not to be what gives the right to read a page (`clicked`), a copy of the extension has it for pages on loopback, by its manifest:
 * so its panel can be opened as a page of its own, beside the page that it is about.
 */
export async function startExtension(
  options: { readonly colorScheme?: 'light' | 'dark'; readonly locale?: string; readonly clicked?: boolean } = {},
): Promise<ExtensionBrowser> {
  const folder = mkdtempSync(join(tmpdir(), 'retold-extension-'))
  cpSync(built, folder, { recursive: true })
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'))
  writeFileSync(
    join(folder, 'manifest.json'),
    JSON.stringify(options.clicked ? manifest : { ...manifest, host_permissions: ['http://127.0.0.1/*'] }),
  )
  const executablePath = chromiumPath()
  const context = await chromium.launchPersistentContext('', {
    headless: true,
    colorScheme: options.colorScheme ?? 'light',
    reducedMotion: 'reduce',
    viewport: { width: 1000, height: 900 },
    ...(executablePath === undefined ? {} : { executablePath }),
    args: [
      ...CHROMIUM_ARGS,
      '--enable-unsafe-extension-debugging',
      `--lang=${options.locale ?? 'en'}`,
      `--disable-extensions-except=${folder}`,
      `--load-extension=${folder}`,
    ],
  })
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'))
  const id = new URL(worker.url()).host
  const pages = new Map<string, string>()
  const server = await serve(pages)
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  const tabOf = async (page: Page): Promise<number> => {
    const url = page.url()
    return worker.evaluate(async (wanted) => {
      const tabs: { id: number; url?: string }[] = await Reflect.get(globalThis, 'chrome').tabs.query({})
      return tabs.find((tab) => tab.url === wanted)?.id ?? -1
    }, url)
  }
  let count = 0
  return {
    context,
    worker,
    id,
    tabOf,
    async open(html, parts = {}) {
      const path = `/page-${++count}`
      pages.set(path, html)
      for (const [name, part] of Object.entries(parts)) pages.set(`/${name}`, part)
      const page = await context.newPage()
      await page.goto(`http://127.0.0.1:${port}${path}`)
      return page
    },
    async check(page) {
      const panel = await context.newPage()
      await panel.setViewportSize({ width: 380, height: 900 })
      await panel.goto(`chrome-extension://${id}/panel.html?tab=${await tabOf(page)}`)
      await panel.locator('#check').click()
      await panel.locator('footer:not(:empty), #status:has-text(":")').first().waitFor()
      return panel
    },
    async click(page) {
      const cdp = await context.browser()?.newBrowserCDPSession()
      if (!cdp) throw new Error('no browser')
      await page.bringToFront()
      // A click that comes before the extension listens, or before its page counts as the active one, is lost.
      for (let i = 0; i < 100 && !(await isReady(worker, page.url())); i++) await page.waitForTimeout(100)
      const { targetInfos } = await cdp.send('Target.getTargets', { filter: [{ type: 'tab' }] })
      const tab = targetInfos.find(({ url }) => url === page.url())
      await cdp.send('Extensions.triggerAction', { id, targetId: tab?.targetId ?? '' })
      const number = await worker.evaluate(async () => (await Reflect.get(globalThis, 'chrome').tabs.query({ active: true }))[0]?.id ?? -1)
      for (let i = 0; i < 200 && !(await stateOf(worker, number)); i++) await page.waitForTimeout(100)
      const pages = await cdp.send('Target.getTargets', { filter: [{ type: 'page' }] })
      return { tab: number, panels: pages.targetInfos.filter(({ url }) => url === `chrome-extension://${id}/panel.html`).length }
    },
    async close() {
      await context.close()
      await new Promise((done) => server.close(done))
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** Whether the extension listens for clicks, and a page is the active one. */
const isReady = (worker: Worker, url: string): Promise<boolean> =>
  worker.evaluate(async (wanted) => {
    const { action, tabs } = Reflect.get(globalThis, 'chrome')
    const [active] = await tabs.query({ active: true, lastFocusedWindow: true })
    return action.onClicked.hasListeners() && active?.status === 'complete' && (active.url === undefined || active.url === wanted)
  }, url)

function serve(pages: ReadonlyMap<string, string>): Promise<Server> {
  const server = createServer((request, response) => {
    const html = pages.get(request.url ?? '')
    response.writeHead(html === undefined ? 404 : 200, { 'content-type': 'text/html; charset=utf-8' }).end(html ?? '')
  })
  return new Promise((done) => server.listen(0, '127.0.0.1', () => done(server)))
}

/** A finding of a tab, the words that it is about, and the words that stand out on the page when one goes to it (null: not found there). */
export interface Landing {
  readonly id: string
  readonly type: string
  readonly words: string
  readonly shown: string | null
}

/** Goes to every finding that is about words of the page, and reads what stands out there. Blanks are one, whatever they are. `number`: its tab's, where it is known. */
export async function landings(browser: ExtensionBrowser, page: Page, number?: number): Promise<Landing[]> {
  const { worker } = browser
  const tab = number ?? (await browser.tabOf(page))
  const state = await stateOf(worker, tab)
  const found: Landing[] = []
  for (const { id, type, quote, frame } of state.findings) {
    if (!quote) continue
    const words = plain(quote.exact)
    if (state.placed[id] !== true) {
      found.push({ id, type, words, shown: null })
      continue
    }
    await worker.evaluate(
      ([at, finding, number]) => Reflect.get(globalThis, 'chrome').tabs.sendMessage(at, { kind: 'go', id: finding }, { frameId: number }),
      [tab, id, frame] as const,
    )
    const shown = await Promise.all(page.frames().map((each) => each.evaluate<string>(CURRENT)))
    found.push({ id, type, words, shown: plain(shown.join('')) })
    for (const each of page.frames()) await each.evaluate("CSS.highlights.delete('retold-current')")
  }
  return found
}

/** Ranges skip the blanks between nodes; the words are compared without any. */
const plain = (text: string): string => text.replace(/[\s\u00ad\u200b\u200e\u200f]+/g, '')

/** The words under the highlight of the finding that was gone to. */
const CURRENT = "[...(CSS.highlights.get('retold-current') ?? [])].map(String).join('')"

interface StoredState {
  readonly kind: string
  readonly findings: readonly {
    readonly id: string
    readonly type: string
    readonly frame: number
    readonly quote: { readonly exact: string } | null
  }[]
  readonly placed: Readonly<Record<string, boolean>>
}

/** What the extension keeps of a tab. */
export const stateOf = (worker: Worker, tab: number): Promise<StoredState> =>
  worker.evaluate(async (key) => (await Reflect.get(globalThis, 'chrome').storage.session.get(key))[key], `tab-${tab}`)
