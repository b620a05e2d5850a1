import { UsageError } from '../errors.ts'
import type { Translator } from '../i18n.ts'
import { primaryLanguage } from '../lexicon/stem.ts'
import { trainLexicon } from '../lexicon/train-lexicon.ts'
import { loadLexicons, packageRoot } from '../platform/node-files.ts'
import { printLexiconFile } from './lexicon-files.ts'
import { writeOut, writeResult } from './output.ts'
import { createPairSpill } from './pair-spill.ts'
import { createProgress } from './progress.ts'
import { openTrainingPairs, type TrainingFormat } from './training-pairs.ts'

export interface LexiconTrainCommand {
  readonly sourceLang: string
  readonly targetLang: string
  readonly format?: TrainingFormat
  readonly out?: string
  readonly minProbability: number
  readonly minCount: number
  readonly rounds: number
}

/** `retold lexicon train`: what parallel texts teach beyond the dictionaries there are, as a file for `--lexicon`. */
export async function lexiconTrain(paths: readonly string[], options: LexiconTrainCommand, { t }: Translator): Promise<void> {
  const [source, target] = [primaryLanguage(options.sourceLang), primaryLanguage(options.targetLang)]
  // Every dictionary is between English and a language, whichever side the texts have it on.
  if ((source === 'en') === (target === 'en'))
    throw new UsageError('usage.one-english', { source: options.sourceLang, target: options.targetLang })
  const language = source === 'en' ? options.targetLang : options.sourceLang
  const texts = openTrainingPairs(paths, { source: options.sourceLang, target: options.targetLang }, options.format)
  const lexicons = await loadLexicons(packageRoot(), { languages: [language] })
  const progress = createProgress()
  const store = createPairSpill()
  try {
    const trained = await trainLexicon(source === 'en' ? texts : () => turned(texts()), {
      sourceLang: 'en',
      targetLang: language,
      lexicons,
      store,
      minProbability: options.minProbability,
      minCount: options.minCount,
      rounds: options.rounds,
      onPair: (count) => {
        if (count % 1000 === 0) progress.tell(t('cli.progress.pairs', { pairs: count }))
      },
      onPass: (pass, passes) => progress.tell(t('cli.progress.pass', { pass, passes })),
    })
    progress.done()
    await writeResult(printLexiconFile(language, trained.entries), options.out)
    if (options.out === undefined) return
    const translations = trained.entries.reduce((sum, entry) => sum + entry.translations.length, 0)
    await writeOut(
      `${t('cli.lexicon.trained', { file: options.out, words: trained.entries.length, translations, pairs: trained.pairs })}\n`,
    )
  } finally {
    progress.done()
    store.close()
  }
}

async function* turned(pairs: AsyncIterable<{ readonly source: string; readonly target: string }>) {
  for await (const { source, target } of pairs) yield { source: target, target: source }
}
