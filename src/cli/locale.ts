import { matchLocale, type Translator, translatorFor } from '../i18n.ts'

/**
 * The language that the command speaks: `--locale`, then the environment as POSIX has it (LC_ALL, LC_MESSAGES, LANG: `pt_BR.UTF-8`), then
 * English. Looked up before the command line is parsed, so that its mistakes are told in that language too.
 */
export function chooseTranslator(args: readonly string[], environment: Readonly<Record<string, string | undefined>>): Translator {
  const posix = [environment.LC_ALL, environment.LC_MESSAGES, environment.LANG].find((value) => value !== undefined && value !== '')
  const tags = [localeOption(args), posix?.replace(/[.@].*$/, '')]
  for (const tag of tags) {
    const locale = tag === undefined ? null : matchLocale(tag)
    if (locale) return translatorFor(locale)
  }
  return translatorFor('en')
}

function localeOption(args: readonly string[]): string | undefined {
  const at = args.findIndex((arg) => arg === '--locale' || arg.startsWith('--locale='))
  return at < 0 ? undefined : args[at]?.includes('=') ? args[at].slice('--locale='.length) : args[at + 1]
}
