import { InputError } from '../errors.ts'
import type { Translator } from '../i18n.ts'
import { startNode } from '../node.ts'
import { defaultDataFolder } from '../platform/node-store.ts'
import { codeOf, writeOut } from './output.ts'

export interface ServeCommand {
  readonly port: number
  readonly host: string
  readonly data?: string
  readonly keys?: true
}

/** `retold serve`: the page and the API, until the process is told to stop. */
export async function serve({ port, host, data, keys }: ServeCommand, { t }: Translator): Promise<void> {
  const server = await startNode({ port, host, data: data ?? defaultDataFolder(), keys: keys === true }).catch((error: unknown) => {
    if (error instanceof InputError) throw error
    throw new InputError('serve.cannot-listen', { address: `${host}:${port}`, detail: codeOf(error) })
  })
  await writeOut(`${t('cli.serve.listening', { url: server.url })}\n${server.keyed ? `${t('cli.serve.keyed')}\n` : ''}`)
  await new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve())
  })
  await server.close()
}
