/**
 * How long the desk keeps the browser's main thread: opening a review, and going from finding to finding; on the real case where it is there, else on
 * the shipped one, and on an article of 200 KB with 1,500 findings.   usage: node test/bench/desk.ts   (needs a Chromium)
 */
import type { CDPSession, Page } from 'playwright'
import { launchChromium } from '../browser/chromium.ts'
import { realCase, shippedCase } from './cases.ts'
import { serve } from './served.ts'

const MOVES = 40
/** Sentences of the long article: each with two figures, both wrong. */
const LONG = 1500

/** Milliseconds that the main thread has worked since the page was made (Chromium's own count). */
async function mainThread(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics')
  return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0)
}

async function measure(page: Page, name: string, address: string): Promise<void> {
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable')
  // Once for the service to compare, once to measure; the browser counts anew from each page on.
  await page.goto(address)
  await page.goto('about:blank')
  await page.goto(address)
  const opened = await mainThread(session)
  const notes = await page.locator('.note').count()
  const moves: number[] = []
  for (let move = 0; move < MOVES; move++) {
    const from = await mainThread(session)
    await page.keyboard.press('j')
    await page.evaluate('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))')
    moves.push((await mainThread(session)) - from)
  }
  moves.sort((a, b) => a - b)
  const [median = 0, worst = 0] = [moves[MOVES >> 1], moves[Math.floor(MOVES * 0.95)]]
  console.log(
    `${name.padEnd(28)} ${String(notes).padStart(5)} findings   opening ${opened.toFixed(0).padStart(5)} ms (budget 300)   a move ${median.toFixed(1).padStart(5)} ms, p95 ${worst.toFixed(1)} ms (budget 50)`,
  )
}

/** Measures and prints. */
export async function printDesk(): Promise<void> {
  const server = await serve()
  const browser = await launchChromium()
  try {
    const page = await (
      await browser.newContext({ viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce', locale: 'en' })
    ).newPage()
    const real = (await realCase()) ?? (await shippedCase())[0]
    if (real) {
      await server.post('/v1/cases', { id: 'bench', title: real.name, people: real.knowledge.people })
      for (const { id, text, meta } of real.sources)
        await server.post('/v1/cases/bench/sources', {
          id,
          text,
          language: 'en',
          ...(meta.date === undefined ? {} : { date: meta.date }),
          ...(meta.from === undefined ? {} : { from: meta.from }),
        })
      await server.post('/v1/cases/bench/retellings', { id: 'article', text: real.retelling.text })
      await measure(page, real.name, `${server.url}/?case=bench&retelling=article`)
    }
    const lines = Array.from({ length: LONG }, (_, i) => ({
      source: `The keeper of tower ${i + 1} paid ${i + 300} crowns for oil and candles in the winter of that year.`,
      target: `O guardião da torre ${i + 1} pagou ${i + 900} coroas por óleo e velas no inverno daquele ano, segundo a carta.`,
    }))
    await server.post('/v1/cases', { id: 'long', title: 'A long article' })
    await server.post('/v1/cases/long/sources', { id: 'letter', language: 'en', text: lines.map(({ source }) => source).join('\n\n') })
    await server.post('/v1/cases/long/retellings', {
      id: 'article',
      language: 'pt-BR',
      text: lines.map(({ target }) => target).join('\n\n'),
    })
    await measure(page, `${Math.round((lines.length * 115) / 1024)} KB article`, `${server.url}/?case=long&retelling=article`)
  } finally {
    await browser.close()
    server.close()
  }
}

if (import.meta.main) await printDesk()
