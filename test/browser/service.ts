import { serve } from '@hono/node-server'
import { nodeApp, nodeDeps } from '../../src/node.ts'
import { packageRoot } from '../../src/platform/node-files.ts'
import { openNodeStore } from '../../src/platform/node-store.ts'
import { createMemoryCounts } from '../../src/service/access/memory-counts.ts'
import { addKey, newKey } from '../../src/store/keys.ts'

/** A service on loopback that asks for keys, with the shipped case, and a key to check with. */
export async function startService(): Promise<{ readonly address: string; readonly key: string; close(): void }> {
  const store = openNodeStore(':memory:')
  const access = { counts: createMemoryCounts(), addressOf: () => 'somewhere' }
  const app = nodeApp(packageRoot(), { ...nodeDeps(packageRoot(), async () => store), access })
  const { secret, row } = await newKey(crypto.getRandomValues(new Uint8Array(32)), { label: 'reader', scope: 'check' }, 1)
  await addKey(store, row)
  return new Promise((done) => {
    const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) =>
      done({ address: `http://127.0.0.1:${port}`, key: secret, close: () => void server.close() }),
    )
  })
}
