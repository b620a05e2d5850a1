import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A running service that measures talk to. `post` throws when it is refused. */
export interface Served {
  readonly url: string
  readonly post: (path: string, body: unknown) => Promise<unknown>
  readonly close: () => void
}

/** The built service on a free port, with a data folder of its own. */
export async function serve(): Promise<Served> {
  const data = mkdtempSync(join(tmpdir(), 'retold-desk-'))
  const cli = join(import.meta.dirname, '../../dist/cli.js')
  const server = spawn(process.execPath, [cli, 'serve', '--port', '0', '--data', data], { stdio: ['ignore', 'pipe', 'inherit'] })
  const url = await new Promise<string>((give, fail) => {
    let told = ''
    server.stdout.on('data', (chunk: Buffer) => {
      told += chunk.toString()
      const found = /http:\/\/[\w.:[\]-]+/.exec(told)
      if (found) give(found[0])
    })
    server.on('exit', () => fail(new Error(told)))
  })
  return {
    url,
    async post(path, body) {
      const answer = await fetch(url + path, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      })
      const text = await answer.text()
      if (!answer.ok) throw new Error(`${path}: ${answer.status} ${text.slice(0, 300)}`)
      return JSON.parse(text)
    },
    close() {
      server.removeAllListeners('exit')
      server.kill()
      rmSync(data, { recursive: true, force: true })
    },
  }
}
