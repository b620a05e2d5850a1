import type { Forms } from './number-language.ts'

/** How a language tells the time of day in words, as data; forms as in `NumberLanguage`. */
export interface SpokenClock {
  /** Minutes past the full hour (less than zero: before it) -> words in front of the hour ("half past", "halb"). */
  readonly before?: Readonly<Record<string, Forms>>
  /** The same -> words behind the hour ("y media", "moins le quart"). */
  readonly after?: Readonly<Record<string, Forms>>
  /** Words between minutes and their hour that can be nothing else ("past"), and words that also join other numbers ("to", "nach"). */
  readonly past?: Forms
  readonly loosePast?: Forms
  readonly looseTo?: Forms
  /** Words behind the hour that make it a time ("Uhr"), and those that also count hours ("heures"). */
  readonly hour?: Forms
  readonly looseHour?: Forms
  /** Words in front of a time ("a las"): without them, or a part of the day behind it, a loose form is no time. */
  readonly lead: Forms
  readonly morning: Forms
  readonly afternoon: Forms
}

/** Times of day in words, by primary language. */
export const SPOKEN_CLOCKS: Readonly<Record<string, SpokenClock>> = {
  en: {
    before: {
      30: 'half past|half-past|half after',
      15: 'quarter past|a quarter past|quarter after|a quarter after',
      '-15': 'quarter to|a quarter to|quarter of',
    },
    past: 'past|minutes past',
    looseTo: 'to|minutes to|till',
    hour: "o'clock",
    lead: 'at|around|about|by|until|till|before|after|since|from|towards',
    morning: 'in the morning|this morning|a.m.|am',
    afternoon: 'in the afternoon|in the evening|at night|this evening|this afternoon|tonight|p.m.|pm',
  },
  pt: {
    before: {
      '-15': 'quinze para as|um quarto para as|quinze para a',
      '-10': 'dez para as|dez para a',
      '-5': 'cinco para as|cinco para a',
    },
    after: {
      30: 'e meia|e trinta',
      15: 'e quinze|e um quarto',
      45: 'e quarenta e cinco',
      20: 'e vinte',
      10: 'e dez',
      '-15': 'menos um quarto|menos quinze',
    },
    looseHour: 'horas|hora|h',
    lead: 'às|as|à|das|pelas|até as|até às',
    morning: 'da manhã|da madrugada',
    afternoon: 'da tarde|da noite',
  },
  es: {
    after: {
      30: 'y media|y treinta',
      15: 'y cuarto|y quince',
      '-15': 'menos cuarto',
      20: 'y veinte',
      10: 'y diez',
      5: 'y cinco',
      '-20': 'menos veinte',
      '-10': 'menos diez',
      '-5': 'menos cinco',
    },
    looseHour: 'horas|h',
    lead: 'las|la',
    morning: 'de la mañana|de la madrugada',
    afternoon: 'de la tarde|de la noche',
  },
  fr: {
    after: {
      30: 'et demie|et demi',
      15: 'et quart',
      '-15': 'moins le quart|moins quart',
      '-20': 'moins vingt',
      '-10': 'moins dix',
      '-5': 'moins cinq',
    },
    looseHour: 'heures|heure|h',
    lead: "à|vers|dès|jusqu'à|d'ici",
    morning: 'du matin',
    afternoon: "de l'après-midi|du soir",
  },
  de: {
    before: { '-30': 'halb', 15: 'viertel nach', '-15': 'viertel vor|dreiviertel' },
    loosePast: 'nach|minuten nach',
    looseTo: 'vor|minuten vor',
    hour: 'uhr',
    lead: 'um|gegen|ab|bis|seit',
    morning: 'morgens|am morgen|früh|vormittags|am vormittag|in der früh',
    afternoon: 'nachmittags|am nachmittag|abends|am abend|nachts',
  },
  it: {
    after: {
      30: 'e mezza|e mezzo|e trenta',
      15: 'e un quarto|e quindici',
      45: 'e tre quarti|e quarantacinque',
      20: 'e venti',
      10: 'e dieci',
      '-15': 'meno un quarto',
      '-20': 'meno venti',
      '-10': 'meno dieci',
      '-5': 'meno cinque',
    },
    lead: 'alle|le|dalle|ore|alla',
    morning: 'del mattino|di mattina|della mattina',
    afternoon: 'del pomeriggio|di sera|della sera|di pomeriggio',
  },
  nl: {
    before: { '-30': 'half', 15: 'kwart over', '-15': 'kwart voor' },
    loosePast: 'over|minuten over',
    looseTo: 'voor|minuten voor',
    looseHour: 'uur',
    lead: 'om|rond|tegen|vanaf|tot|sinds',
    morning: "'s ochtends|'s morgens|in de ochtend",
    afternoon: "'s middags|'s avonds|in de avond|in de middag",
  },
}
