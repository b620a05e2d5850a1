import { describe, expect, it } from 'vitest'
import { findingsOf, typesIn } from './pairs.ts'

describe('words left standing', () => {
  it.each([
    ['it>en', 'I gruppi di lavoro hanno discusso il piano.', 'The working gruppi discussed the plan.', 'gruppi'],
    ['de>en', 'Der Präsident besuchte die Stadt.', 'The Präsident visited the city.', 'Präsident'],
    [
      'es>en',
      'La fábrica funciona con normalidad desde ayer.',
      'The factory has been working con normalidad since yesterday.',
      'normalidad',
    ],
    ['ru>en', 'Дети играли в парке.', 'The дети played in the park.', 'дети'],
    ['ja>en', '子供たちは公園で遊んだ。', 'The children played in the 公園.', '公園'],
    ['zh-Hans>pt', '孩子们在公园里玩。', 'As crianças brincaram no 公园.', '公园'],
    ['it>en', 'I ragazzi giocano ogni mese nel parco.', 'The boys play in the park every mese.', 'mese'],
    ['fr>en', 'Le maire accepte cette proposition.', 'The mayor accepte this proposal.', 'accepte'],
    ['es>en', 'La inmobiliaria vendió la casa.', 'The inmobiliaria sold the house.', 'inmobiliaria'],
    ['de>en', 'Behörden schlossen den Hafen.', 'Behörden closed the harbour.', 'Behörden'],
    ['en>pt', 'She said that the house was old and cold.', 'Ela disse that the house was.', 'that the house was'],
    ['en>zh-Hans', 'The wooden bridge is old.', '那座 wooden bridge 很旧。', 'wooden bridge'],
    ['en>ru', 'The wooden bridge is old.', 'Этот wooden bridge старый.', 'wooden bridge'],
    ['en>pt', 'The wooden bridge is old.', 'A wooden bridge é velha.', 'wooden bridge'],
    ['en>fr', 'The wooden bridge is old.', 'Le wooden bridge est vieux.', 'wooden bridge'],
  ])('%s flags %s', (languages, source, target, words) => {
    const found = findingsOf(languages, source, target).filter(({ type }) => type === 'passage.untranslated')
    expect(found.map(({ retelling }) => retelling && target.slice(retelling.start, retelling.end))).toEqual([words])
  })

  it.each([
    ['it>en', 'Il festival si tiene a Verona.', 'The festival takes place in Verona.'],
    ['de>en', 'Herr Braun wohnt in Hamburg.', 'Mr Braun lives in Hamburg.'],
    ['pt>en', 'O rendimento per capita caiu.', 'Income per capita fell.'],
    ['pt>en', 'Clara de Almeida vive no Rio.', 'Clara de Almeida lives in Rio.'],
    ['es>en', 'El embargo terminal afecta al vector circular.', 'The terminal embargo affects the circular vector.'],
    ['de>en', 'Klein sagte nichts.', 'Klein said nothing.'],
    ['it>en', 'Studiava il piano con vigore.', 'He studied the piano with vigor.'],
    ['zh-Hans>en', '他喝了茶。', 'He drank tea (茶).'],
    ['en>pt', 'The software runs on the web.', 'O software roda na web.'],
    ['fr>en', 'Le café est fermé.', 'The café is closed.'],
    ['en>pt', 'The coach praised the goalkeeper.', 'O coach elogiou o goleiro.'],
    ['en>fr', 'The child sings “the wooden bridge” at home.', 'L’enfant chante « the wooden bridge » à la maison.'],
    ['en>nl', 'The task force met in the old barn.', 'De task-force kwam bijeen in de oude schuur.'],
  ])('%s stays silent on %s', (languages, source, target) => {
    expect(typesIn(languages, source, target)).not.toContain('passage.untranslated')
  })
})
