import { type CompareOptions, compare as compareTexts } from '../compare.ts'
import { InputError, UsageError } from '../errors.ts'
import type { Translator } from '../i18n.ts'
import { loadLexicons } from '../platform/node-files.ts'
import { amongThemselves } from '../report/coverage/others.ts'
import { PENALTY, type Severity } from '../report/finding.ts'
import type { Comparison } from '../report/report.ts'
import type { Document } from '../text/document.ts'
import { streamDocuments } from '../text/read.ts'
import type { Side } from '../text/readers/bilingual.ts'
import { readKnowledge } from './case-folder.ts'
import { checkStandardInput, listFiles, readBytes } from './input.ts'
import { withLexiconFiles } from './lexicon-files.ts'
import { writeResult } from './output.ts'
import { printReport, type ReportFormat } from './print-report.ts'
import { createProgress, type Progress } from './progress.ts'

export interface CompareCommand {
  readonly with: readonly string[]
  readonly case?: string
  readonly format?: ReportFormat
  readonly out?: string
  readonly failOn?: Exclude<Severity, 'neutral'>
  readonly minConfidence?: number
  readonly lexicon?: readonly string[]
}

/** `retold compare`: each retelling against all sources. Gives the exit status: 1 when a finding is as severe as `--fail-on`. */
export async function compare(paths: readonly string[], options: CompareCommand, translator: Translator): Promise<0 | 1> {
  if (paths.length === 0) throw new UsageError('usage.no-source')
  checkStandardInput([...paths, ...options.with])
  const progress = createProgress()
  try {
    const knowledge = options.case === undefined ? undefined : await readKnowledge(options.case)
    const sources = distinct(await readAll(paths, 'source', progress, translator))
    const retellings = await readAll(options.with, 'target', progress, translator)
    const engine: CompareOptions = {
      lexicons: await withLexiconFiles(await loadLexicons(), options.lexicon),
      ...(knowledge ? { knowledge } : {}),
      ...(options.minConfidence === undefined ? {} : { minConfidence: options.minConfidence }),
    }
    const comparisons: Comparison[] = []
    for (const retelling of distinct(retellings)) {
      progress.tell(translator.t('cli.progress.comparing', { name: retelling.id, count: sources.length }))
      comparisons.push(compareTexts(sources, retelling, engine))
    }
    progress.done()
    await writeResult(
      await printReport(amongThemselves(comparisons), formatOf(options), translator, options.out !== undefined),
      options.out,
    )
    return comparisons.some((comparison) => fails(comparison, options.failOn)) ? 1 : 0
  } finally {
    progress.done()
  }
}

/** A document with the file it was read from, which tells two of one name apart. */
type Read = Document & { readonly path: string }

async function readAll(paths: readonly string[], side: Side, progress: Progress, { t }: Translator): Promise<Read[]> {
  const documents: Read[] = []
  for (const path of await listFiles(paths)) {
    progress.tell(t('cli.progress.reading', { name: path }))
    const file = await readBytes(path)
    for await (const document of streamDocuments({ ...file, name: file.path }, { side })) documents.push({ ...document, path: file.path })
  }
  return documents
}

/** Where two files have one name, the folder joins the id: "2015/letter", "2016/letter". */
function distinct(documents: readonly Read[]): Document[] {
  const times = new Map<string, number>()
  for (const { id } of documents) times.set(id, (times.get(id) ?? 0) + 1)
  const seen = new Set<string>()
  return documents.map(({ path, ...document }) => {
    const folder = path.split(/[\\/]/).at(-2)
    const id = (times.get(document.id) ?? 0) > 1 && folder !== undefined ? `${folder}/${document.id}` : document.id
    if (seen.has(id)) throw new InputError('input.duplicate-id', { file: path, id })
    seen.add(id)
    return { ...document, id }
  })
}

const FORMAT_OF_ENDING: Readonly<Record<string, ReportFormat>> = {
  json: 'json',
  html: 'html',
  htm: 'html',
  csv: 'csv',
  tmx: 'tmx',
  xlf: 'xliff',
  xliff: 'xliff',
  jsonld: 'annotations',
  md: 'markdown',
  markdown: 'markdown',
}

/** The format asked for, else what the name of the file to write says, else text. */
function formatOf({ format, out }: CompareCommand): ReportFormat {
  return format ?? FORMAT_OF_ENDING[/\.([a-z]+)$/i.exec(out ?? '')?.[1]?.toLowerCase() ?? ''] ?? 'text'
}

function fails({ report }: Comparison, failOn: CompareCommand['failOn']): boolean {
  return failOn !== undefined && report.findings.some(({ severity }) => PENALTY[severity] >= PENALTY[failOn])
}
