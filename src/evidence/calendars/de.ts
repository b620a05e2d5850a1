import type { Calendar } from './calendar.ts'

/** A month also begins compounds: "Oktoberanfang", "Oktoberhälfte". */
const withCompounds = (list: string): string =>
  [list, ...['anfang', 'beginn', 'mitte', 'hälfte', 'ende'].map((end) => `${list.split('|')[0] ?? ''}${end}`)].join('|')

export const de: Calendar = {
  language: 'de',
  order: 'dmy',
  monthFirst: false,
  months: [
    'januar|januars|jänner|jänners',
    'februar|februars|feber',
    'märz|märzes|maerz',
    'april|aprils',
    'mai|mais|maien',
    'juni|junis',
    'juli|julis',
    'august|augusts|augustes',
    'september|septembers',
    'oktober|oktobers',
    'november|novembers',
    'dezember|dezembers',
  ].map(withCompounds),
  shortMonths: ['jan|jän', 'feb|febr', 'mär|mrz', 'apr', '', 'jun', 'jul', 'aug', 'sep|sept', 'okt', 'nov', 'dez'],
  weekdays: [
    'montag|montags|montagmorgen|montagabend|montagnachmittag|montagnacht|montagvormittag',
    'dienstag|dienstags|dienstagmorgen|dienstagabend|dienstagnachmittag|dienstagnacht|dienstagvormittag',
    'mittwoch|mittwochs|mittwochmorgen|mittwochabend|mittwochnachmittag|mittwochnacht|mittwochvormittag',
    'donnerstag|donnerstags|donnerstagmorgen|donnerstagabend|donnerstagnachmittag|donnerstagnacht|donnerstagvormittag',
    'freitag|freitags|freitagmorgen|freitagabend|freitagnachmittag|freitagnacht|freitagvormittag',
    'samstag|samstags|sonnabend|sonnabends|samstagmorgen|samstagabend|samstagnachmittag|samstagnacht|samstagvormittag',
    'sonntag|sonntags|sonntagmorgen|sonntagabend|sonntagnachmittag|sonntagnacht|sonntagvormittag',
  ],
  shortWeekdays: ['mo', 'di', 'mi', 'do', 'fr', 'sa', 'so'],
  seasons: {
    spring: 'frühling|frühlings|frühjahr|frühjahrs',
    summer: 'sommer|sommers',
    autumn: 'herbst|herbstes|herbsts',
    winter: 'winter|winters',
  },
  parts: {
    early: 'anfang|anfang des|beginn des|beginn|zu beginn des|frühen',
    mid: 'mitte|mitte des|mitte der',
    late: 'ende|ende des|ende der|späten|ausgang des',
  },
  ordinary: 'mai|august|april|frühling|sommer|herbst|winter|frühjahr',
  contexts:
    'im|in|seit|bis|ab|am|vom|von|zum|zur|vor|nach|um|gegen|anfang|mitte|ende|dem|den|des|der|und|oder|letzten|nächsten|diesen|diesem|vergangenen|kommenden|jahr|jahre|jahres|jahren|für|zwischen|während|wurde|war',
  glue: 'der|des|den|dem|im|jahres|jahre|monats',
  ranges: 'bis|und|oder|zum|auf',
  daySuffix: '\\.',
  dayWords: { 1: 'erster|ersten|erste' },
  dayIntro: '',
  decades: ['#er[- ]?jahren?', '#ern?'],
  decadeWords: {
    20: 'zwanzig',
    30: 'dreißig|dreissig',
    40: 'vierzig',
    50: 'fünfzig',
    60: 'sechzig',
    70: 'siebzig',
    80: 'achtzig',
    90: 'neunzig',
  },
  centuries: ['#\\.?[ -]jahrhunderts?'],
  centuryWords: { 18: 'achtzehnten?', 19: 'neunzehnten?', 20: 'zwanzigsten?', 21: 'einundzwanzigsten?' },
  quarters: ['#\\.? quartals?', 'q([1-4])'],
  quarterWords: { 1: 'ersten?|erstes', 2: 'zweiten?|zweites', 3: 'dritten?|drittes', 4: 'vierten?|viertes|letzten' },
  relatives: [
    ['heute|heutigen|heute abend|heute morgen|heute nacht', 0, 'day'],
    ['gestern|gestern abend|gestrigen|letzte nacht', -1, 'day'],
    ['vorgestern', -2, 'day'],
    ['übermorgen', 2, 'day'],
    ['diese woche|dieser woche', 0, 'week'],
    [
      'letzte woche|letzter woche|letzten woche|vergangene woche|vergangener woche|vergangenen woche|vorige woche|voriger woche',
      -1,
      'week',
    ],
    ['nächste woche|nächster woche|nächsten woche|kommende woche|kommenden woche', 1, 'week'],
    ['diesen monat|diesem monat|dieses monats', 0, 'month'],
    ['letzten monat|letzten monats|vergangenen monat|vergangenen monats|vorigen monat', -1, 'month'],
    ['nächsten monat|nächsten monats|kommenden monat', 1, 'month'],
    ['dieses jahr|diesem jahr|dieses jahres', 0, 'year'],
    [
      'letztes jahr|letzten jahr|letzten jahres|letztem jahr|vergangenes jahr|vergangenen jahr|vergangenen jahres|voriges jahr|vorigen jahr|vorigen jahres|vorjahr',
      -1,
      'year',
    ],
    ['nächstes jahr|nächsten jahr|nächsten jahres|kommendes jahr|kommenden jahr|kommenden jahres', 1, 'year'],
  ],
  sameYear:
    'im selben jahr|im gleichen jahr|desselben jahres|des selben jahres|des gleichen jahres|im selben jahre|jenes jahres|in jenem jahr|selben jahr|gleichen jahr',
  notDates: '',
  counted:
    'menschen|personen|männer|frauen|kinder|schüler|studenten|arbeiter|mitarbeiter|beschäftigte|soldaten|mitglieder|nutzer|kunden|wähler|stimmen|punkte|punkten|dollar|euro|pfund|yen|cent|meter|metern|fuß|meilen|km|kilometer|kilometern|m|kg|kilo|tonnen|hektar|wörter|worte|seiten|uhr|stunden|minuten|sekunden|tage|tagen|wochen|monate|jahre|jahren|mal|einheiten|mah|kalorien|exemplare|häuser|jobs|stellen|fälle|fällen|todesfälle|tote|autos|fahrzeuge|plätze|zimmer|millionen|milliarden|prozent|aktien|einwohner',
}
