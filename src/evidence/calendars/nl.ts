import type { Calendar } from './calendar.ts'

const dayParts = (day: string): string =>
  [day, `${day}en`, `${day}s`, ...['morgen', 'ochtend', 'middag', 'avond', 'nacht'].map((part) => `${day}${part}`)].join('|')

export const nl: Calendar = {
  language: 'nl',
  order: 'dmy',
  monthFirst: false,
  months: ['januari', 'februari', 'maart', 'april', 'mei', 'juni', 'juli', 'augustus', 'september', 'oktober', 'november', 'december'],
  shortMonths: ['jan', 'feb|febr', 'mrt', 'apr', '', 'jun', 'jul', 'aug', 'sep|sept', 'okt', 'nov', 'dec'],
  weekdays: ['maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag', 'zondag'].map(dayParts),
  shortWeekdays: ['ma', 'di', 'wo', 'do', 'vr', 'za', 'zo'],
  seasons: { spring: 'lente|voorjaar', summer: 'zomer', autumn: 'herfst|najaar', winter: 'winter' },
  parts: {
    early: 'begin|begin van|begin van het|het begin van|het begin van de|vroege',
    mid: 'midden|midden van|medio|half|halverwege',
    late: 'eind|einde|eind van|einde van|einde van het|eind van het|late|laat in',
  },
  ordinary: 'mei|april',
  contexts:
    'in|sinds|tot|vanaf|van|op|uit|voor|na|rond|begin|medio|half|eind|einde|de|het|en|of|afgelopen|vorige|volgende|komende|dit|deze|jaar|jaren|tussen|tijdens|door|elke|om|omstreeks',
  glue: 'van|de|het|in|op|jaar',
  ranges: 'tot|en|of|t',
  daySuffix: 'e|ste|de',
  dayWords: { 1: 'eerste' },
  dayIntro: '',
  decades: ['jaren #', '#-er jaren', '#er jaren'],
  decadeWords: { 20: 'twintig', 30: 'dertig', 40: 'veertig', 50: 'vijftig', 60: 'zestig', 70: 'zeventig', 80: 'tachtig', 90: 'negentig' },
  centuries: ['#(?:e|ste|de)?[ -]eeuw(?:se?|en)?'],
  centuryWords: { 18: 'achttiende', 19: 'negentiende', 20: 'twintigste', 21: 'eenentwintigste' },
  quarters: ['#(?:e|ste|de)? kwartaal', 'q([1-4])'],
  quarterWords: { 1: 'eerste', 2: 'tweede', 3: 'derde', 4: 'vierde|laatste' },
  relatives: [
    ['vandaag|vanavond|vanmorgen|vanochtend|vanmiddag|vannacht', 0, 'day'],
    ['gisteren|gisteravond|gistermiddag|gisterochtend|gisteren avond', -1, 'day'],
    ['eergisteren', -2, 'day'],
    ['overmorgen', 2, 'day'],
    ['deze week', 0, 'week'],
    ['vorige week|afgelopen week', -1, 'week'],
    ['volgende week|komende week', 1, 'week'],
    ['deze maand', 0, 'month'],
    ['vorige maand|afgelopen maand', -1, 'month'],
    ['volgende maand|komende maand', 1, 'month'],
    ['dit jaar', 0, 'year'],
    ['vorig jaar|afgelopen jaar', -1, 'year'],
    ['volgend jaar|komend jaar', 1, 'year'],
  ],
  sameYear: 'van hetzelfde jaar|hetzelfde jaar|van dat jaar|dat jaar|datzelfde jaar|van datzelfde jaar',
  notDates: '',
  counted:
    'mensen|personen|mannen|vrouwen|kinderen|studenten|leerlingen|werknemers|medewerkers|soldaten|leden|gebruikers|klanten|kiezers|stemmen|punten|dollar|dollars|euro|pond|yen|cent|meter|voet|mijl|km|kilometer|m|kg|kilo|ton|hectare|woorden|pagina|uur|minuten|seconden|dagen|weken|maanden|jaar|jaren|keer|maal|eenheden|mah|calorieën|exemplaren|huizen|banen|gevallen|doden|auto|voertuigen|plaatsen|kamers|miljoen|miljard|procent|aandelen|inwoners',
}
