import { languageName, type Translator } from '../i18n.ts'
import { buildTables } from '../lexicon/build-tables.ts'
import { countTrained } from '../lexicon/compile.ts'
import { primaryLanguage } from '../lexicon/stem.ts'
import { loadLexicons } from '../platform/node-files.ts'
import { displayWidth } from '../report/width.ts'
import { traditionalCount } from '../text/traditional.ts'
import { readLexiconFile } from './lexicon-files.ts'
import { writeOut } from './output.ts'

/** `retold lexicon info`: the dictionaries that were built, or the files named, with their sizes. */
export async function lexiconInfo(paths: readonly string[], translator: Translator): Promise<void> {
  await writeOut(paths.length > 0 ? await describeFiles(paths, translator) : await describeBuilt(translator))
}

async function describeBuilt({ t, locale }: Translator): Promise<string> {
  const { concepts, tables } = await loadLexicons()
  if (tables.size === 0) return `${t('cli.lexicon.none')}\n`
  const number = new Intl.NumberFormat(locale)
  const rows = [...tables]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([language, table]) => [
      language,
      languageName(language, locale),
      t('cli.lexicon.row', { words: number.format(table.size), translations: number.format(table.meaningCount) }),
      t('cli.lexicon.bytes', { bytes: number.format(table.bytes) }),
      [
        table.trained > 0 ? t('cli.lexicon.of-training', { trained: number.format(table.trained) }) : '',
        language === 'zh' ? t('cli.lexicon.both-scripts', { folded: number.format(traditionalCount()) }) : '',
      ]
        .filter(Boolean)
        .join(', '),
    ])
  return [t('cli.lexicon.head', { count: tables.size, concepts: number.format(concepts.length) }), ...inColumns(rows), ''].join('\n')
}

async function describeFiles(paths: readonly string[], { t, locale }: Translator): Promise<string> {
  const number = new Intl.NumberFormat(locale)
  const rows: string[][] = []
  for (const path of paths) {
    const { language, entries } = await readLexiconFile(path)
    const translations = entries.reduce((sum, entry) => sum + entry.translations.length, 0)
    const packed = buildTables(new Map([[primaryLanguage(language), entries]])).tables.get(primaryLanguage(language))
    const trained = countTrained(entries)
    rows.push([
      path,
      languageName(language, locale),
      t('cli.lexicon.row', { words: number.format(entries.length), translations: number.format(translations) }),
      t('cli.lexicon.bytes', { bytes: number.format(packed?.length ?? 0) }),
      trained > 0 ? t('cli.lexicon.of-training', { trained: number.format(trained) }) : '',
    ])
  }
  return [...inColumns(rows), ''].join('\n')
}

function inColumns(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => displayWidth(row[column] ?? ''))))
  return rows.map((row) =>
    `  ${row.map((cell, column) => cell + ' '.repeat((widths[column] ?? 0) - displayWidth(cell))).join('  ')}`.trimEnd(),
  )
}
