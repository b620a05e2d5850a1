import { lazyTable } from '../../text/lazy.ts'
import { compileNumbers, type Numbers } from './compile.ts'
import { de } from './de.ts'
import { en } from './en.ts'
import { es } from './es.ts'
import { fr } from './fr.ts'
import { it } from './it.ts'
import { ja } from './ja.ts'
import { nl } from './nl.ts'
import { pt } from './pt.ts'
import { ru } from './ru.ts'
import { zh } from './zh.ts'

const LANGUAGES: Readonly<Record<string, Numbers>> = lazyTable<Numbers>(
  Object.fromEntries([en, pt, es, fr, it, de, nl, ru, zh, ja].map((data) => [data.language, () => compileNumbers(data)])),
)

/** The number words, units and conventions of a language (BCP-47; its primary subtag decides); those of English where none are known. */
export function numbersOf(language: string): Numbers {
  const primary = language.toLowerCase().split(/[-_]/)[0] ?? ''
  const known = Object.hasOwn(LANGUAGES, primary) ? LANGUAGES[primary] : LANGUAGES.en
  return known ?? compileNumbers(en)
}
