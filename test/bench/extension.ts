/**
 * How long the extension takes in a Chromium, from the press of its button in the panel to the findings standing on the page, on the real article's text as a
 * page of its own (where it lies beside the project), offline: the first check, which opens dictionaries and case, and further ones; and whether the nine
 * Ultramans and the Elijah are highlighted.   usage: npm run build:extension && node test/bench/extension.ts [FOLDER FOR PICTURES]
 */
import { join } from 'node:path'
import { landings, startExtension, stateOf } from '../browser/extension.ts'
import { realCase, shippedCase } from './cases.ts'

const [pictures] = process.argv.slice(2)
const real = await realCase()
const annotated = real ?? (await shippedCase()).find(({ name }) => name.includes('pt'))
if (!annotated) throw new Error('no case')
const { retelling, sources, knowledge } = annotated
const markup = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
const blocks = retelling.blocks.map(({ kind, start, end }) => {
  const name = kind === 'heading' ? 'h2' : 'p'
  return `<${name}>${markup(retelling.text.slice(start, end).replace(/^#+\s*/, ''))}</${name}>`
})
const style =
  'body{max-width:42rem;margin:2rem auto;padding:0 1rem;font:1.0625rem/1.6 Georgia,serif;background:light-dark(#fff,#181818);color:light-dark(#222,#ddd)}:root{color-scheme:light dark}'
const html = `<!doctype html><html lang="pt-BR"><meta charset="utf-8"><style>${style}</style><title>Artigo</title><article>${blocks.join('\n')}</article>`

/** Presses the button; the time until the panel has the answer, which comes after the page shows it. */
const TIMED = `new Promise((done) => {
  const main = document.querySelector('main')
  const start = performance.now()
  let busy = false
  new MutationObserver((_, observer) => {
    if (main.getAttribute('aria-busy') === 'true') busy = true
    else if (busy) { observer.disconnect(); done(performance.now() - start) }
  }).observe(main, { attributes: true })
  document.getElementById('check').click()
})`

for (const colorScheme of ['light', 'dark'] as const) {
  const browser = await startExtension({ colorScheme })
  if (real) {
    const options = await browser.context.newPage()
    await options.goto(`chrome-extension://${browser.id}/options.html`)
    const texts = sources.map(({ id, text, meta, language }) => ({ id, text, date: meta.date, from: meta.from?.name, language }))
    const buffer = Buffer.from(
      JSON.stringify({ id: 'real', title: 'The real case', people: knowledge.people, glossary: knowledge.glossary, sources: texts }),
    )
    await options.locator('#file').setInputFiles({ name: 'real.json', mimeType: 'application/json', buffer })
    await options.getByText('is ready').waitFor()
    if (pictures) await options.screenshot({ path: join(pictures, `options-${colorScheme}.png`), fullPage: true })
    await options.close()
  }
  const page = await browser.open(html)
  const tab = await browser.tabOf(page)
  const panel = await browser.context.newPage()
  await panel.setViewportSize({ width: 380, height: 900 })
  await panel.goto(`chrome-extension://${browser.id}/panel.html?tab=${tab}`)
  const times: number[] = []
  for (let i = 0; i < 6; i++) {
    times.push(Math.round(await panel.evaluate<number>(TIMED)))
  }
  const found = await landings(browser, page)
  const shown = (word: string) => found.filter(({ type, shown: words }) => type.startsWith('name.') && words === word).length
  const state = await stateOf(browser.worker, tab)
  console.log(
    `${colorScheme}: checks took ${times.join(', ')} ms; ${state.findings.length} findings, ${found.filter(({ shown: words }) => words !== null).length} on the page`,
  )
  console.log(
    `  on other words: ${found.filter(({ words, shown: there }) => there !== null && there !== words).length}; Ultraman ${shown('Ultraman')}, Elijah ${shown('Elijah')}`,
  )
  if (pictures) {
    await panel.screenshot({ path: join(pictures, `panel-${colorScheme}.png`) })
    await page.screenshot({ path: join(pictures, `page-${colorScheme}.png`) })
    await panel.setViewportSize({ width: 260, height: 700 })
    await panel.screenshot({ path: join(pictures, `panel-narrow-${colorScheme}.png`) })
  }
  await browser.close()
}
