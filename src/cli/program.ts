import { Command, CommanderError, type Command as CommandType, Option } from 'commander'
import { LOCALES, type Translator } from '../i18n.ts'
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
      .addOption(new Option('--locale <L>', 'cli.option.locale').choices(LOCALES).argParser(localeTag))
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
    .addOption(
      new Option('--format <F>', 'cli.option.format').choices(['text', 'json', 'html', 'csv', 'tmx', 'xliff', 'annotations', 'markdown']),
    )
    .option('--out <FILE>', 'cli.option.out')
    .addOption(lexiconFiles())
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
    .addOption(lexiconFiles())
    .option('--out <FILE>', 'cli.option.out')
    .action(async (options) => (await import('./align.ts')).align(options))

  command('link')
    .argument('<SETS.json>', 'cli.argument.sets')
    .addOption(new Option('--format <F>', 'cli.option.format').choices(['jsonl']).default('jsonl'))
    .addOption(lexiconFiles())
    .action(async (path, options) => (await import('./link.ts')).link(path, options))

  command('check')
    .argument('<PAIRS>', 'cli.argument.pairs')
    .addOption(new Option('--format <F>', 'cli.option.format').choices(['jsonl', 'text']).default('jsonl'))
    .option('--out <FILE>', 'cli.option.out')
    .addOption(lexiconFiles())
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
  command('corpus-fetch', corpus)
    .argument('<CASE_ID>', 'cli.argument.case-id')
    .option('--again', 'cli.option.again')
    .action(async (id, options) => setStatus(await (await import('./corpus.ts')).fetchCorpus(id, options, translator)))
  command('corpus-decisions', corpus)
    .argument('<CASE_ID>', 'cli.argument.case-id')
    .argument('[FILE]', 'cli.argument.decisions')
    .option('--import', 'cli.option.import')
    .option('--data <DIR>', 'cli.option.data')
    .action(async (id, file, options) => (await import('./decisions.ts')).corpusDecisions(id, file, options, translator))
  command('corpus-verify', corpus)
    .argument('[CASE_ID...]', 'cli.argument.case-id')
    .action(async (ids) => setStatus(await (await import('./corpus.ts')).verifyCorpus(ids, translator)))

  const lexicon = command('lexicon')
  command('lexicon-info', lexicon)
    .argument('[FILES...]', 'cli.argument.lexicons')
    .action(async (paths) => (await import('./lexicon.ts')).lexiconInfo(paths, translator))
  command('lexicon-train', lexicon)
    .argument('<PAIRS...>', 'cli.argument.parallel')
    .requiredOption('--source-lang <L>', 'cli.option.train-source-lang', languageTag('--source-lang'))
    .requiredOption('--target-lang <L>', 'cli.option.train-target-lang', languageTag('--target-lang'))
    .addOption(new Option('--format <F>', 'cli.option.train-format').choices(['tsv', 'tmx', 'beads']))
    .option('--out <FILE>', 'cli.option.out')
    .addOption(
      new Option('--min-probability <N>', 'cli.option.min-probability').argParser(numberBetween('--min-probability', 0, 1)).default(0.2),
    )
    .addOption(new Option('--min-count <N>', 'cli.option.min-count').argParser(numberBetween('--min-count', 1, 1000)).default(3))
    .addOption(new Option('--rounds <N>', 'cli.option.rounds').argParser(numberBetween('--rounds', 1, 50)).default(5))
    .action(async (paths, options) => (await import('./lexicon-train.ts')).lexiconTrain(paths, options, translator))
  command('lexicon-import', lexicon)
    .argument('<GLOSSARY>', 'cli.argument.glossary')
    .addOption(new Option('--target-lang <L>', 'cli.option.import-target-lang').argParser(languageTag('--target-lang')))
    .option('--out <FILE>', 'cli.option.out')
    .action(async (path, options) => (await import('./lexicon-import.ts')).lexiconImport(path, options, translator))

  command('serve')
    .addOption(new Option('--port <N>', 'cli.option.port').argParser(numberBetween('--port', 0, 65535)).default(8787))
    .addOption(new Option('--host <ADDRESS>', 'cli.option.host').default('127.0.0.1'))
    .option('--data <DIR>', 'cli.option.data')
    .option('--keys', 'cli.option.keys')
    .action(async (options) => (await import('./serve.ts')).serve(options, translator))

  const keys = command('keys')
  const edge = () => new Option('--edge', 'cli.option.edge')
  command('keys-add', keys)
    .argument('<LABEL>', 'cli.argument.label')
    .addOption(new Option('--scope <SCOPE>', 'cli.option.scope').choices(['read', 'check', 'edit']).default('check'))
    .option('--data <DIR>', 'cli.option.data')
    .addOption(edge())
    .action(async (label, options) => (await import('./keys.ts')).keysAdd(label, options, translator))
  command('keys-list', keys)
    .option('--data <DIR>', 'cli.option.data')
    .addOption(edge())
    .action(async (options) => (await import('./keys.ts')).keysList(options, translator))
  command('keys-revoke', keys)
    .argument('<KEY>', 'cli.argument.key')
    .option('--data <DIR>', 'cli.option.data')
    .addOption(edge())
    .action(async (name, options) => (await import('./keys.ts')).keysRevoke(name, options, translator))
  return program
}

/** Usage lines where the ones made up from options and arguments would say less. */
const USAGE: Readonly<Record<string, string>> = {
  retold: 'COMMAND [options]',
  compare: 'SOURCE... --with RETELLING... [options]',
  align: '--source A --target B --lines [options]',
  link: 'SETS.json [options]',
  check: 'PAIRS.jsonl|FILE.tmx|FILE.xliff|FILE.csv [options]',
  corpus: 'COMMAND',
  'corpus-list': '',
  'corpus-add': 'CASE_ID FILES... [options]',
  'corpus-fetch': 'CASE_ID [--again]',
  'corpus-decisions': 'CASE_ID [FILE] [--import]',
  'corpus-verify': '[CASE_ID...]',
  lexicon: 'COMMAND',
  'lexicon-info': '[FILES...]',
  'lexicon-train': 'PAIRS... --source-lang en --target-lang pt [options]',
  keys: 'COMMAND',
  'keys-add': 'LABEL [--scope check]',
  'keys-list': '',
  'keys-revoke': 'ID|LABEL',
  'lexicon-import': 'FILE.tbx|FILE.csv|FILE.tmx [options]',
}

const lexiconFiles = () => new Option('--lexicon <FILES...>', 'cli.option.lexicon')
const failOn = () => new Option('--fail-on <SEVERITY>', 'cli.option.fail-on').choices(['minor', 'major', 'critical'])
const minConfidence = () =>
  new Option('--min-confidence <N>', 'cli.option.min-confidence').argParser(numberBetween('--min-confidence', 0, 1))
