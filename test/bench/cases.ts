import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { CaseKnowledge } from '../../src/report/case.ts'
import type { Document } from '../../src/text/document.ts'
import { readDocuments } from '../../src/text/read.ts'
import { sharedFolder } from './retelling-sets.ts'

/** One retelling of an annotated case: passages (by their first words) with the documents they retell, and passages that retell none. */
export interface AnnotatedRetelling {
  readonly name: string
  readonly sources: readonly Document[]
  readonly retelling: Document
  readonly knowledge: CaseKnowledge
  readonly alignment: readonly { readonly passage: string; readonly sources: readonly string[] }[]
  readonly unaligned: readonly string[]
  /** Annotated findings, where the annotations are our own. */
  readonly findings?: readonly {
    readonly type: string
    readonly text: string
    /** Which of the places of these words is meant, from 1. */
    readonly occurrence?: number
    readonly expected?: string
    readonly source?: string | null
    readonly severity: string
  }[]
  /** Texts that are right although they look wrong. */
  readonly silent?: readonly { readonly kind: string; readonly text: string }[]
}

const root = join(import.meta.dirname, '..', '..')

async function readFolder(folder: string): Promise<Document[]> {
  const documents: Document[] = []
  for (const name of readdirSync(folder).sort()) documents.push(...(await readFile(join(folder, name))))
  return documents
}

const readFile = (path: string) => readDocuments({ name: basename(path), bytes: new Uint8Array(readFileSync(path)) })

/** The real case beside the project; undefined when it is not there. */
export async function realCase(): Promise<AnnotatedRetelling | undefined> {
  const folder = sharedFolder('cases', 'musk-v-altman')
  if (!folder) return undefined
  const gold = JSON.parse(readFileSync(join(folder, 'gold.json'), 'utf8'))
  const [retelling] = await readFile(join(folder, 'articles', 'ifanr.pt.txt'))
  if (!retelling) return undefined
  const path = join(root, 'corpus', 'musk-v-altman', 'case.json')
  const known = existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : { people: [] }
  return {
    name: 'musk-v-altman pt',
    sources: await readFolder(join(folder, 'emails')),
    retelling,
    knowledge: { people: known.people, glossary: known.glossary ?? [] },
    alignment: gold.alignment.map((entry: { passage: string; emails: string[] }) => ({ passage: entry.passage, sources: entry.emails })),
    unaligned: gold.unaligned,
  }
}

/** The retellings of the shipped case. */
export async function shippedCase(): Promise<AnnotatedRetelling[]> {
  const corpus = join(root, 'corpus')
  const result: AnnotatedRetelling[] = []
  for (const id of readdirSync(corpus)) {
    const file = join(corpus, id, 'case.json')
    if (!existsSync(file) || !existsSync(join(corpus, id, 'emails'))) continue
    const described = JSON.parse(readFileSync(file, 'utf8'))
    const sources = await readFolder(join(corpus, id, 'emails'))
    for (const entry of described.retellings) {
      const [retelling] = await readFile(join(corpus, id, entry.file))
      const notes = described.annotations[entry.id]
      if (!retelling || !notes) continue
      result.push({
        name: `${id} ${entry.language}`,
        sources,
        retelling: { ...retelling, language: entry.language },
        knowledge: { people: described.people, glossary: described.glossary ?? [] },
        alignment: notes.alignment,
        unaligned: notes.unaligned,
        findings: notes.findings,
        silent: notes.silent,
      })
    }
  }
  return result
}
