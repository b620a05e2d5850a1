import { and, asc, eq } from 'drizzle-orm'
import type { CaseSide } from './case-side.ts'
import { refusalOf } from './conflicts.ts'
import { prepared } from './schema.ts'
import type { Store } from './store.ts'

/** Where packs of prepared cases are kept between processes. */
export interface PackShelf {
  /** The pack of a side, made by this build; undefined when there is none. */
  readonly read: (side: CaseSide) => Promise<Uint8Array<ArrayBuffer> | undefined>
  /** Keeps the pack of a side in the place of the case's last one. What is too large is not kept. */
  readonly write: (side: CaseSide, pack: Uint8Array<ArrayBuffer>) => Promise<void>
}

/** The characters of one row: D1 takes rows of two million bytes. */
const PART = 1_500_000
/** The most rows of one pack: some nine megabytes compressed, many times what the largest cases have. */
const MAX_PARTS = 8

/** Packs in the store's own table. `build` names code and tables: a pack of another build is none. */
export function createPackShelf(open: () => Promise<Store>, build: string): PackShelf {
  return {
    async read({ caseId, hash }) {
      const { db } = await open()
      const rows = await db
        .select({ parts: prepared.parts, pack: prepared.pack })
        .from(prepared)
        .where(and(eq(prepared.caseId, caseId), eq(prepared.side, hash), eq(prepared.build, build)))
        .orderBy(asc(prepared.part))
        .all()
      const [first] = rows
      if (!first || rows.length !== first.parts) return undefined
      return through(bytesOf(rows.map(({ pack }) => pack).join('')), new DecompressionStream('gzip'))
    },
    async write({ caseId, hash }, pack) {
      const store = await open()
      const text = base64Of(await through(pack, new CompressionStream('gzip')))
      const parts = Math.ceil(text.length / PART)
      if (parts > MAX_PARTS) return
      const rows = Array.from({ length: parts }, (_, part) => ({
        caseId,
        part,
        parts,
        side: hash,
        build,
        pack: text.slice(part * PART, (part + 1) * PART),
      }))
      try {
        await store.batch([
          store.db.delete(prepared).where(eq(prepared.caseId, caseId)),
          ...rows.map((row) => store.db.insert(prepared).values(row)),
        ])
      } catch (error) {
        // The case was deleted meanwhile: nothing is kept of it.
        if (refusalOf(error) !== 'no-parent') throw error
      }
    },
  }
}

async function through(bytes: Uint8Array<ArrayBuffer>, stream: CompressionStream | DecompressionStream): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await new Response(new Blob([bytes]).stream().pipeThrough(stream)).arrayBuffer())
}

function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  const binary = atob(base64)
  const bytes = new Uint8Array(binary.length)
  for (let i = 0; i < binary.length; i++) bytes[i] = binary.charCodeAt(i)
  return bytes
}

/** Bytes that are made text at once: more arguments than that and the stack is full. */
const STRETCH = 8190

function base64Of(bytes: Uint8Array): string {
  let text = ''
  // A multiple of three leaves no padding in between.
  for (let i = 0; i < bytes.length; i += STRETCH) text += btoa(String.fromCharCode(...bytes.subarray(i, i + STRETCH)))
  return text
}
