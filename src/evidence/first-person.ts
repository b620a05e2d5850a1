/**
 * Words, folded, that only a speaker says of himself: pronouns, possessives and the commonest verb forms. Where a language drops its pronouns the verbs
 * carry the person; forms that are also a third person or a noun are left out.
 */
const FIRST_PERSON: Readonly<Record<string, readonly string[]>> = {
  en: ['i', 'me', 'my', 'mine', 'myself', 'we', 'us', 'our', 'ours', 'ourselves'],
  pt: 'eu meu meus minha minhas mim comigo nos nosso nossos nossa nossas conosco quero sou estou tenho vou posso acho acredito sei gosto preciso gostaria peco prefiro lamento temos somos estamos podemos queremos devemos vamos precisamos'.split(
    ' ',
  ),
  es: 'yo mi mis mio mia conmigo nosotros nosotras nuestro nuestros nuestra nuestras quiero soy estoy tengo voy puedo creo prefiero necesito tenemos somos estamos podemos queremos debemos vamos necesitamos'.split(
    ' ',
  ),
  fr: 'je j mon mes moi nous notre nos suis ai veux peux crois pense'.split(' '),
  it: 'io mio miei mia mie noi nostro nostri nostra nostre voglio sono ho posso credo penso preferisco abbiamo siamo possiamo vogliamo dobbiamo'.split(
    ' ',
  ),
  de: 'ich mir mich mein meine meinen meiner meinem meines wir uns unser unsere unseren unserer unserem'.split(' '),
  nl: 'ik mij me mijn wij we ons onze'.split(' '),
  ru: 'я меня мне мной мой моя мое мои моего моей моих мы нас нам нами наш наша наше наши нашего нашей наших'.split(' '),
  zh: ['我', '我们', '我的', '我们的', '咱们'],
  ja: ['私', '私たち', '我々', '僕', '俺', 'わたし'],
}

const WORDS: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries(FIRST_PERSON).map(([language, words]) => [language, new Set(words)]),
)
const NONE: ReadonlySet<string> = new Set()

/** The first-person words of a language (primary subtag); empty for one that is not known. */
export const firstPersonWords = (language: string): ReadonlySet<string> => WORDS.get(language) ?? NONE
