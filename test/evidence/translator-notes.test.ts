import { describe, expect, it } from 'vitest'
import { translatorNotes } from '../../src/evidence/translator-notes.ts'

const notesIn = (text: string) => translatorNotes(text).map(({ start, end }) => text.slice(start, end))

describe("translators' notes", () => {
  it.each([
    ['Ele pediu um “pilot” (em inglês no original – NdT) e esperou.', '(em inglês no original – NdT)'],
    ['O cais (N. do T.: o “pier”) estava vazio.', '(N. do T.: o “pier”)'],
    ['El muelle [N. del T.: en inglés] estaba vacío.', '[N. del T.: en inglés]'],
    ['Le quai (en anglais dans le texte, NDLT) (N.d.T.) était vide.', '(N.d.T.)'],
    ['Der Kai (im Original deutsch, Anm. d. Übers.) war leer.', '(im Original deutsch, Anm. d. Übers.)'],
    ['El muelle (Nota de la traductora: en inglés) estaba vacío.', '(Nota de la traductora: en inglés)'],
    ['Il molo (in inglese nel testo, N.d.T.) era vuoto.', '(in inglese nel testo, N.d.T.)'],
    ['De kade (noot van de vertaler: een steiger) was leeg.', '(noot van de vertaler: een steiger)'],
    ['Причал (прим. перев.: пирс) был пуст.', '(прим. перев.: пирс)'],
    ['码头（译注：栈桥）空无一人。', '（译注：栈桥）'],
    ['埠頭（訳注：桟橋）は空だった。', '（訳注：桟橋）'],
    ['The quay (translator’s note: a pier) was empty.', '(translator’s note: a pier)'],
  ])('%s', (text, note) => {
    expect(notesIn(text)).toEqual([note])
  })

  it.each(['The quay (a pier) was empty.', 'Die NDT GmbH (Kiel) baut Kräne.', 'O cais (perto da rua N. Torres) estava vazio.'])(
    'takes no other bracket for one: %s',
    (text) => {
      expect(notesIn(text)).toEqual([])
    },
  )

  it('reads a long text of brackets in no time to speak of', () => {
    expect(notesIn('('.repeat(20_000))).toEqual([])
    expect(notesIn('(a '.repeat(20_000))).toEqual([])
  })
})
