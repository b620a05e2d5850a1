import { foldWord } from '../inflection/fold.ts'

/** Under what a name is looked up: its letters and digits, folded, words joined by one blank. "Jean-Luc", "jean luc" and "JEAN LUC" are one. */
export function nameKey(name: string): string {
  return foldWord(name)
    .replace(/'s\b/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
