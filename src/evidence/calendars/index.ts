import type { Calendar } from './calendar.ts'
import { de } from './de.ts'
import { en } from './en.ts'
import { es } from './es.ts'
import { fr } from './fr.ts'
import type { HanCalendar } from './han.ts'
import { it } from './it.ts'
import { ja } from './ja.ts'
import { nl } from './nl.ts'
import { pt } from './pt.ts'
import { ru } from './ru.ts'
import { zh } from './zh.ts'

/** The calendars of the languages that divide words by blanks, by primary language subtag. */
export const calendars: Readonly<Record<string, Calendar>> = { de, en, es, fr, it, nl, pt, ru }

/** The calendars of the languages that write dates in Han characters. */
export const hanCalendars: Readonly<Record<string, HanCalendar>> = { ja, zh }
