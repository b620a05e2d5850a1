import { describe, expect, it } from 'vitest'
import { examine } from '../../src/evidence/examine.ts'
import { createGlosser, createVocabulary } from '../../src/lexicon/gloss.ts'
import { shippedLexicons } from '../bench/lexicons.ts'
import { documentOf } from '../checks/texts.ts'

const lexicons = shippedLexicons()

/** The speaker that a text names for its first quotation, if any. */
function speakerIn(language: string, text: string): string | undefined {
  const glosser = createGlosser(language, lexicons, createVocabulary(lexicons))
  const names = new Set(['ana', 'ruiz', 'boris', 'lund'])
  const [quotation] = examine(documentOf('r', text, {}, language), language, glosser, lexicons.concepts, { names }).quotations
  return quotation?.speaker ? text.slice(quotation.speaker.start, quotation.speaker.end) : undefined
}

describe('the speaker of quoted words', () => {
  it.each([
    ['before a colon', 'pt-BR', 'Na terça, Ana Ruiz escreveu ao sócio: “A chave é minha.”', 'Ana Ruiz'],
    ['after a comma', 'es', '«La llave es mía», escribió Ana Ruiz el martes.', 'Ana Ruiz'],
    ['after a verb that no list holds', 'fr', '« La clé est à moi », trancha Boris Lund.', 'Boris Lund'],
    ['a few words after the verb', 'es', '«La llave es mía», sentenciaba en ella Boris Lund.', 'Boris Lund'],
    ['not the one spoken to', 'pt-BR', '“A chave é minha”, escreveu Ana Ruiz a Boris Lund.', 'Ana Ruiz'],
    ['the writer of a letter', 'it', 'In una lettera di Boris Lund si legge: «La chiave è mia».', 'Boris Lund'],
    ['after an ordinal', 'de', 'Boris Lund schrieb am 6. März: „Der Schlüssel gehört mir.“', 'Boris Lund'],
  ])('is found %s, %s: %s', (_, language, text, speaker) => {
    expect(speakerIn(language, text)).toBe(speaker)
  })

  it.each([
    ['the next sentence names somebody', 'fr', 'Elle hésita. « La clé est à moi. » Mais Boris Lund le nia.'],
    ['a pronoun speaks', 'fr', '« La clé est à moi », reconnaît-elle à propos de la question de Boris Lund.'],
    ['another clause names somebody', 'it', '«La chiave è mia», scrive la direttrice; e Boris Lund tace.'],
    ['a quotation stands alone', 'de', 'Er zögerte. „Der Schlüssel gehört mir.“ Dann schwieg Boris Lund.'],
  ])('is left open where %s, %s: %s', (_, language, text) => {
    expect(speakerIn(language, text)).toBeUndefined()
  })
})
