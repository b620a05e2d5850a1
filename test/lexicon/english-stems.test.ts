import { describe, expect, it } from 'vitest'
import { stemEnglish } from '../../src/lexicon/inflection/en-stem.ts'

describe('English stems', () => {
  it.each([
    'interest interests interested interesting',
    'focus focuses focused focusing',
    'pass passes passed passing',
    'loss losses',
    'apply applies applied applying',
    'library libraries',
    'note notes noted noting',
    'plan plans planned planning',
    'decide decides decided deciding',
    'visit visits visited visiting',
    'control controls controlled controlling',
    'prefer preferred preferring',
    'use uses used using',
    'owe owes owed owing',
    'destroy destroyed destroying',
    'exceed exceeds exceeded exceeding',
    'virus viruses',
    'hero heroes',
    'possible possibly',
    'happy happily',
    'complete completely completed',
    'safe safely',
  ])('%s: one word', (forms) => {
    expect(new Set(forms.split(' ').map(stemEnglish)).size).toBe(1)
  })

  it.each([
    'forest for',
    'interest inter',
    'party part',
    'offer off',
    'former form',
    'note not',
    'theme them',
    'planed planned',
    'early ear',
    'evening even',
    'news new',
    'hardly hard',
    'apply app',
  ])('%s: two words', (forms) => {
    expect(new Set(forms.split(' ').map(stemEnglish)).size).toBe(2)
  })
})
