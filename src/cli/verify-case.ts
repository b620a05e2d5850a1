import { existsSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Translator } from '../i18n.ts'
import type { Document, Party } from '../text/document.ts'
import { readDocuments } from '../text/read.ts'
import { type CaseFolder, type CaseText, sha256, TEXTS } from './case-texts.ts'
import { pathOf } from './corpus.ts'
import { readBytes } from './input.ts'

/** What a case's folder holds against what `case.json` says, as lines to read; `failed` when something is wrong that can be mended here. */
export async function verifyCase(
  one: CaseFolder,
  { t }: Translator,
): Promise<{ readonly lines: readonly string[]; readonly failed: boolean }> {
  const missing = one.texts.filter((text) => pathOf(one, text) === null)
  const lines: string[] = []
  if (missing.length === one.texts.length && one.texts.length > 0) {
    // Texts that others hold rights in are not shipped: none of them here is how a clone begins.
    lines.push(t('cli.corpus.none-here', { case: one.id, count: one.texts.length }))
    for (const where of new Set(missing.map(({ obtain }) => obtain))) if (where) lines.push(`  ${where}`)
    return { lines, failed: false }
  }
  for (const { id, obtain } of missing)
    lines.push(t(obtain === undefined ? 'cli.corpus.missing' : 'cli.corpus.missing-where', { case: one.id, id, where: obtain ?? '' }))
  for (const text of one.texts)
    lines.push(...(await contradictions(one, text)).map((params) => t('cli.corpus.varies', { case: one.id, id: text.id, ...params })))
  for (const { file, sha256: known, provenance } of one.added) {
    const path = join(one.folder, file)
    if (!existsSync(path)) {
      if (!one.texts.some((text) => file === `${TEXTS}/${text.file}`)) lines.push(t('cli.corpus.missing', { case: one.id, id: file }))
    } else if (sha256((await readBytes(path)).bytes) !== known) lines.push(t('cli.corpus.changed', { case: one.id, file }))
    const stated = one.texts.find((text) => file === `${TEXTS}/${text.file}`)?.url
    if (provenance && stated !== undefined && stated !== provenance.url)
      lines.push(t('cli.corpus.moved', { case: one.id, file, found: provenance.url, stated }))
  }
  for (const file of await textFiles(one.folder)) {
    if (!one.added.some((added) => added.file === file)) lines.push(t('cli.corpus.unrecorded', { case: one.id, file }))
  }
  const failed = lines.length > 0
  return { lines: failed ? lines : [t('cli.corpus.complete', { case: one.id, count: one.texts.length })], failed }
}

async function textFiles(folder: string): Promise<string[]> {
  const texts = join(folder, TEXTS)
  if (!existsSync(texts)) return []
  const entries = await readdir(texts, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile() && entry.name !== 'added.json')
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort()
}

interface Contradiction {
  readonly [param: string]: string
  readonly field: string
  readonly found: string
  readonly stated: string
}

/** Where the headers of a text that is here say something else than the case does. */
async function contradictions(one: CaseFolder, text: CaseText): Promise<Contradiction[]> {
  const path = pathOf(one, text)
  if (path === null) return []
  const file = await readBytes(path)
  const found: Contradiction[] = []
  const differs = (field: string, actual: string | undefined, stated: string | undefined, same: boolean) => {
    if (stated !== undefined && actual !== undefined && !same) found.push({ field, found: actual, stated })
  }
  const digest = sha256(file.bytes)
  differs('sha256', digest, text.sha256, digest === text.sha256)
  const [document] = await readDocuments({ name: file.path, bytes: file.bytes })
  if (document?.format !== 'email') return found
  const { date, from, title } = document.meta
  differs('date', date, text.date, Date.parse(date ?? '') === Date.parse(text.date ?? ''))
  differs('from', nameOf(from), text.from, fold(nameOf(from)) === fold(text.from))
  const recipients = recipientsOf(document)
  differs('to', recipients.join(', '), text.to?.join(', '), text.to?.map(fold).sort().join() === recipients.map(fold).sort().join())
  differs('subject', title, text.subject, fold(title) === fold(text.subject))
  return found
}

function recipientsOf({ meta }: Document): string[] {
  return (meta.to ?? []).flatMap((party) => nameOf(party) ?? [])
}

function nameOf(party: Party | undefined): string | undefined {
  return party && (party.name || party.address)
}

function fold(text: string | undefined): string {
  return (text ?? '').normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase()
}
