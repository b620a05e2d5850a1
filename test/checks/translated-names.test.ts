import { describe, expect, it } from 'vitest'
import { createNameReader, soundsAlike } from '../../src/checks/name-counterparts.ts'
import { shippedLexicons } from '../bench/lexicons.ts'
import { findingsOf, typesIn } from './pairs.ts'

describe('names of translations', () => {
  it.each([
    ['it>en', 'Il progetto di Ortolani è stato presentato ieri.', 'The project by Kowalczyk was presented yesterday.', 'Kowalczyk'],
    ['en>es', 'The mayor thanked Whitcombe for the letter.', 'El alcalde agradeció a Lindqvist la carta.', 'Lindqvist'],
    ['en>pt', 'The mayor thanked Whitcombe for the letter.', 'O prefeito agradeceu a Lindqvist pela carta.', 'Lindqvist'],
    ['en>ru', 'The mayor thanked Whitcombe for the letter.', 'Мэр поблагодарил Караваева за письмо.', 'Караваева'],
  ])('%s flags %s', (languages, source, target, name) => {
    const found = findingsOf(languages, source, target).filter(({ type }) => type === 'name.mistranslated')
    expect(found.map(({ retelling }) => retelling && target.slice(retelling.start, retelling.end))).toEqual([name])
  })

  it.each([
    ['en>es', 'The mayor thanked Whitcombe for the letter.', 'El alcalde agradeció a Whitcombe la carta.'],
    ['en>ru', 'The mayor thanked Oliver for the letter.', 'Мэр поблагодарил Оливера за письмо.'],
    ['en>ja', 'Oliver wrote a letter to Harrison.', 'オリバーはハリソンに手紙を書いた。'],
    ['en>zh-Hans', 'Harrison wrote a letter.', '哈里森写了一封信。'],
    ['zh-Hans>en', '王明写了一封信。', 'Wang Ming wrote a letter.'],
    ['de>en', 'Italien und Frankreich haben gewonnen.', 'Italy and France have won.'],
  ])('%s stays silent on %s', (languages, source, target) => {
    expect(typesIn(languages, source, target).filter((type) => type.startsWith('name.'))).toEqual([])
  })

  it('hears one name through two scripts, and tells two apart', () => {
    for (const [a, b] of [
      ['Oliver', 'Оливер'],
      ['Hagan', 'Хейген'],
      ['Willoughby', 'ウィロウビー'],
      ['Cromwell', 'Кромвеля'],
    ] as const)
      expect(soundsAlike(a, b)).toBeGreaterThan(0.66)
    expect(soundsAlike('Smith', 'Миллер')).toBeLessThan(0.5)
  })

  it('reads Chinese names aloud', () => {
    const reader = createNameReader(shippedLexicons().pivots)
    expect(reader.heldIn('Harrison', '哈里森写了一封信')).toBeGreaterThan(0.6)
    expect(reader.heldIn('Mengqi', '段梦琪说')).toBeGreaterThan(0.6)
    expect(reader.heldIn('Gutierrez', '天气很好')).toBeLessThan(0.6)
  })
})
