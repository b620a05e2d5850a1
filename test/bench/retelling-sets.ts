import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** A retelling set of `data/retelling`: an archive of documents, a retelling, and (for scoring) the true links of each sentence. */
export interface RetellingSet {
  readonly id: string
  readonly sourceLang: string
  readonly targetLang: string
  readonly sources: readonly { readonly id: string; readonly segments: readonly string[] }[]
  readonly retelling: readonly string[]
  readonly links: readonly (readonly { readonly source: string; readonly segment: number }[])[]
}

/** The folder of development data beside the project; undefined when it is not there. */
export function sharedFolder(...parts: string[]): string | undefined {
  const folder = join(import.meta.dirname, '..', '..', '..', 'shared', ...parts)
  return existsSync(folder) ? folder : undefined
}

/** The development sets of a language. */
export function readRetellingSets(language: string): RetellingSet[] {
  const file = sharedFolder('data', 'retelling', `${language}.json`)
  return file ? (JSON.parse(readFileSync(file, 'utf8')) as RetellingSet[]) : []
}
