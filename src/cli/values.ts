import { UsageError } from '../errors.ts'
import { LOCALES, matchLocale } from '../i18n.ts'

/** Checks a language tag of the command line. Throws UsageError `usage.wrong-language`. */
export function languageTag(option: string): (value: string) => string {
  return (value) => {
    try {
      return Intl.getCanonicalLocales(value.replaceAll('_', '-'))[0] ?? value
    } catch {
      throw new UsageError('usage.wrong-language', { option, value })
    }
  }
}

/** Checks the language to speak. Throws UsageError `usage.wrong-value`. */
export function localeTag(value: string): string {
  const locale = matchLocale(value)
  if (locale === null) throw new UsageError('usage.wrong-value', { option: '--locale', value, allowed: LOCALES.join(', ') })
  return locale
}

/** Checks a number. Throws UsageError `usage.wrong-number`. */
export function numberBetween(option: string, least: number, most: number): (value: string) => number {
  return (value) => {
    const number = value.trim() === '' ? Number.NaN : Number(value)
    if (!(number >= least && number <= most)) throw new UsageError('usage.wrong-number', { option, value, least, most })
    return number
  }
}
