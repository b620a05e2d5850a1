/** Words separated by white space. */
export function words(text: string): readonly string[] {
  return text.split(/\s+/).filter(Boolean)
}

/** "ser:e,foi,era ir:vai,foi" -> { e: ['ser'], foi: ['ser', 'ir'], ... }. */
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
