import { GERMAN } from './de.ts'
import { ENGLISH } from './en.ts'
import { SPANISH } from './es.ts'
import { FRENCH } from './fr.ts'
import type { Inflection } from './inflection.ts'
import { ITALIAN } from './it.ts'
import { JAPANESE } from './ja.ts'
import { DUTCH } from './nl.ts'
import { PORTUGUESE } from './pt.ts'
import { RUSSIAN } from './ru.ts'
import { CHINESE } from './zh.ts'

/** The inflection table of each language that inflects, by primary language subtag. Chinese has grammatical characters only. */
export const INFLECTIONS: Readonly<Record<string, Inflection>> = {
  en: ENGLISH,
  pt: PORTUGUESE,
  es: SPANISH,
  fr: FRENCH,
  de: GERMAN,
  it: ITALIAN,
  nl: DUTCH,
  ru: RUSSIAN,
  zh: CHINESE,
  ja: JAPANESE,
}
