import { readFileSync } from 'node:fs'
import { addReadings } from '../../../src/lexicon/pivot/readings.ts'

const folder = new URL('../../../corpus/lexicons/pivot/', import.meta.url)

export const NAMES = readFileSync(new URL('zh-names.tsv', folder), 'utf8')
export const CALQUES = readFileSync(new URL('zh-calques.tsv', folder), 'utf8')
/** The name table as the build writes it. */
export const BUILT = addReadings(NAMES)
