/** Phrases with a denial that another language may well tell without one, and how it does: by primary language, over lower-case text. */
export interface RewordingWords {
  readonly denied: Readonly<Record<string, RegExp>>
  readonly plain: Readonly<Record<string, RegExp>>
}

/** A pattern of whole words, and one of signs of a script that does not space them. */
export const words = (list: string): RegExp => new RegExp(`(?<![\\p{L}\\p{M}])(?:${list})(?![\\p{L}\\p{M}])`, 'gu')
export const signs = (list: string): RegExp => new RegExp(list, 'gu')
