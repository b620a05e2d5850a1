/** The reliability of link scores on the retelling development sets: of links given p, the share that holds. */
import { linkRetelling } from '../../src/align/retelling.ts'
import { shippedLexicons } from './lexicons.ts'
import { readRetellingSets } from './retelling-sets.ts'

/** Prints a reliability table and the expected calibration error (Naeini et al. 2015, ten bins) of retelling links over the languages. */
export function printCalibration(
  languages: readonly string[] = ['pt-BR', 'es', 'fr', 'de', 'it', 'zh-Hans', 'ja', 'ru', 'nl', 'pt-PT'],
): void {
  const lexicons = shippedLexicons()
  const bins = Array.from({ length: 10 }, () => ({ count: 0, sum: 0, right: 0 }))
  for (const language of languages) {
    for (const set of readRetellingSets(language)) {
      const sources = set.sources.map((source) => ({ ...source, language: set.sourceLang }))
      linkRetelling(sources, set.retelling, set.targetLang, lexicons, undefined, 0.02).forEach((links, k) => {
        for (const link of links) {
          const bin = bins[Math.min(9, Math.floor(link.score * 10))]
          if (!bin) continue
          bin.count++
          bin.sum += link.score
          if (set.links[k]?.some((gold) => gold.source === set.sources[link.source]?.id && gold.segment === link.segment)) bin.right++
        }
      })
    }
  }
  const total = bins.reduce((sum, bin) => sum + bin.count, 0)
  if (total === 0) return
  console.log('\nReliability of link scores\n--------------------------')
  let error = 0
  bins.forEach(({ count, sum, right }, i) => {
    if (count === 0) return
    error += (count / total) * Math.abs(sum / count - right / count)
    console.log(
      `  ${(i / 10).toFixed(1)} to ${((i + 1) / 10).toFixed(1)}   links ${String(count).padStart(5)}   mean score ${(sum / count).toFixed(3)}   right ${(right / count).toFixed(3)}`,
    )
  })
  console.log(`expected calibration error ${error.toFixed(4)}`)
}
