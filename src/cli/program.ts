import { Command, CommanderError, type Command as CommandType, Option } from 'commander'
import type { Translator } from '../i18n.ts'
import { translatedHelp } from './help.ts'
import { languageTag, localeTag, numberBetween } from './values.ts'
import { showVersion } from './version.ts'

/** What a command answers with: the exit status, 0 unless it says otherwise. */
type Status = 0 | 1

/**
 * The command line. Every description is a key of `locales/<language>/cli.json`, looked up only when help is shown; every command's code
 * is loaded only when it runs. `setStatus` is told the exit status of a command that has one to tell.
 */
export function createProgram(translator: Translator, setStatus: (status: Status) => void): CommandType {
  const program = new Command('retold')
  const dress = (command: CommandType, name: string) =>
    command
      .description(name === 'retold' ? 'cli.about' : `cli.command.${name}`)
      .usage(USAGE[name] ?? '[options]')
      .helpOption('-h, --help', 'cli.option.help')
      .addOption(new Option('--locale <L>', 'cli.option.locale').argParser(localeTag))
      .addHelpText('after', () => `\n${translator.t(`cli.examples.${name}`)}`)
  const command = (name: string, parent: CommandType = program) => dress(parent.command(name.replace(/^.*-/, '')), name)
  dress(program, 'retold')
    .exitOverride()
    .configureOutput({ writeErr: () => undefined })
    .configureHelp(translatedHelp(translator))
    .helpCommand('help [COMMAND]', 'cli.command.help')
    .addOption(new Option('-V, --version', 'cli.option.version'))
    .on('option:version', () => {
      showVersion()
      throw new CommanderError(0, 'commander.version', '')
    })

  command('compare')
    .argument('[SOURCE...]', 'cli.argument.sources')
    .requiredOption('--with <RETELLING...>', 'cli.option.with')
    .option('--case <DIR>', 'cli.option.case')
    .addOption(new Option('--format <F>', 'cli.option.format').choices(['text', 'json', 'html', 'csv', 'tmx', 'xliff', 'annotations']))
    .option('--out <FILE>', 'cli.option.out')
    .addOption(failOn())
    .addOption(minConfidence())
    .action(async (paths, options) => setStatus(await (await import('./compare.ts')).compare(paths, options, translator)))

  command('align')
    .requiredOption('--source <FILE>', 'cli.option.align-source')
    .requiredOption('--target <FILE>', 'cli.option.align-target')
    .option('--lines', 'cli.option.lines')
    .addOption(new Option('--source-lang <L>', 'cli.option.source-lang').argParser(languageTag('--source-lang')))
    .addOption(new Option('--target-lang <L>', 'cli.option.target-lang').argParser(languageTag('--target-lang')))
    .addOption(new Option('--format <F>', 'cli.option.format').choices(['beads', 'json', 'tmx']).default('beads'))
    .option('--out <FILE>', 'cli.option.out')
    .action(async (options) => (await import('./align.ts')).align(options))

  command('link')
    .argument('<SETS.json>', 'cli.argument.sets')
    .addOption(new Option('--format <F>', 'cli.option.format').choices(['jsonl']).default('jsonl'))
    .action(async (path) => (await import('./link.ts')).link(path))

  command('check')
    .argument('<PAIRS>', 'cli.argument.pairs')
    .addOption(new Option('--format <F>', 'cli.option.format').choices(['jsonl', 'text']).default('jsonl'))
    .option('--out <FILE>', 'cli.option.out')
    .addOption(failOn())
    .addOption(minConfidence())
    .action(async (path, options) => setStatus(await (await import('./check.ts')).check(path, options, translator)))

  const corpus = command('corpus')
  command('corpus-list', corpus).action(async () => (await import('./corpus.ts')).listCorpus(translator))
  command('corpus-add', corpus)
    .argument('<CASE_ID>', 'cli.argument.case-id')
    .argument('<FILES...>', 'cli.argument.files')
    .addOption(new Option('--as <ROLE>', 'cli.option.as').choices(['sources', 'retelling']))
    .option('--id <ID>', 'cli.option.id')
    .addOption(new Option('--language <L>', 'cli.option.language').argParser(languageTag('--language')))
    .action(async (id, files, options) => (await import('./corpus.ts')).addToCorpus(id, files, options, translator))
  command('corpus-verify', corpus)
    .argument('[CASE_ID...]', 'cli.argument.case-id')
    .action(async (ids) => setStatus(await (await import('./corpus.ts')).verifyCorpus(ids, translator)))

  const lexicon = command('lexicon')
  command('lexicon-info', lexicon).action(async () => (await import('./lexicon.ts')).lexiconInfo(translator))

  command('serve')
    .addOption(new Option('--port <N>', 'cli.option.port').argParser(numberBetween('--port', 0, 65535)).default(8787))
    .addOption(new Option('--host <ADDRESS>', 'cli.option.host').default('127.0.0.1'))
    .action(async (options) => (await import('./serve.ts')).serve(options, translator))
  return program
}

/** Usage lines where the ones made up from options and arguments would say less. */
const USAGE: Readonly<Record<string, string>> = {
  retold: 'COMMAND [options]',
  compare: 'SOURCE... --with RETELLING... [options]',
  align: '--source A --target B --lines [options]',
  link: 'SETS.json [options]',
  check: 'PAIRS.jsonl|FILE.tmx|FILE.xliff [options]',
  corpus: 'COMMAND',
  'corpus-list': '',
  'corpus-add': 'CASE_ID FILES... [options]',
  'corpus-verify': '[CASE_ID...]',
  lexicon: 'COMMAND',
  'lexicon-info': '',
}

const failOn = () => new Option('--fail-on <SEVERITY>', 'cli.option.fail-on').choices(['minor', 'major', 'critical'])
const minConfidence = () =>
  new Option('--min-confidence <N>', 'cli.option.min-confidence').argParser(numberBetween('--min-confidence', 0, 1))
