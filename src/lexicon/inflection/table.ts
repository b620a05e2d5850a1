import type { Endings, Exchange, Forms } from './inflection.ts'

/** Words separated by white space. */
export function words(text: string): readonly string[] {
  // Blanks and line ends are all the white space there is: cutting at them takes a third of the time of an expression, and every start pays it.
  const found: string[] = []
  for (const line of text.split('\n')) for (const word of line.split(' ')) if (word !== '') found.push(word)
  return found
}

/** "ser:e,foi,era ir:vai,foi" -> e: ['ser'], foi: ['ser', 'ir'], ... Forms or stems, with the dictionary forms they belong to. */
export function irregularForms(text: string): Forms {
  const forms = new Map<string, string[]>()
  for (const entry of words(text)) {
    const colon = entry.indexOf(':')
    // Most forms belong to one lemma only: those of an entry share its list.
    const lemma = [entry.slice(0, colon)]
    for (const form of entry.slice(colon + 1).split(',')) {
      const lemmas = forms.get(form)
      forms.set(form, lemmas ? [...lemmas, ...lemma] : lemma)
    }
  }
  return forms
}

/**
 * Endings by lines: the ending of the dictionary form, a colon, the endings of its forms; `-` is the empty ending.
 *
 *     ar: o as a amos an
 *     -: s es
 */
export function endings(text: string): Endings {
  const table = new Map<string, string[]>()
  const plain = (ending: string) => (ending === '-' ? '' : ending)
  for (const line of text.split('\n')) {
    const [lemma, forms] = line.trim().split(':')
    if (!lemma || !forms) continue
    for (const form of words(forms)) {
      const lemmas = table.get(plain(form)) ?? []
      if (!lemmas.includes(plain(lemma))) lemmas.push(plain(lemma))
      table.set(plain(form), lemmas)
    }
  }
  return table
}

/** "qu>c z>c" -> [['qu', 'c'], ['z', 'c']]. */
export function exchanges(text: string): readonly Exchange[] {
  return words(text).map((pair): Exchange => {
    const [from = '', to = ''] = pair.split('>')
    return [from, to]
  })
}

/** Each of some endings with each of some words attached: pronouns behind infinitives. */
export function attach(to: string, clitics: string): string {
  return words(to)
    .flatMap((ending) => words(clitics).map((clitic) => ending + clitic))
    .join(' ')
}
