/**
 * Fifty clients at once for a minute against `retold serve` on loopback: lists, a case, a report, pairs and pages, in turn. Prints
 * throughput and latency; ends with status 1 when any answer was an error other than 429.
 *   usage: node test/bench/load.ts [SECONDS]
 */
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import autocannon from 'autocannon'

const CONNECTIONS = 50
const seconds = Number(process.argv[2] ?? 60)
const root = join(import.meta.dirname, '..', '..')
const data = mkdtempSync(join(tmpdir(), 'retold-load-'))
const server = spawn(process.execPath, [join(root, 'dist', 'cli.js'), 'serve', '--port', '0', '--data', data], {
  stdio: ['ignore', 'pipe', 'inherit'],
})
try {
  const url = await new Promise<string>((resolve, reject) => {
    server.stdout.on('data', (text: Buffer) => {
      const found = /http:\/\/\S+/.exec(text.toString())?.[0]
      if (found) resolve(found)
    })
    server.once('exit', () => reject(new Error('the server did not start')))
  })
  const shipped = '/v1/cases/skerry-light'
  const json = { 'content-type': 'application/json' }
  const page = 'Mira Gundam escreveu a Anders Thorkildsen em março de 2019. “Seis pessoas para começar”, dizia a carta. '
  const asked = [
    { method: 'GET', path: '/v1/cases' },
    { method: 'GET', path: shipped },
    { method: 'GET', path: `${shipped}/retellings/jornal-do-cais.pt-BR/report` },
    {
      method: 'POST',
      path: '/v1/check',
      headers: json,
      body: '{"pairs":[{"source":"We meet on 5 March.","target":"Encontramo-nos a 6 de março."}]}',
    },
    { method: 'POST', path: `${shipped}/passages`, headers: json, body: JSON.stringify({ text: page.repeat(10), language: 'pt-BR' }) },
  ]
  // Once each before: the report is made and kept, the case prepared.
  for (const { path, ...init } of asked) await fetch(url + path, init).then((response) => response.text())
  const result = await autocannon({
    url,
    connections: CONNECTIONS,
    duration: seconds,
    timeout: 30,
    requests: asked,
  })
  const statuses = Object.entries(result.statusCodeStats ?? {}).map(([status, { count }]) => [Number(status), count] as const)
  const wrong = statuses.filter(([status]) => status >= 400 && status !== 429).reduce((sum, [, count]) => sum + count, 0)
  const { latency, requests, errors, timeouts } = result
  console.log(`${CONNECTIONS} clients, ${result.duration} s: ${requests.total} requests, ${requests.average.toFixed(0)} a second`)
  console.log(`latency: median ${latency.p50}, p90 ${latency.p90}, p99 ${latency.p99}, most ${latency.max} ms`)
  console.log(`statuses: ${statuses.map(([status, count]) => `${status}: ${count}`).join(', ')}; errors ${errors}, timeouts ${timeouts}`)
  if (wrong + errors + timeouts > 0) process.exitCode = 1
} finally {
  server.kill('SIGTERM')
  await new Promise((resolve) => (server.exitCode === null ? server.once('exit', resolve) : resolve(undefined)))
  rmSync(data, { recursive: true, force: true })
}
