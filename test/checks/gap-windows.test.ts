import { describe, expect, it } from 'vitest'
import { createCounterpartTools, findCounterparts } from '../../src/checks/counterparts.ts'
import { findWindows } from '../../src/checks/gap-windows.ts'
import { createGlosser, createVocabulary } from '../../src/lexicon/gloss.ts'
import { broadLexicons } from '../bench/lexicons.ts'

const lexicons = broadLexicons()
const tools = createCounterpartTools(lexicons)
const vocabulary = createVocabulary(lexicons)
const side = (language: string, text: string) => ({
  language,
  text,
  tokens: createGlosser(language, lexicons, vocabulary).gloss(text),
})

describe('stretches without a counterpart', () => {
  const longest = (english: string, portuguese: string) => {
    const [a, b] = [side('en', english), side('pt', portuguese)]
    const { source, target } = findCounterparts(a, b, tools)
    const [window] = findWindows(source, target, () => 2)
    return window ? english.slice(source[window.first]?.token.start, source[window.last]?.token.end) : ''
  }
  it('are clauses that were left out', () => {
    expect(
      longest(
        'The mayor opened the new library, thanked the young teachers, and went home.',
        'O prefeito abriu a nova biblioteca e foi para casa.',
      ),
    ).toContain('thanked the young teachers')
  })
  it('are none where everything is told', () => {
    expect(longest('The mayor opened the new library and went home.', 'O prefeito abriu a nova biblioteca e foi para casa.')).toBe('')
  })
})
