import { languageName, type Translator } from '../i18n.ts'
import { loadLexicons } from '../platform/node-files.ts'
import { displayWidth } from '../report/width.ts'
import { writeOut } from './output.ts'

/** `retold lexicon info`: the dictionaries that were built, with their sizes. */
export async function lexiconInfo({ t, locale }: Translator): Promise<void> {
  const { concepts, tables } = await loadLexicons()
  if (tables.size === 0) return writeOut(`${t('cli.lexicon.none')}\n`)
  const number = new Intl.NumberFormat(locale)
  const rows = [...tables]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([language, table]) => ({
      language,
      name: languageName(language, locale),
      sizes: t('cli.lexicon.row', { words: number.format(table.size), translations: number.format(table.concepts.length) }),
    }))
  const widest = Math.max(...rows.map(({ name }) => displayWidth(name)))
  const lines = rows.map(
    ({ language, name, sizes }) => `  ${language.padEnd(4)} ${name}${' '.repeat(widest - displayWidth(name))}  ${sizes}`,
  )
  await writeOut([t('cli.lexicon.head', { count: tables.size, concepts: number.format(concepts.length) }), ...lines, ''].join('\n'))
}
