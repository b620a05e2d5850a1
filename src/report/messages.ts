import { languageName, type Translator } from '../i18n.ts'
import type { Message } from './finding.ts'

/** Parameters that are language tags: shown by their names in the reader's language. */
const LANGUAGE_PARAMS: ReadonlySet<string> = new Set(['language', 'pivot', 'sourceLanguage', 'targetLanguage'])

/** A finding's reason (or any other message) in the reader's language, from `locales/<language>/findings.json`. */
export function renderMessage(message: Message, translator: Translator): string {
  const params = Object.entries(message.params).map(([name, value]) => [
    name,
    LANGUAGE_PARAMS.has(name) && typeof value === 'string' ? languageName(value, translator.locale) : value,
  ])
  return translator.t(`reason.${message.key}`, Object.fromEntries(params))
}
