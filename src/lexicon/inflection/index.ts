import { german } from './de.ts'
import { english } from './en.ts'
import { spanish } from './es.ts'
import { french } from './fr.ts'
import type { Inflection } from './inflection.ts'
import { italian } from './it.ts'
import { japanese } from './ja.ts'
import { dutch } from './nl.ts'
import { portuguese } from './pt.ts'
import { russian } from './ru.ts'
import { chinese } from './zh.ts'

const MAKERS: Readonly<Record<string, () => Inflection>> = {
  en: english,
  pt: portuguese,
  es: spanish,
  fr: french,
  de: german,
  it: italian,
  nl: dutch,
  ru: russian,
  zh: chinese,
  ja: japanese,
}
/** Those that were asked for: a program that reads two languages need not make the tables of ten. */
const made = new Map<string, Inflection>()

/**
 * The inflection table of a language that inflects, by primary language subtag; undefined for others. Chinese has grammatical characters only.
 */
export function inflectionOf(primary: string): Inflection | undefined {
  const known = made.get(primary)
  if (known) return known
  const inflection = Object.hasOwn(MAKERS, primary) ? MAKERS[primary]?.() : undefined
  if (inflection) made.set(primary, inflection)
  return inflection
}
