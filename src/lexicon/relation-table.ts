import type { Related } from './related.ts'

/*
 * Relations as the build lays them out: each pair of concepts once, under the smaller one, in parts that compress well.
 *
 *     bytes 0..11   'RLR1', concepts c, pairs p (uint32, little endian)
 *     c             uint16   how many pairs stand under each concept
 *     p             uint8    the lower, and                     p   uint8   the higher byte of how far the other concept is from the one before it
 *     p             uint8    how near they are (255 = 1)
 */
const MAGIC = 0x31524c52
const HEAD = 12

/** Packs the relations between so many concepts (at most 65,535); how near they are is rounded to 1/255. */
export function packRelations(related: Related, conceptCount: number): Uint8Array<ArrayBuffer> {
  const counts: number[] = []
  const steps: number[] = []
  const strengths: number[] = []
  for (let concept = 0; concept < conceptCount; concept++) {
    const later = [...related(concept)].filter(([other]) => other > concept).sort(([a], [b]) => a - b)
    counts.push(later.length)
    let before = concept
    for (const [other, strength] of later) {
      steps.push(other - before)
      strengths.push(Math.max(1, Math.round(strength * 255)))
      before = other
    }
  }
  const bytes = new Uint8Array(HEAD + 2 * counts.length + 3 * steps.length)
  const view = new DataView(bytes.buffer)
  ;[MAGIC, counts.length, steps.length].forEach((value, i) => {
    view.setUint32(4 * i, value, true)
  })
  counts.forEach((count, i) => {
    view.setUint16(HEAD + 2 * i, count, true)
  })
  const at = HEAD + 2 * counts.length
  steps.forEach((step, i) => {
    bytes[at + i] = step & 255
    bytes[at + steps.length + i] = step >> 8
  })
  bytes.set(strengths, at + 2 * steps.length)
  return bytes
}

/** Opens packed relations; they are laid out for both concepts of a pair when they are first asked for. Throws a plain Error on anything else. */
export function openRelations(bytes: Uint8Array): Related {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.byteLength < HEAD || view.getUint32(0, true) !== MAGIC) throw new Error('not a table of relations')
  const [conceptCount, pairs] = [view.getUint32(4, true), view.getUint32(8, true)]
  if (bytes.byteLength !== HEAD + 2 * conceptCount + 3 * pairs) throw new Error('a table of relations is cut short')
  let laidOut: LaidOut | undefined
  return (concept) => {
    laidOut ??= layOut(view, bytes, conceptCount, pairs)
    const { firsts, others, strengths } = laidOut
    const related = new Map<number, number>()
    const end = firsts[concept + 1] ?? 0
    for (let p = firsts[concept] ?? end; p < end; p++) related.set(others[p] ?? 0, (strengths[p] ?? 0) / 255)
    return related
  }
}

/** What is near to concept `c` is `others[p]` for p in [firsts[c], firsts[c + 1]). */
interface LaidOut {
  readonly firsts: Uint32Array
  readonly others: Uint16Array
  readonly strengths: Uint8Array
}

function layOut(view: DataView, bytes: Uint8Array, conceptCount: number, pairs: number): LaidOut {
  const at = HEAD + 2 * conceptCount
  const [high, near] = [at + pairs, at + 2 * pairs]
  const firsts = new Uint32Array(conceptCount + 1)
  const partners = new Uint16Array(pairs)
  for (let concept = 0, p = 0; concept < conceptCount; concept++) {
    const count = view.getUint16(HEAD + 2 * concept, true)
    const end = Math.min(pairs, p + count)
    firsts[concept + 1] = (firsts[concept + 1] ?? 0) + count
    let other = concept
    for (; p < end; p++) {
      other += (bytes[at + p] ?? 0) + ((bytes[high + p] ?? 0) << 8)
      partners[p] = other
      if (other < conceptCount) firsts[other + 1] = (firsts[other + 1] ?? 0) + 1
    }
  }
  for (let concept = 0; concept < conceptCount; concept++) firsts[concept + 1] = (firsts[concept + 1] ?? 0) + (firsts[concept] ?? 0)
  const next = firsts.slice()
  const others = new Uint16Array(2 * pairs)
  const strengths = new Uint8Array(2 * pairs)
  const put = (concept: number, other: number, strength: number) => {
    const place = next[concept] ?? 0
    others[place] = other
    strengths[place] = strength
    next[concept] = place + 1
  }
  for (let concept = 0, p = 0; concept < conceptCount; concept++) {
    const end = Math.min(pairs, p + view.getUint16(HEAD + 2 * concept, true))
    for (; p < end; p++) {
      const [other, strength] = [partners[p] ?? 0, bytes[near + p] ?? 0]
      put(concept, other, strength)
      put(other, concept, strength)
    }
  }
  return { firsts, others, strengths }
}
