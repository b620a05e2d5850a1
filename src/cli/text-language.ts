/** Languages whose texts are commonly told apart by the ending of the file: `news.de`, `news.fr.txt`, `pt-BR.txt`. */
const ENDING = /(?:^|[./\\])((?:en|pt|es|fr|de|it|nl|zh|ja|ru)(?:-[A-Za-z]{2,4})?)$/

/** The language of a text: what the user says, else what the file's name says, else what the text looks like. */
export async function languageOf(path: string, text: string, stated?: string): Promise<string> {
  if (stated !== undefined) return stated
  const named = languageOfName(path)
  if (named !== undefined) return named
  const { detectLanguage } = await import('../text/language.ts')
  return detectLanguage(text).language
}

/** Small and capital letters each by itself: an expression that is told to take them for the same makes V8 set up what Unicode says of case. */
const PLAIN_TEXT = /\.[Tt][Ee]?[Xx][Tt]$/

/** The language that a file's name tells. */
export function languageOfName(path: string): string | undefined {
  return ENDING.exec(path.replace(PLAIN_TEXT, ''))?.[1]
}
