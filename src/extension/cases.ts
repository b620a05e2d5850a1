import { unpacked } from './lexicon-files.ts'
import { api } from './platform.ts'
import { isRecord, readKeptCases, readPack } from './settings.ts'

/** A case that pages can be checked against. */
export interface CaseEntry {
  readonly id: string
  readonly title: string
  readonly languages: readonly string[]
  /** Whether it came with the extension. */
  readonly shipped: boolean
}

/** The cases that came with the extension, then the reader's own. */
export async function listCases(): Promise<CaseEntry[]> {
  const [shipped, kept] = await Promise.all([shippedCases(), readKeptCases()])
  return [...shipped, ...kept.map(({ id, title, languages }) => ({ id, title, languages, shipped: false }))]
}

async function shippedCases(): Promise<CaseEntry[]> {
  const list: unknown = await (await fetch(api.runtime.getURL('cases/index.json'))).json()
  return (Array.isArray(list) ? list : []).filter(isRecord).map(({ id, title, languages }) => ({
    id: String(id),
    title: String(title),
    languages: Array.isArray(languages) ? languages.map(String) : [],
    shipped: true,
  }))
}

/** The packed bytes of a case. */
export async function packOf({ id, shipped }: CaseEntry): Promise<Uint8Array> {
  return shipped ? unpacked(`cases/${id}.pack.gz`) : fromBase64(await readPack(id))
}

/** The bytes that Base64 stands for. Throws a DOMException for other text. */
export function fromBase64(text: string): Uint8Array {
  const letters = atob(text)
  const bytes = new Uint8Array(letters.length)
  // A click waits for this: letter by letter is many times quicker than by iterator.
  for (let at = 0; at < letters.length; at++) bytes[at] = letters.charCodeAt(at)
  return bytes
}

export function toBase64(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192))
  return btoa(text)
}
