/**
 * How fast the coverage of a large case is served: 50 sources, 200 retellings, all compared by a job first.   usage: node test/bench/case-coverage.ts
 */
import { serve } from './served.ts'

const SOURCES = 50
const RETELLINGS = 200
const REQUESTS = 40

/** Sentences that differ from source to source, so that each retelling has its own passages. */
const letter = (n: number) =>
  Array.from(
    { length: 12 },
    (_, i) => `On day ${i + 1} the keeper of tower ${n} paid ${n * 20 + i} crowns for oil, rope and a new lamp.`,
  ).join(' ')
const article = (n: number) =>
  Array.from({ length: 4 }, (_, i) => {
    const tower = (n + i * 7) % SOURCES
    return `El guardián de la torre ${tower} pagó ${tower * 20 + (i % 5)} coronas por aceite, cuerda y una lámpara nueva el día ${(i % 5) + 1}.`
  }).join(' ')

/** Measures and prints. */
export async function printCaseCoverage(): Promise<void> {
  const server = await serve()
  try {
    await server.post('/v1/cases', { id: 'large', title: 'A large case' })
    const sources = Array.from({ length: SOURCES }, (_, n) => ({ id: `letter-${n}`, text: letter(n), language: 'en', date: '2031-01-01' }))
    await server.post('/v1/cases/large/sources', { sources })
    for (let from = 0; from < RETELLINGS; from += 50) {
      const retellings = Array.from({ length: 50 }, (_, i) => {
        const n = from + i
        return {
          id: `article-${n}`,
          text: article(n),
          language: 'es',
          outlet: `Outlet ${n}`,
          date: `2031-02-${String((n % 28) + 1).padStart(2, '0')}`,
        }
      })
      await server.post('/v1/cases/large/retellings', { retellings })
    }
    // Each request compares a few retellings more, until all have been.
    for (let left = RETELLINGS; left > 0; ) {
      const { pending }: { readonly pending: readonly string[] } = JSON.parse(
        await (await fetch(`${server.url}/v1/cases/large/coverage`)).text(),
      )
      left = pending.length
    }
    const times: number[] = []
    let bytes = 0
    for (let i = 0; i < REQUESTS; i++) {
      const start = performance.now()
      bytes = (await (await fetch(`${server.url}/v1/cases/large/coverage`)).arrayBuffer()).byteLength
      times.push(performance.now() - start)
    }
    times.sort((a, b) => a - b)
    const [median = 0, worst = 0] = [times[REQUESTS >> 1], times[Math.floor(REQUESTS * 0.95)]]
    console.log(
      `coverage of ${SOURCES} sources and ${RETELLINGS} retellings   ${(bytes / 1024).toFixed(0)} KB   median ${median.toFixed(1)} ms, p95 ${worst.toFixed(1)} ms (budget 100)`,
    )
  } finally {
    server.close()
  }
}

if (import.meta.main) await printCaseCoverage()
