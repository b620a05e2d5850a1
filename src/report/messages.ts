import { languageName, type Translator } from '../i18n.ts'
import type { Message } from './finding.ts'

/** Parameters that are language tags: shown by their names in the reader's language. */
const LANGUAGE_PARAMS: ReadonlySet<string> = new Set(['language', 'stated', 'pivot', 'sourceLanguage', 'targetLanguage'])

/** A finding's reason (`reason` in `locales/<language>/findings.json`) or a notice (`errors.json`) in the reader's language. */
export function renderMessage(message: Message, translator: Translator): string {
  const params = Object.entries(message.params).map(([name, value]) => [
    name,
    LANGUAGE_PARAMS.has(name) && typeof value === 'string' ? languageName(value, translator.locale) : value,
  ])
  const reason = `reason.${message.key}`
  return translator.t(translator.has(reason) ? reason : message.key, Object.fromEntries(params))
}
