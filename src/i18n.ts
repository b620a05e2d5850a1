import { createInstance, type i18n } from 'i18next'
import { LOCALES, type Locale, TEXTS, type Texts } from './locales.ts'

export { LOCALES, type Locale } from './locales.ts'

/** What is filled into a text; `count` also chooses between singular and plural (`key_one`, `key_other`). */
export type TextParams = Readonly<Record<string, string | number>>

/** The text of a key (`area.name`), filled in. Parameters are shown as given, never interpreted. An unknown key gives the key itself. */
export type Translate = (key: string, params?: TextParams) => string

/** A language of the interface with its texts. */
export interface Translator {
  readonly locale: Locale
  readonly t: Translate
  /** Whether there is a text for the key, in this language or in English. */
  readonly has: (key: string) => boolean
}

let shared: i18n | undefined

/** Set up once, on first use: module scope has to stay cheap where a Worker starts. */
function instance(): i18n {
  if (shared) return shared
  shared = createInstance()
  void shared.init({
    initAsync: false,
    resources: {},
    supportedLngs: [...LOCALES],
    fallbackLng: 'en',
    load: 'currentOnly',
    // The texts go to terminals, JSON and hono/jsx, which escapes by itself.
    interpolation: { escapeValue: false, skipOnVariables: true },
    returnNull: false,
  })
  return shared
}

/** Brings in the texts of a language when it is first spoken. */
function learn(i18next: i18n, locale: Locale): void {
  if (!i18next.hasResourceBundle(locale, 'translation')) i18next.addResourceBundle(locale, 'translation', merged(TEXTS[locale]))
}

/** The areas of a language as one tree; areas do not share top keys. */
function merged(areas: readonly Texts[]): Texts {
  return Object.assign({}, ...areas)
}

/** The translator for a language tag; tags that are not spoken fall back to the nearest one that is, then to English. */
export function translatorFor(tag: string): Translator {
  const locale = matchLocale(tag) ?? 'en'
  learn(instance(), 'en')
  learn(instance(), locale)
  const fixed = instance().getFixedT(locale)
  return {
    locale,
    t: (key, params) => fixed(key, { ...params }),
    has: (key) => instance().exists(key, { lng: locale }),
  }
}

/** The spoken language nearest to a BCP-47 tag: the same tag, else the same primary language; null when there is none. */
export function matchLocale(tag: string): Locale | null {
  const wanted = tag.trim().toLowerCase()
  const primary = wanted.split(/[-_]/)[0] ?? ''
  return (
    LOCALES.find((locale) => locale.toLowerCase() === wanted.replaceAll('_', '-')) ??
    LOCALES.find((locale) => locale.toLowerCase().split('-')[0] === primary) ??
    null
  )
}

/** The best language for an `Accept-Language` header (RFC 9110, 12.5.4): highest weight first, the header's order among equals; English when none fits. */
export function localeOf(acceptLanguage: string | null | undefined): Locale {
  const ranges = (acceptLanguage ?? '').split(',').map((range, index) => {
    const [tag = '', ...params] = range.split(';')
    const weight = params.map((param) => /^\s*q\s*=\s*([01](?:\.\d{0,3})?)\s*$/i.exec(param)?.[1]).find((value) => value !== undefined)
    return { tag: tag.trim(), weight: weight === undefined ? 1 : Number(weight), index }
  })
  ranges.sort((a, b) => b.weight - a.weight || a.index - b.index)
  for (const { tag, weight } of ranges) {
    const locale = weight > 0 ? matchLocale(tag) : null
    if (locale) return locale
  }
  return 'en'
}

/** A language's own name for itself, and its name in another language ("português (Brasil)", "Brazilian Portuguese"). */
export function languageName(tag: string, inLocale: string = tag): string {
  try {
    return new Intl.DisplayNames([inLocale], { type: 'language', fallback: 'code' }).of(tag) ?? tag
  } catch {
    return tag
  }
}
