import { gatherSources } from '../align/source-index.ts'
import { InputError } from '../errors.ts'
import { type ExaminedText, inOneScript } from '../evidence/examine.ts'
import type { Entity } from '../evidence/people.ts'
import type { GlossedToken, WordRecord } from '../lexicon/gloss.ts'
import type { Lexicons } from '../lexicon/lexicons.ts'
import { createNumberReader, createNumberWriter, type NumberReader, type NumberWriter } from './numbers.ts'
import type { CaseEvidence } from './prepare.ts'
import { openCase, type PreparedCase } from './prepared-case.ts'

/** To be raised with every change of what sources yield: a pack of another version is prepared anew, never read. */
export const PACK_VERSION = 1

/** "RPC" and a zero, so that a pack is told from any text. */
const MAGIC = 0x00435052
/** Bytes of the header: magic, version, lexicons, checksum, length of the JSON, of the whole numbers and of the fractions. */
const HEADER = 28
/** A pack of more bytes is no case's. */
const MAX_BYTES = 64 * 1024 * 1024

/** What of a case is words and small objects; word records and tokens go as numbers. */
interface PackedTexts extends Omit<CaseEvidence, 'examined' | 'records' | 'identities' | 'entities' | 'names' | 'postings' | 'documents'> {
  readonly examined: readonly (Omit<ExaminedText, 'document' | 'given' | 'tokens'> & { readonly document: number })[]
  readonly documents: readonly (Omit<CaseEvidence['documents'][number], 'present'> & { readonly present: readonly number[] })[]
  readonly entities: readonly PackedEntity[]
  readonly names: readonly string[]
  /** Line by line: forms, folded forms, sounds; and the words with a number of their own, in order. */
  readonly forms: string
  readonly folded: string
  readonly sounds: string
  readonly identities: string
  /** The number of the first of those words. */
  readonly first: number
}

type PackedEntity = Omit<Entity, 'words' | 'sent' | 'present'> & Readonly<Record<'words' | 'sent' | 'present', readonly string[]>>

const FUNCTION = 1
const NUMBER = 2
const KNOWN = 4
const PROPER = 8

/**
 * A prepared case as bytes, to be opened with the same lexicons in a few milliseconds. Sources are in it: it is as confidential as they are.
 */
export function packPrepared({ lexicons, ...evidence }: PreparedCase): Uint8Array<ArrayBuffer> {
  const numbers = createNumberWriter()
  const places = new Map(evidence.records.map((record, number) => [record, number]))
  for (const record of evidence.records) writeRecord(record, numbers)
  for (const { tokens } of evidence.examined) writeTokens(tokens, places, numbers)
  const texts: PackedTexts = {
    sources: evidence.sources,
    knowledge: evidence.knowledge,
    examined: evidence.examined.map((text) => withoutTokens(text, evidence.sources)),
    documents: evidence.documents.map((document) => ({ ...document, present: [...document.present] })),
    entities: evidence.entities.map((entity) => ({
      ...entity,
      words: [...entity.words],
      sent: [...entity.sent],
      present: [...entity.present],
    })),
    names: [...evidence.names],
    forms: evidence.records.map(({ form }) => form).join('\n'),
    folded: evidence.records.map(({ folded }) => folded).join('\n'),
    sounds: evidence.records.map(({ sound }) => sound).join('\n'),
    identities: [...evidence.identities.keys()].join('\n'),
    first: lexicons.conceptCount,
  }
  const json = new TextEncoder().encode(JSON.stringify(texts))
  const { wholes, fractions } = numbers.finish()
  // Fractions first: they have to lie on a multiple of eight, whole numbers of four.
  const at = HEADER + 4
  const bytes = new Uint8Array(at + fractions.byteLength + wholes.byteLength + json.length)
  new Float64Array(bytes.buffer, at, fractions.length).set(fractions)
  new Int32Array(bytes.buffer, at + fractions.byteLength, wholes.length).set(wholes)
  bytes.set(json, at + fractions.byteLength + wholes.byteLength)
  const view = new DataView(bytes.buffer)
  const header = [MAGIC, PACK_VERSION, fingerprintOf(lexicons), checksum(bytes.subarray(at)), json.length, wholes.length, fractions.length]
  header.forEach((value, i) => {
    view.setUint32(4 * i, value, true)
  })
  return bytes
}

/**
 * Opens a pack with the lexicons that it was made with. Throws InputError: `prepared.format` when the bytes are no pack, `prepared.version` when it is of
 * another version, `prepared.lexicons` when it was made with others, `prepared.damaged` when it is not whole, `prepared.too-large`.
 */
export function openPrepared(bytes: Uint8Array, lexicons: Lexicons): PreparedCase {
  if (bytes.length > MAX_BYTES) throw new InputError('prepared.too-large', { limit: MAX_BYTES >> 20 })
  // A copy where the bytes do not lie as numbers need them.
  const own = bytes.byteOffset % 8 === 0 ? bytes : bytes.slice()
  const view = new DataView(own.buffer, own.byteOffset, own.byteLength)
  if (own.length < HEADER + 4 || view.getUint32(0, true) !== MAGIC) throw new InputError('prepared.format')
  const [version = 0, fingerprint, sum, jsonLength = 0, wholes = 0, fractions = 0] = [1, 2, 3, 4, 5, 6].map((i) =>
    view.getUint32(4 * i, true),
  )
  if (version !== PACK_VERSION) throw new InputError('prepared.version', { version, expected: PACK_VERSION })
  const at = HEADER + 4
  // What fills the header up to a multiple of eight is part of it.
  const isFilled = view.getUint32(HEADER, true) === 0
  const isWhole = isFilled && own.length === at + 8 * fractions + 4 * wholes + jsonLength && checksum(own.subarray(at)) === sum
  if (!isWhole) throw new InputError('prepared.damaged')
  if (fingerprint !== fingerprintOf(lexicons)) throw new InputError('prepared.lexicons')
  const start = own.byteOffset + at
  const numbers = createNumberReader(
    new Int32Array(own.buffer, start + 8 * fractions, wholes),
    new Float64Array(own.buffer, start, fractions),
  )
  const texts = readTexts(own.subarray(at + 8 * fractions + 4 * wholes))
  return openCase(evidenceOf(texts, numbers), lexicons)
}

function withoutTokens(text: ExaminedText, sources: CaseEvidence['sources']): PackedTexts['examined'][number] {
  const { language, segments, mentions, quotations, figures, dates, cues } = text
  return { language, segments, mentions, quotations, figures, dates, cues, document: sources.indexOf(text.given) }
}

function readTexts(bytes: Uint8Array): PackedTexts {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes))
  } catch {
    throw new InputError('prepared.damaged')
  }
}

function evidenceOf(texts: PackedTexts, numbers: NumberReader): CaseEvidence {
  const lines = (text: string) => (text === '' ? [] : text.split('\n'))
  // A single empty line is one record without a sound, not none.
  const [forms, folded, sounds] = [lines(texts.forms), texts.folded.split('\n'), texts.sounds.split('\n')]
  const records = forms.map((form, i) => readRecord({ form, folded: folded[i] ?? '', sound: sounds[i] ?? '' }, numbers))
  const examined = texts.examined.map(({ document: number, ...rest }): ExaminedText => {
    const given = texts.sources[number]
    if (!given) throw new InputError('prepared.damaged')
    return { ...rest, given, document: inOneScript(given, rest.language), tokens: rest.segments.map(() => readTokens(records, numbers)) }
  })
  return {
    sources: texts.sources,
    knowledge: texts.knowledge,
    examined,
    records,
    identities: new Map(lines(texts.identities).map((word, i) => [word, texts.first + i])),
    entities: texts.entities.map((entity) => ({
      ...entity,
      words: new Set(entity.words),
      sent: new Set(entity.sent),
      present: new Set(entity.present),
    })),
    names: new Set(texts.names),
    postings: gatherSources(examined),
    documents: texts.documents.map((document) => ({ ...document, present: new Set(document.present) })),
  }
}

function writeRecord(record: WordRecord, numbers: NumberWriter): void {
  numbers.whole(
    (record.isFunction ? FUNCTION : 0) | (record.isNumber ? NUMBER : 0) | (record.known ? KNOWN : 0) | (record.isProper ? PROPER : 0),
  )
  numbers.whole(record.id)
  numbers.whole(record.identity)
  numbers.fraction(record.prior)
  numbers.whole(record.concepts.length)
  record.concepts.forEach((concept, i) => {
    numbers.whole(concept)
    numbers.fraction(record.weights[i] ?? 0)
  })
}

function readRecord(written: Pick<WordRecord, 'form' | 'folded' | 'sound'>, numbers: NumberReader): WordRecord {
  const flags = numbers.whole()
  const id = numbers.whole()
  const identity = numbers.whole()
  const prior = numbers.fraction()
  const count = numbers.below(1000)
  const concepts: number[] = []
  const weights: number[] = []
  for (let i = 0; i < count; i++) {
    concepts.push(numbers.whole())
    weights.push(numbers.fraction())
  }
  return {
    ...written,
    id,
    identity,
    concepts,
    weights,
    isFunction: (flags & FUNCTION) !== 0,
    isNumber: (flags & NUMBER) !== 0,
    known: (flags & KNOWN) !== 0,
    isProper: (flags & PROPER) !== 0,
    prior,
  }
}

function writeTokens(segments: readonly (readonly GlossedToken[])[], places: ReadonlyMap<WordRecord, number>, numbers: NumberWriter): void {
  for (const tokens of segments) {
    numbers.whole(tokens.length)
    for (const { word, start, end, capital } of tokens) {
      numbers.whole(places.get(word) ?? -1)
      numbers.whole(2 * start + (capital ? 1 : 0))
      numbers.whole(end - start)
    }
  }
}

function readTokens(records: readonly WordRecord[], numbers: NumberReader): GlossedToken[] {
  const count = numbers.below(1_000_000)
  const tokens: GlossedToken[] = []
  for (let i = 0; i < count; i++) {
    const word = records[numbers.below(records.length)]
    const place = numbers.whole()
    const start = place >> 1
    const end = start + numbers.whole()
    if (word) tokens.push({ start, end, word, capital: (place & 1) === 1 })
  }
  return tokens
}

/** FNV-1a over four bytes at a time where there are four (Fowler, Noll and Vo 1991): it tells damage, not malice. */
function checksum(bytes: Uint8Array): number {
  let hash = 0x811c9dc5
  const whole = bytes.length - (bytes.length % 4)
  const words = new Uint32Array(bytes.buffer, bytes.byteOffset, whole / 4)
  for (let i = 0; i < words.length; i++) hash = Math.imul(hash ^ (words[i] ?? 0), 0x01000193)
  for (let i = whole; i < bytes.length; i++) hash = Math.imul(hash ^ (bytes[i] ?? 0), 0x01000193)
  return hash >>> 0
}

/**
 * Tells lexicons apart: numbers of concepts and weights of words mean nothing under others. English, which all languages meet in, stands for the rest, so that a
 * pack opens where only the tables of one retelling are at hand.
 */
function fingerprintOf({ tables }: Lexicons): number {
  const english = tables.get('en')
  let hash = 0x811c9dc5
  const add = (value: number) => {
    hash = Math.imul(hash ^ value, 0x01000193)
  }
  const size = english?.size ?? 0
  add(size)
  for (let key = 0; key < size; key++) english?.meanings(key, add)
  return hash >>> 0
}
