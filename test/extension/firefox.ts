/**
 * The built extension in a real Firefox, where there is one (`firefox`, `firefox-esr` or FIREFOX_PATH): loads it as a temporary add-on by WebDriver BiDi, has
 * it check a page on loopback against the shipped case, and tells what stands highlighted there. Ends with 1 when a finding is on other words than its own.
 * usage: npm run build:extension && node test/extension/firefox.ts [FOLDER FOR PICTURES]
 */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const built = join(import.meta.dirname, '..', '..', 'dist', 'extension', 'firefox')
const retelling = readFileSync(join(import.meta.dirname, '../../corpus/skerry-light/retellings/jornal-do-cais.pt-BR.md'), 'utf8')
/** Firefox gives each installation an address of its own; here it is settled beforehand. */
const UUID = '5a1e0b4c-6f0d-4a37-9b6f-0c3c1f2d7e10'
const pictures = process.argv[2]

type Json = Readonly<Record<string, unknown>>
const isJson = (value: unknown): value is Json => typeof value === 'object' && value !== null

/** A session of WebDriver BiDi: commands out, their results in. */
function connect(address: string): Promise<{ send: (method: string, params: Json) => Promise<Json>; close: () => void }> {
  const socket = new WebSocket(address)
  const waiting = new Map<number, { done: (result: Json) => void; failed: (error: Error) => void }>()
  let last = 0
  socket.onmessage = ({ data }) => {
    const message: unknown = JSON.parse(String(data))
    if (!isJson(message) || typeof message.id !== 'number') return
    const { done, failed } = waiting.get(message.id) ?? {}
    if (message.type === 'success' && isJson(message.result)) done?.(message.result)
    else failed?.(new Error(`${String(message.error)}: ${String(message.message)}`))
  }
  const send = (method: string, params: Json) =>
    new Promise<Json>((done, failed) => {
      waiting.set(++last, { done, failed })
      socket.send(JSON.stringify({ id: last, method, params }))
    })
  return new Promise((resolve, reject) => {
    socket.onopen = () => resolve({ send, close: () => socket.close() })
    socket.onerror = () => reject(new Error(`no connection to ${address}`))
  })
}

function firefoxPath(): string | undefined {
  const names = [process.env.FIREFOX_PATH ?? '', 'firefox', 'firefox-esr']
  return names.find((name) => name !== '' && spawnSync(name, ['--version']).status === 0)
}

/** Starts it without a window, on a new profile; where it listens. */
function start(path: string, profile: string): Promise<{ child: ChildProcess; address: string }> {
  const preferences = {
    'extensions.webextensions.uuids': JSON.stringify({ 'retold@retold.invalid': UUID }),
    'datareporting.policy.dataSubmissionEnabled': false,
    'toolkit.telemetry.enabled': false,
    'app.update.enabled': false,
    'browser.shell.checkDefaultBrowser': false,
    'network.connectivity-service.enabled': false,
    'network.captive-portal-service.enabled': false,
    'services.settings.server': 'data:,',
  }
  writeFileSync(
    join(profile, 'user.js'),
    Object.entries(preferences)
      .map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`)
      .join(''),
  )
  const child = spawn(path, [
    '--headless',
    '--no-remote',
    '--remote-debugging-port=0',
    '--remote-allow-system-access',
    '--profile',
    profile,
    'about:blank',
  ])
  return new Promise((resolve, reject) => {
    child.stderr.on('data', (bytes) => {
      const address = /WebDriver BiDi listening on (ws:\/\/\S+)/.exec(String(bytes))?.[1]
      if (address) resolve({ child, address })
    })
    child.on('exit', (status) => reject(new Error(`Firefox has ended: ${status}`)))
  })
}

const path = firefoxPath()
if (!path) {
  console.log('no Firefox was found')
  process.exit(0)
}
const folder = mkdtempSync(join(tmpdir(), 'retold-firefox-'))
const [profile, addOn] = [join(folder, 'profile'), join(folder, 'extension')]
cpSync(built, addOn, { recursive: true })
mkdirSync(profile)
// What a click on the button gives: the right to read the page. Here for pages on loopback, by the manifest.
const manifest = JSON.parse(readFileSync(join(addOn, 'manifest.json'), 'utf8'))
writeFileSync(join(addOn, 'manifest.json'), JSON.stringify({ ...manifest, host_permissions: ['http://127.0.0.1/*'] }))

const paragraphs = retelling.replace(/^---[\s\S]*?---\s*/, '').split(/\n{2,}/)
const html = `<!doctype html><html lang="pt-BR"><meta charset="utf-8"><title>Artigo</title><article>${paragraphs.map((text) => `<p>${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</p>`).join('\n')}</article>`
const server = createServer((_, response) => response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(html))
await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
const place = server.address()
const { child, address } = await start(path, profile)
const { send, close } = await connect(`${address}/session`)
let wrong = 0
try {
  await send('session.new', { capabilities: {} })
  await send('webExtension.install', { extensionData: { type: 'path', path: addOn } })
  const open = async (url: string): Promise<string> => {
    const { context } = await send('browsingContext.create', { type: 'tab' })
    await send('browsingContext.navigate', { context, url, wait: 'complete' })
    return String(context)
  }
  const evaluate = async (context: string, expression: string): Promise<unknown> => {
    const answer = await send('script.evaluate', { expression, target: { context }, awaitPromise: true })
    if (answer.type !== 'success') throw new Error(JSON.stringify(answer.exceptionDetails).slice(0, 400))
    return isJson(answer.result) ? answer.result.value : undefined
  }
  const picture = async (context: string, name: string) => {
    if (!pictures) return
    const { data } = await send('browsingContext.captureScreenshot', { context })
    writeFileSync(join(pictures, `${name}.png`), Buffer.from(String(data), 'base64'))
  }
  const page = await open(`http://127.0.0.1:${typeof place === 'object' && place ? place.port : 0}/`)
  const panel = await open(`moz-extension://${UUID}/panel.html`)
  const tab = await evaluate(panel, `browser.tabs.query({}).then((tabs) => tabs.find(({ title }) => title === 'Artigo').id)`)
  await send('browsingContext.navigate', { context: panel, url: `moz-extension://${UUID}/panel.html?tab=${String(tab)}`, wait: 'complete' })
  const state = await evaluate(
    panel,
    `(async () => {
      document.getElementById('check').click()
      for (let i = 0; i < 300; i++) {
        const state = (await browser.storage.session.get('tab-${String(tab)}'))['tab-${String(tab)}']
        if (state && state.kind !== 'checking') return JSON.stringify(state)
        await new Promise((done) => setTimeout(done, 100))
      }
      return '{}'
    })()`,
  )
  const { kind, detail, findings = [], placed = {} } = JSON.parse(String(state))
  const quoted: { id: string; type: string; quote: { exact: string } | null }[] = findings
  console.log(
    `Firefox: ${kind} ${detail ?? ''}; ${quoted.length} findings, ${Object.values(placed).filter(Boolean).length} placed on the page`,
  )
  const blank = (text: string) => text.replace(/\s+/g, '')
  for (const { id, type, quote } of quoted) {
    if (!quote || !placed[id]) continue
    await evaluate(
      panel,
      `browser.tabs.sendMessage(${String(tab)}, { kind: 'go', id: ${JSON.stringify(id)} }, { frameId: 0 }).then(() => 1)`,
    )
    const shown = String(await evaluate(page, `[...(CSS.highlights.get('retold-current') ?? [])].map(String).join('')`))
    const same = blank(shown) === blank(quote.exact)
    if (!same) wrong++
    console.log(`${same ? 'on its words' : `ON OTHERS (${shown})`}: ${type} “${quote.exact.slice(0, 60)}”`)
  }
  if (quoted.length === 0) wrong++
  await picture(page, 'firefox-page')
  await picture(panel, 'firefox-panel')
} finally {
  close()
  server.close()
  child.kill()
  await new Promise((done) => child.once('exit', done))
  rmSync(folder, { recursive: true, force: true })
}
process.exit(wrong === 0 ? 0 : 1)
