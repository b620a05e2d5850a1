import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { ToldPassages } from '../report/coverage/others.ts'
import type { FindingType } from '../report/finding.ts'
import type { BlockKind, Document, DocumentMeta, Notice } from '../text/document.ts'

// The tables of migrations/*.sql as Drizzle sees them; keys and triggers are declared there.

/** The kind of a block with its span: `[start, end, kind]`. */
export type StoredBlock = readonly [number, number, BlockKind]

/** When a part of a text is shown: `[start, end, from, to]`. */
export type StoredCue = readonly [number, number, number, number]

/** A text as read, once for all documents that hold it. */
export const texts = sqliteTable('texts', {
  sha256: text('sha256').primaryKey(),
  text: text('text').notNull(),
  bytes: integer('bytes').notNull(),
})

export const cases = sqliteTable('cases', {
  id: text('id').primaryKey(),
  title: text('title').notNull(),
  summary: text('summary').notNull(),
  origin: text('origin', { enum: ['user', 'shipped'] }).notNull(),
  /** Of a shipped case: the hash of what it was brought in from. */
  fingerprint: text('fingerprint').notNull(),
  /** Who sees it: everybody, or who has a key. */
  visibility: text('visibility', { enum: ['public', 'private'] }).notNull(),
  revision: integer('revision').notNull(),
  created: integer('created').notNull(),
  updated: integer('updated').notNull(),
})

const renderings = () => text('renderings', { mode: 'json' }).$type<Readonly<Record<string, readonly string[]>>>().notNull()

export const people = sqliteTable(
  'people',
  {
    caseId: text('case_id').notNull(),
    position: integer('position').notNull(),
    name: text('name').notNull(),
    spellings: text('spellings', { mode: 'json' }).$type<readonly string[]>().notNull(),
    renderings: renderings(),
    role: text('role'),
  },
  (table) => [primaryKey({ columns: [table.caseId, table.position] })],
)

export const glossary = sqliteTable(
  'glossary',
  { caseId: text('case_id').notNull(), position: integer('position').notNull(), term: text('term').notNull(), renderings: renderings() },
  (table) => [primaryKey({ columns: [table.caseId, table.position] })],
)

/** What is kept of a document beside its text. */
const documentColumns = () => ({
  sha256: text('sha256').notNull(),
  /** SHA-256 of the text as it was sent, before it was read. */
  sentSha256: text('sent_sha256').notNull(),
  format: text('format').$type<Document['format']>().notNull(),
  language: text('language'),
  meta: text('meta', { mode: 'json' }).$type<DocumentMeta>().notNull(),
  blocks: text('blocks', { mode: 'json' }).$type<readonly StoredBlock[]>().notNull(),
  notices: text('notices', { mode: 'json' }).$type<readonly Notice[]>().notNull(),
  cues: text('cues', { mode: 'json' }).$type<readonly StoredCue[]>().notNull(),
  created: integer('created').notNull(),
})

export const sources = sqliteTable(
  'sources',
  { caseId: text('case_id').notNull(), id: text('id').notNull(), ...documentColumns() },
  (table) => [primaryKey({ columns: [table.caseId, table.id] })],
)

export const retellings = sqliteTable(
  'retellings',
  {
    caseId: text('case_id').notNull(),
    id: text('id').notNull(),
    /** The other retelling that this one says it is a translation of. */
    translatedFrom: text('translated_from'),
    /** The number of the version that counts. */
    current: integer('current').notNull(),
    created: integer('created').notNull(),
    updated: integer('updated').notNull(),
  },
  (table) => [primaryKey({ columns: [table.caseId, table.id] })],
)

export const versions = sqliteTable(
  'versions',
  {
    caseId: text('case_id').notNull(),
    retellingId: text('retelling_id').notNull(),
    number: integer('number').notNull(),
    ...documentColumns(),
  },
  (table) => [primaryKey({ columns: [table.caseId, table.retellingId, table.number] })],
)

export const reports = sqliteTable(
  'reports',
  {
    caseId: text('case_id').notNull(),
    retellingId: text('retelling_id').notNull(),
    number: integer('number').notNull(),
    inputs: text('inputs').notNull(),
    engine: text('engine').notNull(),
    body: text('body').notNull(),
    /** A CoverageDigest as JSON. */
    digest: text('digest').notNull(),
    /** The hash of the side that the retelling was compared with; empty for reports of before it was kept. */
    side: text('side').notNull(),
    told: text('told', { mode: 'json' }).$type<ToldPassages>().notNull(),
    created: integer('created').notNull(),
  },
  (table) => [primaryKey({ columns: [table.caseId, table.retellingId, table.number] })],
)

export const decisions = sqliteTable(
  'decisions',
  {
    caseId: text('case_id').notNull(),
    retellingId: text('retelling_id').notNull(),
    scope: text('scope', { enum: ['finding', 'alike', 'case'] }).notNull(),
    key: text('key').notNull(),
    type: text('type').$type<FindingType>().notNull(),
    status: text('status', { enum: ['accepted', 'dismissed', 'open'] }).notNull(),
    note: text('note').notNull(),
    author: text('author').notNull(),
    retellingWords: text('retelling_words').notNull(),
    sourceWords: text('source_words').notNull(),
    updated: integer('updated').notNull(),
  },
  (table) => [primaryKey({ columns: [table.caseId, table.retellingId, table.scope, table.key] })],
)

export const decisionChanges = sqliteTable(
  'decision_changes',
  {
    caseId: text('case_id').notNull(),
    action: integer('action').notNull(),
    place: integer('place').notNull(),
    forRetelling: text('for_retelling').notNull(),
    retellingId: text('retelling_id').notNull(),
    scope: text('scope', { enum: ['finding', 'alike', 'case'] }).notNull(),
    key: text('key').notNull(),
    before: text('before'),
    created: integer('created').notNull(),
  },
  (table) => [primaryKey({ columns: [table.caseId, table.action, table.place] })],
)

export const corrections = sqliteTable(
  'corrections',
  {
    caseId: text('case_id').notNull(),
    id: text('id').notNull(),
    retellingId: text('retelling_id').notNull(),
    kind: text('kind', { enum: ['link', 'spelling', 'term'] }).notNull(),
    body: text('body').notNull(),
    created: integer('created').notNull(),
  },
  (table) => [primaryKey({ columns: [table.caseId, table.id] })],
)

export const jobs = sqliteTable('jobs', {
  id: text('id').primaryKey(),
  caseId: text('case_id').notNull(),
  status: text('status', { enum: ['queued', 'running', 'done', 'cancelled'] }).notNull(),
  total: integer('total').notNull(),
  created: integer('created').notNull(),
  updated: integer('updated').notNull(),
})

export const jobItems = sqliteTable(
  'job_items',
  {
    jobId: text('job_id').notNull(),
    place: integer('place').notNull(),
    retellingId: text('retelling_id').notNull(),
    status: text('status', { enum: ['queued', 'running', 'done', 'failed', 'cancelled'] }).notNull(),
    attempts: integer('attempts').notNull(),
    /** Who works on it, and until when nobody else may. */
    lease: text('lease'),
    leaseUntil: integer('lease_until').notNull(),
    problem: text('problem'),
  },
  (table) => [primaryKey({ columns: [table.jobId, table.place] })],
)

export const keys = sqliteTable('keys', {
  hash: text('hash').primaryKey(),
  label: text('label').notNull(),
  scope: text('scope', { enum: ['read', 'check', 'edit'] }).notNull(),
  created: integer('created').notNull(),
  revoked: integer('revoked'),
})

export const prepared = sqliteTable(
  'prepared',
  {
    caseId: text('case_id').notNull(),
    part: integer('part').notNull(),
    parts: integer('parts').notNull(),
    side: text('side').notNull(),
    build: text('build').notNull(),
    pack: text('pack').notNull(),
  },
  (table) => [primaryKey({ columns: [table.caseId, table.part] })],
)

export const requestCounts = sqliteTable(
  'request_counts',
  {
    /** The hash of who is counted. */
    who: text('who').notNull(),
    minute: integer('minute').notNull(),
    requests: integer('requests').notNull(),
    bytes: integer('bytes').notNull(),
  },
  (table) => [primaryKey({ columns: [table.who, table.minute] })],
)

export const idempotency = sqliteTable('idempotency', {
  key: text('key').primaryKey(),
  request: text('request').notNull(),
  status: integer('status'),
  headers: text('headers'),
  body: text('body'),
  created: integer('created').notNull(),
})
