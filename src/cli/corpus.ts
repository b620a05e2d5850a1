import { existsSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { InputError, UsageError } from '../errors.ts'
import type { Translator } from '../i18n.ts'
import { displayWidth } from '../report/width.ts'
import { idOf, readDocuments } from '../text/read.ts'
import { type AddedText, type CaseFolder, type CaseText, caseIds, openCase, type Role, sha256, TEXTS, writeRecord } from './case-texts.ts'
import { listFiles, readBytes } from './input.ts'
import { writeOut, writeWhole } from './output.ts'

/** `retold corpus list`: the cases with how many of their texts are here. */
export async function listCorpus({ t }: Translator): Promise<void> {
  const cases = await Promise.all((await caseIds()).map(openCase))
  if (cases.length === 0) return writeOut(`${t('cli.corpus.none')}\n`)
  const widest = Math.max(...cases.map(({ id }) => displayWidth(id)))
  const lines = cases.flatMap((one) => {
    const count = (role: Role) => {
      const texts = one.texts.filter((text) => text.role === role)
      const further = one.added.filter((added) => added.role === role && !texts.some(({ id }) => id === added.id)).length
      return { here: texts.filter((text) => pathOf(one, text) !== null).length + further, all: texts.length + further }
    }
    const facts = `${t('cli.corpus.sources', count('sources'))}, ${t('cli.corpus.retellings', count('retelling'))}`
    return [`${one.id.padEnd(widest)}  ${one.title}`, `${' '.repeat(widest)}  ${facts}`]
  })
  await writeOut(`${lines.join('\n')}\n`)
}

/** Where a text of a case lies: shipped in the folder, or brought in below `texts`; null when it is not here. */
export function pathOf({ folder }: CaseFolder, { file }: CaseText): string | null {
  return [join(folder, file), join(folder, TEXTS, file)].find((path) => existsSync(path)) ?? null
}

export interface FetchCommand {
  readonly again?: boolean
}

export interface AddCommand {
  readonly as?: Role
  readonly id?: string
  readonly language?: string
}

/** `retold corpus add`: brings files into a case. A file is known by its id or path in `case.json`; others need `--as`. */
export async function addToCorpus(caseId: string, paths: readonly string[], options: AddCommand, { t }: Translator): Promise<void> {
  const one = await openCase(caseId)
  const files = await listFiles(paths)
  if (options.id !== undefined && files.length > 1) throw new UsageError('usage.one-file', { option: '--id' })
  // Everything is read and judged before the first file is written.
  const texts = await Promise.all(files.map((path) => prepare(one, path, options)))
  const added = new Map(one.added.map((text) => [text.file, text]))
  const lines: string[] = []
  for (const { bytes, record } of texts) {
    const path = join(one.folder, record.file)
    const same = added.get(record.file)?.sha256 === record.sha256 && existsSync(path)
    if (!same) {
      await mkdir(dirname(path), { recursive: true })
      await writeWhole(path, bytes)
    }
    added.set(record.file, record)
    lines.push(t(same ? 'cli.corpus.unchanged' : 'cli.corpus.added', { id: record.id, role: t(`cli.corpus.role.${record.role}`) }))
  }
  await writeRecord(one, [...added.values()])
  await writeOut(`${lines.join('\n')}\n`)
}

async function prepare(one: CaseFolder, path: string, options: AddCommand): Promise<{ bytes: Uint8Array; record: AddedText }> {
  const { bytes, path: shown } = await readBytes(path)
  // A file that cannot be read would only fail later.
  const documents = await readDocuments({ name: shown, bytes })
  const id = options.id ?? idOf(shown)
  const known = one.texts.find((text) => text.id === id || (options.id === undefined && basename(text.file) === basename(shown)))
  const role = known?.role ?? options.as
  if (role === undefined) throw new InputError('input.not-in-case', { file: shown, case: one.id })
  if (known && options.as !== undefined && options.as !== known.role)
    throw new InputError('input.other-role', { file: shown, case: one.id, role: known.role })
  const language = options.language ?? documents[0]?.language
  const ending = /\.[A-Za-z0-9]{1,8}$/.exec(basename(shown))?.[0] ?? '.txt'
  const file = known?.file ?? `${role === 'sources' ? 'sources' : 'retellings'}/${safeName(id)}${ending}`
  return {
    bytes,
    record: { id: known?.id ?? id, role, file: `${TEXTS}/${file}`, sha256: sha256(bytes), ...(language === undefined ? {} : { language }) },
  }
}

/** An id as a file name: never a path out of the folder. */
function safeName(id: string): string {
  return id.replace(/[/\\:\0]/g, '-').replace(/^\.+/, '') || 'text'
}

/** `retold corpus fetch`: gives 1 when a text could not be had. */
export async function fetchCorpus(id: string, options: FetchCommand, translator: Translator): Promise<0 | 1> {
  const [{ fetchCase }, { createFetcher }, { version }] = await Promise.all([
    import('./fetch-case.ts'),
    import('./fetch/fetcher.ts'),
    import('./version.ts'),
  ])
  const fetchText = createFetcher({ version: version() })
  return fetchCase(await openCase(id), fetchText, options, translator)
}

/** `retold corpus verify`: gives 1 when something changed or is at odds, or when some texts of a case are here and others are not. */
export async function verifyCorpus(ids: readonly string[], translator: Translator): Promise<0 | 1> {
  const { verifyCase } = await import('./verify-case.ts')
  let status: 0 | 1 = 0
  for (const id of ids.length > 0 ? ids : await caseIds()) {
    const { lines, failed } = await verifyCase(await openCase(id), translator)
    if (failed) status = 1
    await writeOut(`${lines.join('\n')}\n`)
  }
  return status
}
