import { env, exports } from 'cloudflare:workers'
import { openD1Store } from '../../src/platform/d1-store.ts'
import type { Scope } from '../../src/service/access/caller.ts'
import { addKey, newKey } from '../../src/store/keys.ts'
import type { Ask } from '../service/same-routes.ts'

/** Asks the Worker as anybody. */
export const askAnybody: Ask = (path, init) => exports.default.fetch(`http://retold.example${path}`, init)

/** Makes a key of the Worker. */
export async function makeKey(scope: Scope, label: string): Promise<string> {
  const { secret, row } = await newKey(crypto.getRandomValues(new Uint8Array(32)), { label, scope }, 1)
  await addKey(openD1Store(env.DB), row)
  return secret
}

let editor: string | undefined

/** Asks the Worker as somebody who may everything. */
export const ask: Ask = async (path, init = {}) => {
  editor ??= await makeKey('edit', 'Editor')
  const headers = new Headers(init.headers)
  headers.set('authorization', `Bearer ${editor}`)
  return askAnybody(path, { ...init, headers })
}
