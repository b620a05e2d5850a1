import { spawn } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { buildCommand } from '../../src/cli/build.ts'

const root = join(import.meta.dirname, '..', '..')

/** What a run of the command left. */
export interface Run {
  readonly status: number | null
  readonly out: string
  readonly err: string
}

export interface RunOptions {
  readonly input?: string
  readonly env?: Readonly<Record<string, string>>
}

/** The built command in a package of its own, so that tests change no case of the project, and a folder to work in. */
export interface Command {
  readonly folder: string
  readonly program: string
  run(args: readonly string[], options?: RunOptions): Promise<Run>
  /** Writes a file below the folder and gives its name. */
  file(name: string, content: string | Uint8Array): string
  remove(): void
}

/** Builds the command into a temporary package with these cases in its corpus (`<case>/case.json` as data). */
export async function buildPackage(cases: Readonly<Record<string, unknown>> = {}): Promise<Command> {
  const home = mkdtempSync(join(tmpdir(), 'retold-'))
  const [pack, folder] = [join(home, 'package'), join(home, 'work')]
  mkdirSync(join(pack, 'dist'), { recursive: true })
  mkdirSync(folder)
  cpSync(join(root, 'package.json'), join(pack, 'package.json'))
  symlinkSync(join(root, 'node_modules'), join(pack, 'node_modules'))
  symlinkSync(join(root, 'migrations'), join(pack, 'migrations'))
  const lexicons = join(root, 'dist', 'lexicons')
  if (existsSync(lexicons)) symlinkSync(lexicons, join(pack, 'dist', 'lexicons'))
  mkdirSync(join(pack, 'corpus'))
  for (const [name, manifest] of Object.entries(cases)) {
    mkdirSync(join(pack, 'corpus', name))
    writeFileSync(join(pack, 'corpus', name, 'case.json'), JSON.stringify(manifest))
  }
  await buildCommand(root, join(pack, 'dist'))
  const program = join(pack, 'dist', 'cli.js')
  return {
    folder,
    program,
    run: (args, options) => run(program, folder, args, options),
    file(name, content) {
      mkdirSync(dirname(join(folder, name)), { recursive: true })
      writeFileSync(join(folder, name), content)
      return name
    },
    remove: () => rmSync(home, { recursive: true, force: true }),
  }
}

function run(program: string, cwd: string, args: readonly string[], { input = '', env = {} }: RunOptions = {}): Promise<Run> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [program, ...args], { cwd, env: { PATH: process.env.PATH ?? '', LANG: 'C', ...env } })
    let [out, err] = ['', '']
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      out += text
    })
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      err += text
    })
    child.on('error', reject)
    child.on('close', (status) => resolve({ status, out, err }))
    // The command may end without reading.
    child.stdin.on('error', () => undefined)
    child.stdin.end(input)
  })
}
