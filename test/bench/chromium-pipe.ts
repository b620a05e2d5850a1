import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright'
import { CHROMIUM_ARGS, chromiumPath } from '../browser/chromium.ts'

type Json = Readonly<Record<string, unknown>>

/** A Chromium that is spoken to through a pipe in its own protocol (Chrome DevTools Protocol): nothing is attached to what one does not ask about. */
export interface PipedChromium {
  /** A command to the browser, or to what `session` is attached to; its result. Throws what the browser says against it. */
  send(method: string, params?: Json, session?: string): Promise<Json>
  /** What runs in it, of a type (`tab`, `page`, `service_worker`), by address. */
  targets(type: string): Promise<{ readonly id: string; readonly url: string }[]>
  /** Attaches to a target; the session. */
  attach(target: string): Promise<string>
  /** The value of an expression (a promise's is waited for) where a session is attached. */
  evaluate(session: string, expression: string): Promise<unknown>
  close(): Promise<void>
}

const isJson = (value: unknown): value is Json => typeof value === 'object' && value !== null
const listOf = (value: unknown): Json[] => (Array.isArray(value) ? value.filter(isJson) : [])

/** Starts one without a window, on a new profile. */
export function startPipedChromium(): PipedChromium {
  const profile = mkdtempSync(join(tmpdir(), 'retold-chromium-'))
  const args = ['--headless=new', '--remote-debugging-pipe', '--enable-unsafe-extension-debugging', `--user-data-dir=${profile}`]
  const child = spawn(chromiumPath() ?? chromium.executablePath(), [...args, ...CHROMIUM_ARGS, 'about:blank'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
  })
  const [, , , input, output] = child.stdio
  if (!input || !('write' in input) || !output) throw new Error('no pipe')
  const waiting = new Map<number, { done: (result: Json) => void; failed: (error: Error) => void }>()
  let last = 0
  let pending = ''
  const hear = (text: string) => {
    const message: unknown = JSON.parse(text)
    if (!isJson(message) || typeof message.id !== 'number') return
    const { done, failed } = waiting.get(message.id) ?? {}
    waiting.delete(message.id)
    if (isJson(message.error)) failed?.(new Error(String(message.error.message)))
    else done?.(isJson(message.result) ? message.result : {})
  }
  output.on('data', (bytes: Buffer) => {
    const parts = (pending + bytes.toString()).split('\0')
    pending = parts.pop() ?? ''
    for (const part of parts) hear(part)
  })
  const send = (method: string, params: Json = {}, session?: string) =>
    new Promise<Json>((done, failed) => {
      waiting.set(++last, { done, failed })
      input.write(`${JSON.stringify({ id: last, method, params, ...(session === undefined ? {} : { sessionId: session }) })}\0`)
    })
  return {
    send,
    async targets(type) {
      const { targetInfos } = await send('Target.getTargets', { filter: [{ type }] })
      return listOf(targetInfos).map(({ targetId, url }) => ({ id: String(targetId), url: String(url) }))
    },
    async attach(target) {
      const { sessionId } = await send('Target.attachToTarget', { targetId: target, flatten: true })
      return String(sessionId)
    },
    async evaluate(session, expression) {
      const answer = await send('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true }, session)
      if (isJson(answer.exceptionDetails)) throw new Error(JSON.stringify(answer.exceptionDetails).slice(0, 500))
      return isJson(answer.result) ? answer.result.value : undefined
    },
    async close() {
      const ended = new Promise((done) => child.once('exit', done))
      await send('Browser.close').catch(() => undefined)
      await ended
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}
