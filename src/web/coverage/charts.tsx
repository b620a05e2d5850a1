import type { Translator } from '../../i18n.ts'
import { DENSITY_BINS } from '../../report/coverage/coverage.ts'
import { dateText } from '../room.tsx'
import type { CoverageView } from './view.ts'

// Colours stand as attributes, so that a chart that is saved keeps them; the page's style sheet overrules them by class (dark mode).
const INK = '#25231f'
const SOFT = '#5f5a50'
const RULE = '#ddd5c5'
const LINK = '#1d4f73'
const FONT = 'system-ui, sans-serif'

const ROW = 26
const LABEL = 210
const WIDTH = 760
/** Rows of one chart; more would be no chart any more, and the tables hold them all. */
const MOST_ROWS = 120

const short = (text: string, length = 28) => (text.length > length ? `${text.slice(0, length - 1)}…` : text)

/** When each retelling appeared: a dot on the line of time, as large as the number of passages that it was the first to have. */
export function TimelineChart({ view, translator }: { view: CoverageView; translator: Translator }) {
  const entries = view.coverage.timeline.filter(({ date }) => date !== undefined && !Number.isNaN(Date.parse(date))).slice(0, MOST_ROWS)
  const times = entries.map(({ date }) => Date.parse(date ?? ''))
  const [from, to] = [Math.min(...times), Math.max(...times)]
  const x = (time: number) => LABEL + 20 + (to > from ? (time - from) / (to - from) : 0.5) * (WIDTH - LABEL - 140)
  const most = Math.max(1, ...entries.map(({ firsts }) => firsts))
  const height = entries.length * ROW + 16
  return (
    <Chart id="timeline" title={translator.t('ui.coverage.timeline.title')} height={height}>
      {entries.map((entry, index) => {
        const y = index * ROW + 20
        const at = x(times[index] ?? from)
        return (
          <g>
            <line x1={LABEL} x2={WIDTH - 10} y1={y} y2={y} class="c-rule" stroke={RULE} />
            <Label x={LABEL - 8} y={y + 4} anchor="end" text={short(view.outlets.get(entry.id) ?? entry.id)} />
            <circle cx={at} cy={y} r={4 + 6 * Math.sqrt(entry.firsts / most)} class="c-link" fill={LINK} />
            <Label x={at + 16} y={y + 4} anchor="start" text={dateText(entry.date ?? '', translator)} soft />
          </g>
        )
      })}
    </Chart>
  )
}

/** One strip a retelling over all sources end to end: the darker, the more of that part is told. */
export function DensityChart({ view, translator }: { view: CoverageView; translator: Translator }) {
  const entries = view.coverage.timeline.slice(0, MOST_ROWS)
  const room = WIDTH - LABEL - 10
  const total = Math.max(
    1,
    view.sources.reduce((sum, { text }) => sum + text.length, 0),
  )
  const starts = new Map<string, { x: number; width: number }>()
  let x = LABEL
  for (const { id, text } of view.sources) {
    const width = (text.length / total) * room
    starts.set(id, { x, width })
    x += width
  }
  const height = entries.length * ROW + 12
  return (
    <Chart id="density" title={translator.t('ui.coverage.density.title')} height={height}>
      {entries.map((entry, index) => {
        const y = index * ROW + 4
        const paths = ['', '', '']
        for (const strip of view.coverage.density) {
          const place = starts.get(strip.source)
          if (strip.retelling !== entry.id || !place) continue
          const width = place.width / DENSITY_BINS
          strip.bins.forEach((share, bin) => {
            if (share < 0.05) return
            const level = Math.min(2, Math.floor(share * 3))
            paths[level] += `M${(place.x + bin * width).toFixed(1)} ${y}h${width.toFixed(1)}v18h-${width.toFixed(1)}z`
          })
        }
        return (
          <g>
            <Label x={LABEL - 8} y={y + 13} anchor="end" text={short(view.outlets.get(entry.id) ?? entry.id)} />
            <rect x={LABEL} y={y} width={room} height="18" class="c-empty" fill="none" stroke={RULE} />
            {paths.map((d, level) => d !== '' && <path d={d} class="c-link" fill={LINK} fill-opacity={(0.35 + 0.3 * level).toFixed(2)} />)}
          </g>
        )
      })}
      {[...starts.values()].slice(1).map((place) => (
        <line x1={place.x} x2={place.x} y1="2" y2={height - 6} class="c-rule" stroke={RULE} />
      ))}
    </Chart>
  )
}

/** The suggested descent: a line from each retelling to its likeliest parent, as thick as it is likely; broken where the direction is open. */
export function DescentChart({ view, translator }: { view: CoverageView; translator: Translator }) {
  const { descent } = view.coverage
  const entries = descent.slice(0, MOST_ROWS)
  const depths = new Map<string, number>()
  const parents = new Map(descent.map(({ id, parent }) => [id, parent]))
  for (const { id } of entries) {
    let depth = 0
    const seen = new Set([id])
    for (let up = parents.get(id); up && !seen.has(up); up = parents.get(up)) {
      seen.add(up)
      depth++
    }
    depths.set(id, depth)
  }
  const at = (id: string) => ({ x: 24 + 56 * (depths.get(id) ?? 0), y: entries.findIndex((entry) => entry.id === id) * ROW + 18 })
  return (
    <Chart id="descent" title={translator.t('ui.coverage.descent.title')} height={entries.length * ROW + 12}>
      {entries.map(({ id, parent, probability, direction }) => {
        if (parent === null || !entries.some((entry) => entry.id === parent)) return null
        const [child, from] = [at(id), at(parent)]
        return (
          <path
            d={`M${from.x} ${from.y}V${child.y}H${child.x}`}
            fill="none"
            class="c-line"
            stroke={LINK}
            stroke-width={(1 + 3 * probability).toFixed(1)}
            stroke-dasharray={direction === 'unknown' ? '5 4' : undefined}
          />
        )
      })}
      {entries.map(({ id, parent, probability }) => {
        const { x, y } = at(id)
        const sure = parent === null ? '' : `  ${percent(probability, translator)}`
        return (
          <g>
            <circle cx={x} cy={y} r="5" class="c-ink" fill={INK} />
            <Label x={x + 12} y={y + 4} anchor="start" text={short(view.outlets.get(id) ?? id, 60) + sure} />
          </g>
        )
      })}
    </Chart>
  )
}

/** A probability as the reader writes per cent. */
export function percent(value: number, { locale }: Translator): string {
  return new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 }).format(value)
}

function Chart({ id, title, height, children }: { id: string; title: string; height: number; children?: unknown }) {
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      class="chart"
      id={`chart-${id}`}
      role="img"
      aria-label={title}
      viewBox={`0 0 ${WIDTH} ${Math.max(height, ROW)}`}
      width={WIDTH}
      height={Math.max(height, ROW)}
    >
      <title>{title}</title>
      {children}
    </svg>
  )
}

function Label({ x, y, anchor, text, soft }: { x: number; y: number; anchor: 'start' | 'end'; text: string; soft?: boolean }) {
  return (
    <text x={x} y={y} text-anchor={anchor} class={soft ? 'c-soft' : 'c-ink'} fill={soft ? SOFT : INK} font-size="13" font-family={FONT}>
      {text}
    </text>
  )
}
