import { existsSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { InputError } from '../errors.ts'
import type { Translator } from '../i18n.ts'
import { readDocuments } from '../text/read.ts'
import { type AddedText, type CaseFolder, type CaseText, sha256, TEXTS, writeRecord } from './case-texts.ts'
import type { FetchCommand } from './corpus.ts'
import type { Fetched } from './fetch/fetcher.ts'
import { writeOut, writeWhole } from './output.ts'

/**
 * Brings the texts of a case in that have an address. What is here already stays, unless `again`. Each text is written whole, and recorded with where it
 * came from, before the next one is asked for: what was had stays when a later one fails. Gives 1 when one could not be had.
 */
export async function fetchCase(
  one: CaseFolder,
  fetchText: (address: string) => Promise<Fetched>,
  { again = false }: FetchCommand,
  { t, locale }: Translator,
  now: () => Date = () => new Date(),
): Promise<0 | 1> {
  const wanted = one.texts.filter(({ url }) => url !== undefined)
  if (wanted.length === 0) {
    const where = [...new Set(one.texts.flatMap(({ obtain }) => obtain ?? []))]
    await writeOut([t('cli.corpus.no-addresses', { case: one.id }), ...where.map((line) => `  ${line}`), ''].join('\n'))
    return 0
  }
  const added = new Map(one.added.map((text) => [text.file, text]))
  let status: 0 | 1 = 0
  for (const text of wanted) {
    const before = added.get(`${TEXTS}/${text.file}`)
    if (!again && before && existsSync(join(one.folder, before.file))) {
      await writeOut(`${t('cli.corpus.unchanged', { id: text.id })}\n`)
      continue
    }
    try {
      const { bytes, record } = await bringIn(text, fetchText, now)
      const path = join(one.folder, record.file)
      await mkdir(dirname(path), { recursive: true })
      await writeWhole(path, bytes)
      added.set(record.file, record)
      await writeRecord(one, [...added.values()])
      await writeOut(
        `${t(lineOf(before, record), { id: text.id, address: record.provenance?.finalUrl ?? '', bytes: new Intl.NumberFormat(locale).format(bytes.length) })}\n`,
      )
    } catch (error) {
      if (!(error instanceof InputError)) throw error
      status = 1
      await writeOut(`${t('cli.corpus.not-fetched', { id: text.id, detail: t(error.code, error.params) })}\n`)
    }
  }
  return status
}

function lineOf(before: AddedText | undefined, now: AddedText): string {
  if (!before) return 'cli.corpus.fetched'
  return before.sha256 === now.sha256 ? 'cli.corpus.fetched-same' : 'cli.corpus.fetched-other'
}

async function bringIn(
  text: CaseText,
  fetchText: (address: string) => Promise<Fetched>,
  now: () => Date,
): Promise<{ bytes: Uint8Array; record: AddedText }> {
  const url = text.url ?? ''
  const { bytes, address, type } = await fetchText(url)
  // A page that cannot be read would only fail later.
  const [document] = await readDocuments({ name: text.file, bytes })
  const provenance = { url, finalUrl: address, fetched: now().toISOString(), contentType: type }
  return {
    bytes,
    record: {
      id: text.id,
      role: text.role,
      file: `${TEXTS}/${text.file}`,
      sha256: sha256(bytes),
      ...(document?.language === undefined ? {} : { language: document.language }),
      provenance,
    },
  }
}
