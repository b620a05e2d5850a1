import type { Span } from '../text/document.ts'

/** How translators sign a note of their own in a bracket: "NdT", "N. do T.", "Anm. d. Ü.", "прим. перев.", "译注". */
const SIGNED = [
  'N\\.? ?d[eo]?l?\\.? ?(?:l[ae] )?T(?:\\.|rad)?(?!\\p{L})',
  'N\\. ?T\\.',
  "[Tt]ranslator['’]?s?['’]? [Nn]ote",
  '[Nn]ota d[aeo]l?(?: la)? [Tt]rad',
  '[Nn]ote d[eu](?: la)? [Tt]rad',
  'Anm(?:\\.|erkung) ?d(?:\\.|es|er) ?(?:Ü\\.|Übers)',
  '[Nn]oot van de vert',
  '[Пп]рим(?:\\.|ечание) ?пер',
  '译者?注',
  '譯者?註',
  '訳者?注',
].join('|')

const NOTE = new RegExp(`[(（[［](?=[^()（）[\\]［］]{0,300}(?<!\\p{L})(?:${SIGNED}))[^()（）[\\]［］]{1,300}[)）\\]］]`, 'gu')

/** Bracketed notes in which a translator speaks for himself, whatever side of a pair they stand on: the other text has nothing that could answer to them. */
export const translatorNotes = (text: string): Span[] =>
  [...text.matchAll(NOTE)].map(({ index, 0: { length } }) => ({ start: index, end: index + length }))
