import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { InputError, UsageError } from '../errors.ts'
import type { Translator } from '../i18n.ts'
import { loadCases, packageRoot } from '../platform/node-files.ts'
import { defaultDataFolder, openNodeStore } from '../platform/node-store.ts'
import { changesOfFile, decisionFile } from '../service/decision-json.ts'
import { type DecisionFile, DecisionFileSchema } from '../service/decision-schemas.ts'
import { findCase, listCases } from '../store/cases.ts'
import { decide, listDecisions } from '../store/decisions.ts'
import { bringInCases } from '../store/shipped.ts'
import { parseJson } from './fields.ts'
import { readBytes } from './input.ts'
import { writeOut, writeResult } from './output.ts'

export interface DecisionsCommand {
  readonly import?: true
  readonly data?: string
}

/** The name of the file beside a case. */
const FILE = 'decisions.json'

/** `retold corpus decisions`: writes the decisions of a case that is kept to a file, or takes them from one; beside the case if none is named. */
export async function corpusDecisions(
  caseId: string,
  file: string | undefined,
  options: DecisionsCommand,
  { t }: Translator,
): Promise<void> {
  const folder = join(packageRoot(), 'corpus', caseId)
  const path = file ?? (existsSync(join(folder, 'case.json')) ? join(folder, FILE) : undefined)
  if (options.import && path === undefined) throw new UsageError('usage.missing-argument', { argument: 'FILE' })
  const store = openNodeStore(options.data ?? defaultDataFolder())
  try {
    await bringInCases(store, await loadCases(), Date.now())
    if (!(await findCase(store, caseId))) {
      const allowed = (await listCases(store, 50)).map(({ id }) => id).join(', ')
      throw new InputError('input.unknown-case', { case: caseId, allowed })
    }
    if (options.import && path !== undefined) {
      const read = await readDecisions(path)
      await decide(store, caseId, '', changesOfFile(read), Date.now())
      await writeOut(`${t('cli.corpus.decisions-in', { file: path, number: read.decisions.length })}\n`)
      return
    }
    const written = decisionFile(caseId, await listDecisions(store, caseId))
    await writeResult(`${JSON.stringify(written, null, 2)}\n`, path === '-' ? undefined : path)
    if (path !== undefined && path !== '-')
      await writeOut(`${t('cli.corpus.decisions-out', { file: path, number: written.decisions.length })}\n`)
  } finally {
    store.close()
  }
}

async function readDecisions(path: string): Promise<DecisionFile> {
  const { bytes, path: shown } = await readBytes(path)
  const parsed = DecisionFileSchema.safeParse(parseJson(new TextDecoder().decode(bytes), shown))
  if (parsed.success) return parsed.data
  const field = parsed.error.issues[0]?.path.join('.') || 'format'
  throw new InputError('input.wrong-field', { file: shown, field, expected: 'retold-decisions 1' })
}
