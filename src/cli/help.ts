import type { HelpConfiguration } from 'commander'
import type { Translator } from '../i18n.ts'
import { displayWidth, wrap } from '../report/width.ts'

/** Titles that the library writes in English. */
const TITLES: Readonly<Record<string, string>> = {
  'Usage:': 'usage',
  'Commands:': 'commands',
  'Options:': 'options',
  'Arguments:': 'arguments',
}

/** Help in the user's language: descriptions are keys of `cli.json`. */
export function translatedHelp({ t }: Translator): HelpConfiguration {
  return {
    helpWidth: Math.min(100, process.stdout.columns ?? 100),
    // The library counts and breaks as if every character were one column wide and words had blanks between them.
    displayWidth,
    boxWrap: (text, width) =>
      wrap(text, width)
        .map(({ start, end }) => text.slice(start, end))
        .join('\n'),
    styleTitle: (title) => (TITLES[title] ? t(`cli.title.${TITLES[title]}`) : title),
    subcommandTerm: (command) => command.name(),
    commandDescription: (command) => t(command.description()),
    subcommandDescription: (command) => t(command.description()),
    argumentDescription: (argument) => t(argument.description),
    optionDescription(option) {
      const text = t(option.description)
      const choices = option.argChoices?.join(', ')
      const extra = choices === undefined ? '' : ` (${choices})`
      return option.defaultValue === undefined
        ? `${text}${extra}`
        : `${text}${extra}, ${t('cli.default', { value: String(option.defaultValue) })}`
    },
  }
}
