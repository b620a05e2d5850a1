import { describe, expect, it } from 'vitest'
import { grammarHoles } from '../../src/evidence/grammar-holes.ts'
import { createGlosser, createVocabulary } from '../../src/lexicon/gloss.ts'
import { NO_LEXICONS } from '../../src/lexicon/lexicons.ts'
import { typesIn } from './pairs.ts'

describe('omissions', () => {
  it.each([
    [
      'pt>en',
      'O governo anunciou ontem uma reforma da educação e da saúde.',
      'The government announced yesterday a reform of education and.',
      'passage.omitted',
    ],
    ['de>en', 'Die Polizei hat den Mann im Krankenhaus verhaftet.', 'The police arrested the man in the.', 'passage.omitted'],
    [
      'es>en',
      'El presidente visitó la universidad y la biblioteca nacional.',
      'The president visited the and the national library.',
      'passage.omitted',
    ],
    // A clause that was left out, in every language.
    [
      'en>pt',
      'The mayor opened the new library on Monday, thanked the young teachers for their patience, and went home.',
      'O prefeito abriu a nova biblioteca na segunda-feira e foi para casa.',
      'passage.omitted',
    ],
    [
      'en>es',
      'The mayor opened the new library on Monday, thanked the young teachers for their patience, and went home.',
      'El alcalde abrió la nueva biblioteca el lunes y se fue a casa.',
      'passage.omitted',
    ],
    [
      'en>fr',
      'The mayor opened the new library on Monday, thanked the young teachers for their patience, and went home.',
      'Le maire a ouvert la nouvelle bibliothèque lundi et est rentré à la maison.',
      'passage.omitted',
    ],
    [
      'en>de',
      'The mayor opened the new library on Monday, thanked the young teachers for their patience, and went home.',
      'Der Bürgermeister eröffnete am Montag die neue Bibliothek und ging nach Hause.',
      'passage.omitted',
    ],
    [
      'en>it',
      'The mayor opened the new library on Monday, thanked the young teachers for their patience, and went home.',
      'Il sindaco ha aperto la nuova biblioteca lunedì ed è andato a casa.',
      'passage.omitted',
    ],
    [
      'en>zh-Hans',
      'The mayor opened the new library on Monday, thanked the young teachers for their patience, and went home.',
      '市长星期一开放了新图书馆，然后回家了。',
      'passage.omitted',
    ],
    [
      'en>ja',
      'The mayor opened the new library on Monday, thanked the young teachers for their patience, and went home.',
      '市長は月曜日に新しい図書館を開き、家に帰った。',
      'passage.omitted',
    ],
    [
      'en>ru',
      'The mayor opened the new library on Monday, thanked the young teachers for their patience, and went home.',
      'Мэр открыл в понедельник новую библиотеку и пошёл домой.',
      'passage.omitted',
    ],
    // And one that was put in.
    [
      'en>pt',
      'The mayor opened the new library and went home.',
      'O prefeito abriu a nova biblioteca, agradeceu a paciência dos jovens professores e foi para casa.',
      'passage.added',
    ],
    [
      'de>en',
      'Der Bürgermeister eröffnete die neue Bibliothek und ging nach Hause.',
      'The mayor opened the new library, thanked the young teachers for their patience, and went home.',
      'passage.added',
    ],
    [
      'ru>en',
      'Мэр открыл новую библиотеку и пошёл домой.',
      'The mayor opened the new library, thanked the young teachers for their patience, and went home.',
      'passage.added',
    ],
    ['es>en', 'El alcalde abrió la biblioteca.', 'The angry mayor opened the library.', 'passage.added'],
    // One word that one side has alone, all others answered.
    [
      'en>es',
      'The baker sold his festive bread to the whole village in two hours.',
      'El panadero vendió su pan a todo el pueblo en dos horas.',
      'passage.omitted',
    ],
    ['en>fr', 'The committee examined the dangerous proposal on Tuesday.', 'Le comité a examiné la proposition mardi.', 'passage.omitted'],
    [
      'en>it',
      'The professor read the suspicious letter in front of the students.',
      'Il professore ha letto la lettera davanti agli studenti.',
      'passage.omitted',
    ],
    [
      'en>de',
      'The teacher gave the children the military books in the morning.',
      'Die Lehrerin gab den Kindern am Morgen die Bücher.',
      'passage.omitted',
    ],
    [
      'en>pt',
      'The judge listened to the angry witness for three hours.',
      'O juiz ouviu a testemunha durante três horas.',
      'passage.omitted',
    ],
    ['en>de', 'The nurse opened the window.', 'Die Krankenschwester öffnete das Fenster des Krankenhauses.', 'passage.added'],
    ['en>fr', 'The nurse opened the window.', 'L’infirmière a ouvert la fenêtre de l’hôpital.', 'passage.added'],
    ['en>it', 'The nurse opened the window.', "L'infermiera ha aperto la finestra dell'ospedale.", 'passage.added'],
    ['en>es', 'The nurse opened the window.', 'La enfermera abrió la ventana del hospital.', 'passage.added'],
  ])('%s flags %s', (languages, source, target, type) => {
    expect(typesIn(languages, source, target)).toContain(type)
  })

  it.each([
    ['pt>en', 'O governo anunciou ontem uma reforma da educação.', 'The government announced a reform of education yesterday.'],
    ['en>es', 'The president visited the national library.', 'El presidente visitó la biblioteca nacional.'],
    ['en>de', 'The police arrested the man in the hospital.', 'Die Polizei hat den Mann im Krankenhaus verhaftet.'],
    ['en>zh-Hans', 'The government announced a reform of education.', '政府宣布教育改革。'],
    ['en>ja', 'The president visited the library.', '大統領は図書館を訪れた。'],
    ['en>ru', 'The police arrested the man.', 'Полиция арестовала мужчину.'],
    [
      'en>it',
      'The teachers thanked the mayor for the new library.',
      'Gli insegnanti hanno ringraziato il sindaco per la nuova biblioteca.',
    ],
    ['en>fr', 'The ship left the harbour before the storm.', 'Le navire a quitté le port avant la tempête.'],
    ['de>en', 'Das Schiff verließ den Hafen vor dem Sturm.', 'The ship left the harbour before the storm.'],
    ['ru>en', 'Корабль покинул порт до бури.', 'The ship left the port before the storm.'],
    ['en>pt', 'She is interested in the forests of the north.', 'Ela se interessa pelas florestas do norte.'],
    ['en>es', 'One AM said the plan was good.', 'Un miembro de la asamblea dijo que el plan era bueno.'],
    ['en>fr', 'The meeting takes place at five.', 'La réunion a lieu à cinq heures.'],
    // "US" is a country.
    ['en>es', 'The US president opened the library.', 'El presidente americano abrió la biblioteca.'],
    ['en>fr', 'The children did not open the window.', 'Les enfants n’ont pas ouvert la fenêtre.'],
  ])('%s stays silent on %s', (languages, source, target) => {
    expect(typesIn(languages, source, target).filter((type) => type.startsWith('passage.'))).toEqual([])
  })
})

describe('grammar holes', () => {
  const holes = (language: string, text: string) => {
    const tokens = createGlosser(language, NO_LEXICONS, createVocabulary(NO_LEXICONS)).gloss(text)
    return [...grammarHoles(tokens, text, language)].map((at) => tokens[at]?.word.form)
  }
  it.each([
    ['en', 'The brain, the spine, and.', ['and']],
    ['en', 'They suffered the of the storm.', ['the']],
    ['en', 'It was registered in .', ['in']],
    ['en', 'He visited the famous of the town.', ['famous']],
    ['pt', 'A casa do.', ['do']],
    ['de', 'Er wohnt im und arbeitet dort.', ['im']],
  ])('%s: %s', (language, text, expected) => {
    expect(holes(language, text)).toEqual(expected)
  })
  it.each([
    ['en', 'It starts at 7 a.m. near the pier.'],
    ['en', 'With or without a hyphen, it is right.'],
    ['en', 'The old and the new stood side by side.'],
    ['es', 'El niño vive con él.'],
    ['fr', 'Il est venu, mais il est parti .'],
    ['zh', '政府宣布改革。'],
  ])('%s is whole: %s', (language, text) => {
    expect(holes(language, text)).toEqual([])
  })
})
