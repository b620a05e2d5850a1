import { describe, expect, it, test } from 'vitest'
import { collectConcepts, compileEnglish, compileLexicon } from '../../src/lexicon/compile.ts'
import { parseLexicon, usualOf } from '../../src/lexicon/entries.ts'
import { createGlosser, createVocabulary } from '../../src/lexicon/gloss.ts'
import { openLexicons } from '../../src/lexicon/open-lexicons.ts'

/** A glosser over a few lines of a language, for it or for English; `meanings` gives each word of a text with its likeliest English stem. */
function meanings(language: string, lexicon: string, which: 'usual' | 'broad' = 'broad', of = language): (text: string) => string[] {
  const all = parseLexicon(lexicon.replace(/^ +/gm, '').replace(/ *\| */g, '\t'))
  const entries = which === 'usual' ? usualOf(all) : all
  const concepts = collectConcepts([entries])
  const lexicons = openLexicons({
    concepts: concepts.join('\n'),
    tables: [compileEnglish(entries, concepts), compileLexicon(language, entries, concepts)],
  })
  const glosser = createGlosser(of, lexicons, createVocabulary(lexicons))
  return (text) =>
    glosser.gloss(text).map(({ start, end, word }) => {
      const [first = -1] = word.concepts
      return `${text.slice(start, end)}${word.isFunction ? '' : `=${word.known ? concepts[first] : '?'}`}`
    })
}

describe('Chinese', () => {
  const of = meanings(
    'zh',
    `say | v | 说
     visit | v | 访问
     London | name | 伦敦
     safety | n | 安全
     horse | n | 马
     arrive | v | 到达`,
  )
  it.each([
    ['到达了伦敦', ['到达=arriv', '了', '伦敦=london']],
    ['斯库尔弗说', ['斯库尔弗=?', '说=say']],
    ['访问着莫尔德维克的安全', ['访问=visit', '着', '莫尔德维克=?', '的', '安全=safety']],
    ['马里奥贝拉说', ['马里奥贝拉=?', '说=say']],
  ])('%s', (text, words) => {
    expect(of(text)).toEqual(words)
  })
})

describe('Japanese', () => {
  const of = meanings(
    'ja',
    `eat | v | 食べる
     write | v | 書く
     publish | v | 発表する
     big | adj | 大きい
     company | n | 会社`,
  )
  it.each([
    ['会社が発表した', ['会社=company', 'が', '発表した=publish']],
    ['大きな会社は書いた', ['大きな=big', '会社=company', 'は', '書いた=write']],
    ['食べません', ['食べ=eat', 'ません']],
    ['会社は書かなかった', ['会社=company', 'は', '書か=write', 'なかっ', 'た']],
    ['発表しない', ['発表し=publish', 'ない']],
    ['書かれて', ['書かれて=write']],
    ['ブラックウッドの会社', ['ブラックウッド=?', 'の', '会社=company']],
  ])('%s', (text, words) => {
    expect(of(text)).toEqual(words)
  })
})

describe('German', () => {
  const of = meanings(
    'de',
    `give | v | geben
     abandon | v | aufgeben
     add | v | hinzufügen
     plan | n | Plan
     safety | n | Sicherheit
     team | n | Team
     oil | n | Öl
     field | n | Feld
     on | prep | auf
     she | pron | sie`,
  )
  it.each([
    ['sie gab Plan', ['sie', 'gab=give', 'Plan=plan']],
    ['sie gab 3 Pläne auf.', ['sie', 'gab=abandon', '3=?', 'Pläne=plan', 'auf']],
    ['sie gab auf Plan', ['sie', 'gab=give', 'auf', 'Plan=plan']],
    ['sie gab. Plan auf.', ['sie', 'gab=give', 'Plan=plan', 'auf']],
    ['fügte sie hinzu', ['fügte=add', 'sie', 'hinzu']],
    ['Sicherheitsteams', ['Sicherheitsteams=safety']],
    ['Sicherheitsplänen', ['Sicherheitsplänen=plan']],
    ['Ölfelder', ['Ölfelder=oil']],
    ['Ölen', ['Ölen=oil']],
  ])('%s', (text, words) => {
    expect(of(text).map((word) => word.replace(/^3=.*/, '3=?'))).toEqual(words)
  })
})

describe('words that only a rarer translation knows', () => {
  const lexicon = `can | v | können
     tin | n | Dose; Büchse
     can | n | ; Dose
     chancellor | n | ; Kanzler
     hull | n | ; Rumpf
     ship | n | Schiff`
  it.each<['usual' | 'broad', string, string[]]>([
    ['usual', 'Kanzler Büchse Dose', ['Kanzler=?', 'Büchse=?', 'Dose=tin']],
    ['broad', 'Kanzler Büchse Dose', ['Kanzler=chancellor', 'Büchse=tin', 'Dose=tin']],
    // As parts of compounds they say nothing either.
    ['usual', 'Schiffsrumpf', ['Schiffsrumpf=?']],
  ])('%s: %s', (which, text, words) => {
    expect(meanings('de', lexicon, which)(text)).toEqual(words)
  })
  it.each<['usual' | 'broad', string[]]>([
    ['usual', ['chancellor=?', 'can']],
    ['broad', ['chancellor=chancellor', 'can']],
  ])('in English, %s', (which, words) => {
    expect(meanings('de', lexicon, which, 'en')('chancellor can')).toEqual(words)
  })
})

test('a rarer translation takes nothing from what the word says as a form of another', () => {
  const entries = parseLexicon('eventual\tadj\teventual\nprobably\tadv\tquizás; eventualmente\n')
  const concepts = collectConcepts([entries])
  const lexicons = openLexicons({
    concepts: concepts.join('\n'),
    tables: [compileEnglish(entries, concepts), compileLexicon('es', entries, concepts)],
  })
  const [token] = createGlosser('es', lexicons, createVocabulary(lexicons)).gloss('eventualmente')
  const weightOf = (stem: string) => token?.word.weights[token.word.concepts.indexOf(concepts.indexOf(stem))] ?? 0
  expect(weightOf('eventual')).toBeGreaterThan(0.7)
  expect(weightOf('probabl')).toBeLessThan(0.3)
})
