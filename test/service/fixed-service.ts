import { nodeApp, nodeDeps } from '../../src/node.ts'
import { packageRoot } from '../../src/platform/node-files.ts'
import { openNodeStore } from '../../src/platform/node-store.ts'
import { createMemoryCounts } from '../../src/service/access/memory-counts.ts'
import { RECORDED_AT, recordedId } from '../../src/service/examples/requests.ts'
import { addKey, newKey } from '../../src/store/keys.ts'

/** A keyed service on Node whose clock stands still and whose ids count up, with a key that may everything: what it answers is what was recorded. */
export async function fixedService() {
  const store = openNodeStore(':memory:')
  let given = 0
  const app = nodeApp(packageRoot(), {
    ...nodeDeps(packageRoot(), async () => store),
    access: { counts: createMemoryCounts(), addressOf: () => '' },
    now: () => Date.parse(RECORDED_AT),
    newId: () => recordedId(++given),
  })
  const { secret, row } = await newKey(new Uint8Array(32).fill(7), { label: 'Night desk', scope: 'edit' }, 1)
  await addKey(store, row)
  return { app, key: secret }
}
