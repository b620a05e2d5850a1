/** A unit's dimension and what one of it is in the dimension's base unit; temperatures have an offset too. */
interface Unit {
  readonly dimension: string
  readonly factor: number
  readonly offset?: number
}

const UNITS: Readonly<Record<string, Unit>> = {
  mm: { dimension: 'length', factor: 0.001 },
  cm: { dimension: 'length', factor: 0.01 },
  m: { dimension: 'length', factor: 1 },
  km: { dimension: 'length', factor: 1000 },
  in: { dimension: 'length', factor: 0.0254 },
  ft: { dimension: 'length', factor: 0.3048 },
  yd: { dimension: 'length', factor: 0.9144 },
  mi: { dimension: 'length', factor: 1609.344 },
  nmi: { dimension: 'length', factor: 1852 },
  mg: { dimension: 'mass', factor: 1e-6 },
  g: { dimension: 'mass', factor: 0.001 },
  kg: { dimension: 'mass', factor: 1 },
  t: { dimension: 'mass', factor: 1000 },
  oz: { dimension: 'mass', factor: 0.028349523 },
  lb: { dimension: 'mass', factor: 0.45359237 },
  m2: { dimension: 'area', factor: 1 },
  ha: { dimension: 'area', factor: 10_000 },
  km2: { dimension: 'area', factor: 1e6 },
  ft2: { dimension: 'area', factor: 0.09290304 },
  acre: { dimension: 'area', factor: 4046.8564224 },
  mi2: { dimension: 'area', factor: 2_589_988.11 },
  mu: { dimension: 'area', factor: 2000 / 3 },
  'km/h': { dimension: 'speed', factor: 1 },
  mph: { dimension: 'speed', factor: 1.609344 },
  ml: { dimension: 'volume', factor: 0.001 },
  l: { dimension: 'volume', factor: 1 },
  gal: { dimension: 'volume', factor: 3.785411784 },
  W: { dimension: 'power', factor: 1 },
  kW: { dimension: 'power', factor: 1000 },
  MW: { dimension: 'power', factor: 1e6 },
  GW: { dimension: 'power', factor: 1e9 },
  MB: { dimension: 'data', factor: 1 },
  GB: { dimension: 'data', factor: 1000 },
  TB: { dimension: 'data', factor: 1e6 },
  '°C': { dimension: 'temperature', factor: 1 },
  '°F': { dimension: 'temperature', factor: 5 / 9, offset: 32 },
  second: { dimension: 'time', factor: 1 / 86_400 },
  minute: { dimension: 'time', factor: 1 / 1440 },
  hour: { dimension: 'time', factor: 1 / 24 },
  day: { dimension: 'time', factor: 1 },
  week: { dimension: 'time', factor: 7 },
  month: { dimension: 'time', factor: 365.2425 / 12 },
  year: { dimension: 'time', factor: 365.2425 },
  decade: { dimension: 'time', factor: 3652.425 },
  century: { dimension: 'time', factor: 36_524.25 },
}

/** An amount of one unit in another; undefined where they do not measure the same thing. */
export function convert(value: number, from: string, to: string): number | undefined {
  const source = UNITS[from]
  const target = UNITS[to]
  if (!source || !target || source.dimension !== target.dimension) return undefined
  return ((value - (source.offset ?? 0)) * source.factor) / target.factor + (target.offset ?? 0)
}
