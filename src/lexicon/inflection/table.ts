import type { Endings, Exchange } from './inflection.ts'

/** Words separated by white space. */
export function words(text: string): readonly string[] {
  return text.split(/\s+/).filter(Boolean)
}

/** "ser:e,foi,era ir:vai,foi" -> { e: ['ser'], foi: ['ser', 'ir'], ... }. Forms or stems, with the dictionary forms they belong to. */
export function irregularForms(text: string): Readonly<Record<string, readonly string[]>> {
  const forms: Record<string, string[]> = Object.create(null)
  for (const entry of words(text)) {
    const [lemma = '', list = ''] = entry.split(':')
    for (const form of list.split(',')) {
      const lemmas = forms[form] ?? []
      lemmas.push(lemma)
      forms[form] = lemmas
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
