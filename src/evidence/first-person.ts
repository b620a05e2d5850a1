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

/** The first-person words of a language (primary subtag); empty for one that is not known. */
export const firstPersonWords = wordsOf(FIRST_PERSON)

/**
 * Words that are only said to somebody: pronouns and possessives, folded, of languages where a press article does not address its reader. German, whose
 * polite forms differ from the third person by their capital alone, has them as they are written.
 */
const SECOND_PERSON: Readonly<Record<string, readonly string[]>> = {
  en: ['you', 'your', 'yours', 'yourself'],
  pt: ['voce', 'voces', 'contigo', 'convosco'],
  es: ['usted', 'ustedes', 'tu', 'tus', 'contigo', 'vosotros', 'vuestro', 'vuestra'],
  fr: ['vous', 'votre', 'vos', 'toi', 'ton', 'tes'],
  it: ['tu', 'te', 'tuo', 'tua', 'tuoi', 'tue', 'voi', 'vostro', 'vostra', 'vostri', 'vostre'],
  de: ['du', 'dich', 'dir', 'dein', 'deine', 'Sie', 'Ihnen', 'Ihre', 'Ihren', 'Ihrem', 'Ihr'],
  nl: ['u', 'uw', 'jij', 'je', 'jouw'],
  ru: ['вы', 'вас', 'вам', 'вами', 'ваш', 'ваша', 'ваше', 'ваши', 'ты', 'тебя', 'тебе'],
  zh: ['你', '您', '你们', '你的', '您的'],
  ja: ['あなた', '君', '貴方'],
}

/** The second-person words of a language (primary subtag); empty for one that is not known. */
export const secondPersonWords = wordsOf(SECOND_PERSON)

/**
 * Words that stand for a person spoken of before, as they are written but for capitals. Words that are also articles, impersonal ("il faut") or polite
 * address ("lei", "sie") are left out; where a language drops its pronouns many such sentences go unnoticed.
 */
const THIRD_PERSON: Readonly<Record<string, readonly string[]>> = {
  en: ['he', 'him', 'his', 'himself', 'she', 'her', 'herself'],
  pt: ['ele', 'ela', 'dele', 'dela'],
  es: ['él', 'ella'],
  fr: ['lui', 'elle'],
  it: ['egli', 'lui'],
  de: ['er', 'ihm', 'ihn'],
  nl: ['hij', 'hem', 'zij', 'haar'],
  ru: ['он', 'она', 'его', 'ему', 'им', 'ей', 'её', 'него', 'нему', 'неё', 'ней'],
  zh: ['他', '她', '他的', '她的'],
  ja: ['彼', '彼女', '同氏'],
}

/** The third-person words of a language (primary subtag); empty for one that is not known. */
export const thirdPersonWords = wordsOf(THIRD_PERSON)

/** Looks words of a table up by primary language subtag. */
function wordsOf(table: Readonly<Record<string, readonly string[]>>): (language: string) => ReadonlySet<string> {
  const sets = new Map(Object.entries(table).map(([language, words]) => [language, new Set(words)]))
  const none: ReadonlySet<string> = new Set()
  return (language) => sets.get(language) ?? none
}
