import type { StoredCase } from '../../store/cases.ts'

/** What a key allows, each with all before it. */
export const SCOPES = ['read', 'check', 'edit'] as const
export type Scope = (typeof SCOPES)[number]

/** Who asks: the owner of an open service, somebody without a key, or somebody with one. */
export type Caller =
  | { readonly kind: 'owner' }
  | { readonly kind: 'anonymous' }
  | { readonly kind: 'key'; readonly hash: string; readonly label: string; readonly scope: Scope }

/** Whether a caller sees a case. Every key of a service sees all that it keeps; others see what was made public. */
export function maySee(caller: Caller, { visibility }: Pick<StoredCase, 'visibility'>): boolean {
  return caller.kind !== 'anonymous' || visibility === 'public'
}

/** Whether a caller may do what needs a scope. Without a key, public cases may be read and checked against. */
export function mayDo(caller: Caller, needed: Scope): boolean {
  if (caller.kind === 'owner') return true
  return SCOPES.indexOf(needed) <= SCOPES.indexOf(caller.kind === 'key' ? caller.scope : 'check')
}

/** The scope that a request of the API needs: looking is `read`, asking what a text changed `check`, all else `edit`. */
export function neededScope(method: string, path: string): Scope {
  if (method === 'GET' || method === 'HEAD' || method === 'OPTIONS') return 'read'
  return method === 'POST' && /^\/v1\/(?:compare|check|cases\/[^/]+\/passages)$/.test(path) ? 'check' : 'edit'
}
