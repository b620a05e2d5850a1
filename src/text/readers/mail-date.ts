const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** Zones that RFC 5322 (4.3) still knows by name; others count as unknown. */
const ZONES: Readonly<Record<string, string>> = {
  ut: '+00:00',
  gmt: '+00:00',
  utc: '+00:00',
  z: '+00:00',
  est: '-05:00',
  edt: '-04:00',
  cst: '-06:00',
  cdt: '-05:00',
  mst: '-07:00',
  mdt: '-06:00',
  pst: '-08:00',
  pdt: '-07:00',
}

const DATE =
  /^\s*(?:\p{L}{2,10}\.?,?\s+)?(\d{1,2})[\s-]+([A-Za-z]{3})[A-Za-z]*\.?[\s-]+(\d{4}|\d{2})(?:\s+(\d{1,2}):(\d{2})(?::(\d{2}))?)?\s*([+-]\d{4}|[A-Za-z]{1,4})?/u

/**
 * A header date (RFC 5322) as ISO 8601 with the offset that it gives (`2015-05-25T21:10:00-07:00`; without offset when it gives none,
 * a bare day without time). ISO dates are given back as they are. Undefined when it is no date.
 */
export function isoDate(value: string): string | undefined {
  const iso = /^\s*(\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?)/.exec(value)?.[1]
  if (iso) return iso
  const found = DATE.exec(value)
  if (!found) return undefined
  const [, day = '', monthName = '', yearText = '', hour, minute = '', second = '00', zone = ''] = found
  const month = MONTHS.indexOf(monthName.toLowerCase()) + 1
  if (month === 0 || Number(day) < 1 || Number(day) > 31) return undefined
  // RFC 5322 (4.3): two digits below 50 are of this century.
  const year = yearText.length === 4 ? yearText : Number(yearText) < 50 ? `20${yearText}` : `19${yearText}`
  const date = `${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`
  if (hour === undefined) return date
  const offset = /^[+-]/.test(zone) ? `${zone.slice(0, 3)}:${zone.slice(3)}` : (ZONES[zone.toLowerCase()] ?? '')
  return `${date}T${hour.padStart(2, '0')}:${minute}:${second}${offset}`
}
