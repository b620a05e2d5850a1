import { checkPairs, type PairFindings, type SentencePair } from '../check.ts'
import type { Translator } from '../i18n.ts'
import { loadLexicons, packageRoot } from '../platform/node-files.ts'
import { MQM_TYPE, PENALTY, type Severity } from '../report/finding.ts'
import { renderMessage } from '../report/messages.ts'
import { columnsToPrint } from './columns.ts'
import { withLexiconFiles } from './lexicon-files.ts'
import { writeOut, writeWhole } from './output.ts'
import { openPairs } from './pairs.ts'
import { createProgress } from './progress.ts'

export interface CheckCommand {
  readonly format: 'jsonl' | 'text'
  readonly out?: string
  readonly failOn?: Exclude<Severity, 'neutral'>
  readonly minConfidence?: number
  readonly lexicon?: readonly string[]
}

/** How many pairs are checked between two lines of progress. */
const BATCH = 100

/**
 * `retold check`: sentence pairs, one after the other. The whole input is looked through before the first answer is written, so that a
 * mistake in its last line leaves nothing half-written. Gives the exit status.
 */
export async function check(path: string, options: CheckCommand, translator: Translator): Promise<0 | 1> {
  const pairs = await openPairs(path)
  for await (const _ of pairs());
  const lexicons = await withLexiconFiles(await loadLexicons(packageRoot(), { broad: true }), options.lexicon)
  const engine = { lexicons, ...(options.minConfidence === undefined ? {} : { minConfidence: options.minConfidence }) }
  const print = await printerFor(options, translator)
  const progress = createProgress()
  const kept: string[] = []
  let count = 0
  let found = 0
  let status: 0 | 1 = 0
  const put = async (text: string) => {
    if (options.out === undefined) await writeOut(text)
    else kept.push(text)
  }
  const run = async (batch: readonly SentencePair[]) => {
    const answers = checkPairs(batch, engine)
    if (answers.some((answer) => fails(answer, options.failOn))) status = 1
    const text = answers.map((answer, index) => print(answer, batch[index])).join('')
    progress.done()
    await put(text)
    count += batch.length
    found += answers.reduce((sum, { findings }) => sum + findings.length, 0)
    progress.tell(translator.t('cli.progress.checking', { count }))
  }
  let batch: SentencePair[] = []
  for await (const pair of pairs()) {
    batch.push(pair)
    if (batch.length < BATCH) continue
    await run(batch)
    batch = []
  }
  if (batch.length > 0) await run(batch)
  progress.done()
  if (options.format === 'text') await put(`${translator.t('cli.check.summary', { count, found })}\n`)
  if (options.out !== undefined) await writeWhole(options.out, kept.join(''))
  return status
}

function fails({ findings }: PairFindings, failOn: CheckCommand['failOn']): boolean {
  return failOn !== undefined && findings.some(({ severity }) => PENALTY[severity] >= PENALTY[failOn])
}

type Printer = (answer: PairFindings, pair: SentencePair | undefined) => string

async function printerFor({ format, out }: CheckCommand, translator: Translator): Promise<Printer> {
  if (format === 'jsonl') return (answer, pair) => `${JSON.stringify(answerJson(answer, pair, translator))}\n`
  const [{ pairText }, { paintFor }] = await Promise.all([import('../report/pair-text.ts'), import('./colour.ts')])
  const width = columnsToPrint(out !== undefined)
  const paint = paintFor(out === undefined ? process.stdout : {}, process.env)
  return (answer, pair) => (pair && answer.findings.length > 0 ? pairText(pair, answer.findings, { translator, width, paint }) : '')
}

/** An answer as its line of JSON has it: findings as in the report of `compare`, spans in `target` and `source`. */
function answerJson({ id, findings }: PairFindings, pair: SentencePair | undefined, translator: Translator): unknown {
  return {
    id,
    findings: findings.map(({ type, severity, confidence, retelling, source, expected, suggestion, reason }) => ({
      type,
      mqm: MQM_TYPE[type],
      severity,
      confidence,
      retelling: retelling && {
        start: retelling.start,
        end: retelling.end,
        exact: pair?.target.slice(retelling.start, retelling.end) ?? '',
      },
      source: source && { start: source.start, end: source.end, exact: pair?.source.slice(source.start, source.end) ?? '' },
      ...(expected === undefined ? {} : { expected }),
      reason: renderMessage(reason, translator),
      ...(suggestion === undefined ? {} : { suggestion }),
    })),
  }
}
