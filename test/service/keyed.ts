import { nodeApp, nodeDeps } from '../../src/node.ts'
import { packageRoot } from '../../src/platform/node-files.ts'
import { openNodeStore } from '../../src/platform/node-store.ts'
import { createMemoryCounts } from '../../src/service/access/memory-counts.ts'
import { addKey, newKey, revokeKeys } from '../../src/store/keys.ts'
import type { Keyed } from './same-access.ts'

/** A keyed service on Node with a store of its own; `from` stands for the address that is asked from. */
export function keyedNode(): Keyed {
  const store = openNodeStore(':memory:')
  const access = {
    counts: createMemoryCounts(),
    addressOf: (c: { req: { header(name: string): string | undefined } }) => c.req.header('x-test-address') ?? '',
  }
  const app = nodeApp(packageRoot(), { ...nodeDeps(packageRoot(), async () => store), access })
  return {
    async ask(path, { from, key, ...init } = {}) {
      const headers = new Headers(init.headers)
      if (from !== undefined) headers.set('x-test-address', encodeURIComponent(from))
      if (key !== undefined) headers.set('authorization', `Bearer ${key}`)
      return app.request(path, { ...init, headers })
    },
    async makeKey(scope, label) {
      const { secret, row } = await newKey(crypto.getRandomValues(new Uint8Array(32)), { label, scope }, 1)
      await addKey(store, row)
      return secret
    },
    revoke: async (label) => void (await revokeKeys(store, label, 2)),
  }
}
