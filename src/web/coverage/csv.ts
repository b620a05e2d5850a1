import { csvRows } from '../../report/csv.ts'
import type { CoverageView } from './view.ts'

/** The tables that can be taken away; columns and values are a contract for scripts, so they are not translated. */
export const COVERAGE_TABLES: Readonly<Record<string, (view: CoverageView) => string>> = {
  passages: ({ coverage, sources }) => {
    const ids = coverage.timeline.map(({ id }) => id)
    const texts = new Map(sources.map((source) => [source.id, source.text]))
    return csvRows([
      ['source', 'start', 'end', 'text', 'quoted', 'first', ...ids],
      ...coverage.passages.map(({ source, start, end, quoted, first, cells }) => [
        source,
        start,
        end,
        texts.get(source)?.slice(start, end) ?? '',
        String(quoted),
        first ?? '',
        ...ids.map((id) => cells[id]?.use ?? 'absent'),
      ]),
    ])
  },
  names: ({ coverage }) => {
    const ids = coverage.timeline.map(({ id }) => id)
    return csvRows([
      ['name', 'form', 'right', ...ids],
      ...coverage.names.flatMap(({ name, forms }) =>
        forms.map(({ form, right, counts }) => [name, form, String(right), ...ids.map((id) => counts[id] ?? 0)]),
      ),
    ])
  },
  timeline: ({ coverage }) =>
    csvRows([
      ['retelling', 'outlet', 'language', 'date', 'words', 'points_per_1000', 'passages', 'firsts'],
      ...coverage.timeline.map(({ id, outlet, language, date, words, pointsPer1000, passages, firsts }) => [
        id,
        outlet ?? '',
        language,
        date ?? '',
        words,
        pointsPer1000,
        passages,
        firsts,
      ]),
    ]),
  density: ({ coverage }) =>
    csvRows([
      ['source', 'retelling', ...(coverage.density[0]?.bins ?? []).map((_, bin) => `part_${bin + 1}`)],
      ...coverage.density.map(({ source, retelling, bins }) => [source, retelling, ...bins]),
    ]),
  descent: ({ coverage }) =>
    csvRows([
      ['retelling', 'parent', 'probability', 'direction', 'shared_errors'],
      ...coverage.descent.map(({ id, parent, probability, direction, errors }) => [
        id,
        parent ?? '',
        Math.round(probability * 1000) / 1000,
        direction,
        errors.length,
      ]),
    ]),
}
