import { CommanderError } from 'commander'
import { type ErrorParams, InputError, UsageError } from '../errors.ts'
import type { Translator } from '../i18n.ts'

/** One line on what went wrong, in the user's language; null when nothing did (help and version were shown). */
export function explain(error: unknown, translator: Translator): string | null {
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return null
    const usage = usageOf(error)
    return `${translator.t(usage.code, usage.params)}${suggestionOf(error, translator)}`
  }
  if (error instanceof InputError) return oneLine(translator.t(error.code, readable(error.params, translator.locale)))
  if (process.env.RETOLD_DEBUG) console.error(error)
  return translator.t('cli.unexpected', { detail: oneLine(error instanceof Error ? error.message : String(error)) })
}

function oneLine(text: string): string {
  return text.replace(/\s*[\r\n]+\s*/g, ' ')
}

/** Parameters that are large numbers: shown with the separators of the language. */
const LARGE: ReadonlySet<string> = new Set(['bytes', 'limit'])

function readable(params: ErrorParams, locale: string): ErrorParams {
  const format = new Intl.NumberFormat(locale)
  return Object.fromEntries(
    Object.entries(params).map(([name, value]) => [name, LARGE.has(name) && typeof value === 'number' ? format.format(value) : value]),
  )
}

/** What the parser of the command line found, as an error of ours. It tells the names only inside its English message, between marks. */
function usageOf({ code, message }: CommanderError): UsageError {
  const named = (/'([^']*)'/.exec(message)?.[1] ?? '').replace(/[<>]/g, '')
  switch (code) {
    case 'commander.unknownOption':
      return new UsageError('usage.unknown-option', { option: named })
    case 'commander.unknownCommand':
      return new UsageError('usage.unknown-command', { command: named })
    case 'commander.missingArgument':
    case 'commander.missingMandatoryOptionValue':
      return new UsageError('usage.missing-argument', { argument: named })
    case 'commander.optionMissingArgument':
      return new UsageError('usage.missing-value', { option: named })
    case 'commander.excessArguments':
      return new UsageError('usage.excess-arguments')
    case 'commander.invalidArgument': {
      const [, value = '', allowed = ''] = /argument '([^']*)' is invalid\. Allowed choices are (.*)\.$/.exec(message) ?? []
      return new UsageError('usage.wrong-value', { option: named.replace(/ .*/, ''), value, allowed })
    }
    default:
      return new UsageError('usage.missing-argument', { argument: 'COMMAND' })
  }
}

function suggestionOf({ message }: CommanderError, translator: Translator): string {
  const [, suggestion] = /\(Did you mean (?:one of )?([^?]+)\?\)/.exec(message) ?? []
  return suggestion === undefined ? '' : ` ${translator.t('cli.did-you-mean', { suggestion })}`
}
