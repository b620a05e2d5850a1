import type { Plugin } from 'esbuild'
import { TRIGRAM_CODES } from '../text/language.ts'

/** Leaves out of a bundle what franc knows of languages that the engine never asks it about. */
export const fewerTrigrams: Plugin = {
  name: 'fewer-trigrams',
  setup(build) {
    build.onLoad({ filter: /franc\/data\.js$/ }, async ({ path }) => {
      const { data }: { data: Record<string, Record<string, string>> } = await import(path)
      const kept = Object.entries(data).map(([script, languages]) => [
        script,
        Object.fromEntries(Object.entries(languages).filter(([code]) => TRIGRAM_CODES.has(code))),
      ])
      return { contents: `export const data = ${JSON.stringify(Object.fromEntries(kept))}` }
    })
  },
}
