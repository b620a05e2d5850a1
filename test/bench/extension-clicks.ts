/**
 * How long a click on the extension's button takes until the page shows what was found, offline, on the real article where it lies beside the project: the
 * script of the extension has ended before each click (as it does after half a minute), the side panel opens, nothing is attached to what is measured. Prints
 * for each click when each phase was over, in ms since the click.   usage: npm run build:extension && node test/bench/extension-clicks.ts [CLICKS]
 */
import { createServer } from 'node:http'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { realCase } from './cases.ts'
import { startPipedChromium } from './chromium-pipe.ts'

const clicks = Number(process.argv[2] ?? 6)
const built = join(import.meta.dirname, '..', '..', 'dist', 'extension', 'chromium')
const real = await realCase()
if (!real) throw new Error('the real case does not lie beside the project')
const { retelling, sources, knowledge } = real
const markup = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
const paragraphs = retelling.blocks.map(({ start, end }) => `<p>${markup(retelling.text.slice(start, end))}</p>`)
const html = `<!doctype html><html lang="pt-BR"><meta charset="utf-8"><title>Artigo</title><article>${paragraphs.join('\n')}</article>`
const server = createServer((_, response) => response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(html))
await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
const place = server.address()
const url = `http://127.0.0.1:${typeof place === 'object' && place ? place.port : 0}/`

/** When the page has first shown something, and when it has last shown something else. */
const WATCH = `{
  const shown = () => ['neutral', 'minor', 'major', 'critical'].reduce((sum, each) => sum + (CSS.highlights.get('retold-' + each)?.size ?? 0), 0)
  globalThis.times = []
  let last = 0
  const look = () => {
    const now = shown()
    if (now !== last && now > 0) requestAnimationFrame(() => setTimeout(() => times.push(performance.timeOrigin + performance.now())))
    last = now
    setTimeout(look, 3)
  }
  look()
}`
const MARKS = `performance.getEntriesByType('mark').map(({ name, startTime }) => [name, performance.timeOrigin + startTime])`

const browser = startPipedChromium()
const isPair = (value: unknown): value is [string, number] => Array.isArray(value) && value.length === 2
const open = async (address: string) => {
  const { targetId } = await browser.send('Target.createTarget', { url: address })
  const session = await browser.attach(String(targetId))
  while ((await browser.evaluate(session, `location.href + document.readyState`)) !== `${address}complete`) await wait(50)
  return { target: String(targetId), session }
}
try {
  await wait(1000)
  const id = String((await browser.send('Extensions.loadUnpacked', { path: built })).id)
  await wait(1500)
  const texts = sources.map(({ id: name, text, meta, language }) => ({
    id: name,
    text,
    date: meta.date,
    from: meta.from?.name,
    language,
  }))
  const described = { id: 'real', title: 'The real case', people: knowledge.people, glossary: knowledge.glossary, sources: texts }
  const base64 = Buffer.from(JSON.stringify(described)).toString('base64')
  const options = await open(`chrome-extension://${id}/options.html`)
  await browser.evaluate(options.session, `chrome.runtime.sendMessage({ kind: 'import', name: 'real.json', base64: '${base64}' })`)
  await browser.send('Target.closeTarget', { targetId: options.target })
  const scripts = async () => (await browser.targets('service_worker')).filter((each) => each.url.includes(id))
  const all: { first: number; last: number }[] = []
  for (let click = 1; click <= clicks; click++) {
    const page = await open(url)
    await browser.evaluate(page.session, WATCH)
    for (const script of await scripts()) await browser.send('Target.closeTarget', { targetId: script.id })
    // An open panel belongs to the tab before, and is closed with it.
    await wait(2000)
    const cold = (await scripts()).length === 0
    const tab = (await browser.targets('tab')).find((each) => each.url === url)
    const start = Date.now()
    await browser.send('Extensions.triggerAction', { id, targetId: tab?.id })
    await wait(4000)
    const times = await browser.evaluate(page.session, 'times')
    const [script] = await scripts()
    const marks = script ? await browser.evaluate(await browser.attach(script.id), MARKS) : []
    const since = (time: unknown) => Math.round(Number(time) - start)
    const [first, last] = Array.isArray(times) ? [since(times[0]), since(times.at(-1))] : [Number.NaN, Number.NaN]
    all.push({ first, last })
    const phases = Array.isArray(marks) ? marks.filter(isPair).map(([name, time]) => `${name} ${since(time)}`) : []
    console.log(`${cold ? 'cold' : 'WARM'}: names painted ${first}, all painted ${last} ms; ${phases.join(', ')}`)
    await browser.send('Target.closeTarget', { targetId: page.target })
    await wait(300)
  }
  for (const key of ['first', 'last'] as const) {
    const sorted = all.map((each) => each[key]).sort((a, b) => a - b)
    console.log(`${key === 'first' ? 'names' : 'all'}: least ${sorted[0]}, median ${sorted[Math.floor(sorted.length / 2)]} ms`)
  }
} finally {
  await browser.close()
  server.close()
}
