import { InputError } from '../../errors.ts'
import type { Document } from '../document.ts'
import { optional } from '../front-matter.ts'
import { createParagraphText } from './paragraph-text.ts'
import { readXml } from './xml.ts'

/** Elements whose content is code of the original format, not words (TMX 1.4b, XLIFF 1.2). */
const CODES: ReadonlySet<string> = new Set(['bpt', 'ept', 'ph', 'it', 'ut', 'sub'])

/** A sentence and its translation, with their languages where the file tells them. */
export interface TranslatedPair {
  readonly id: string
  readonly source: string
  readonly target: string
  readonly sourceLang?: string
  readonly targetLang?: string
}

/** Which side of a file of sentence pairs is read as a text. */
export type Side = 'source' | 'target'

/** A pair of which one side may be missing: what is not translated yet. */
export type PartialPair = Omit<TranslatedPair, Side> & { readonly [S in Side]?: string }

/**
 * One side of sentence pairs as a text, a paragraph a pair. Where a file has several target languages the first is taken. Throws InputError
 * `input.no-pairs` when that side has no words.
 */
export function readSide(pairs: Iterable<PartialPair>, id: string, side: Side, format: 'bilingual' | 'table' = 'bilingual'): Document {
  const text = createParagraphText()
  let target: string | undefined
  let language: string | undefined
  for (const pair of pairs) {
    target ??= pair.targetLang
    if (pair.targetLang !== target) continue
    language ??= side === 'source' ? pair.sourceLang : pair.targetLang
    text.add((pair[side] ?? '').replace(/\s+/g, ' '), 'paragraph')
  }
  const result = text.result()
  if (result.text === '') throw new InputError('input.no-pairs')
  return { id, format, meta: {}, ...result, ...optional('language', language), notices: [] }
}

interface Variant {
  readonly language: string
  readonly text: string
}

/**
 * The pairs of a translation memory (TMX 1.4b): the header's source language (or the unit's) against every other language of the unit. A
 * unit's id is its `tuid`, else its number from 1; with more than two languages the language is added.
 */
export function* readTmx(xml: string): Generator<TranslatedPair> {
  let headerLanguage = ''
  let number = 0
  let unit: { id: string; sourceLanguage: string; variants: Variant[] } | null = null
  let language = ''
  let words: string | null = null
  let codes = 0
  for (const event of readXml(xml)) {
    if (event.kind === 'text') {
      if (words !== null && codes === 0) words += event.text
    } else if (event.kind === 'open') {
      const { name, attributes } = event
      if (name === 'header') headerLanguage = attributes.srclang ?? ''
      else if (name === 'tu')
        unit = { id: attributes.tuid ?? String(++number), sourceLanguage: attributes.srclang ?? headerLanguage, variants: [] }
      else if (name === 'tuv') language = attributes['xml:lang'] ?? attributes.lang ?? ''
      else if (name === 'seg') words = ''
      else if (CODES.has(name)) codes++
    } else if (CODES.has(event.name)) codes--
    else if (event.name === 'seg' && unit && words !== null) {
      unit.variants.push({ language, text: words })
      words = null
    } else if (event.name === 'tu' && unit) {
      yield* pairsOf(unit.id, unit.sourceLanguage, unit.variants)
      unit = null
    }
  }
}

/** Some programs write `pt_BR` where BCP 47 has `pt-BR`. */
const tagOf = (language: string): string => language.trim().replaceAll('_', '-')

function* pairsOf(id: string, sourceLanguage: string, variants: readonly Variant[]): Generator<TranslatedPair> {
  const source = variants.find(({ language }) => language.toLowerCase() === sourceLanguage.toLowerCase()) ?? variants[0]
  if (!source) return
  const targets = variants.filter((variant) => variant !== source)
  for (const target of targets) {
    yield {
      id: targets.length > 1 ? `${id}-${target.language}` : id,
      source: source.text,
      target: target.text,
      ...optional('sourceLang', tagOf(source.language)),
      ...optional('targetLang', tagOf(target.language)),
    }
  }
}

/**
 * The translated segments of an XLIFF file, 1.2 (`trans-unit`) or 2.x (`unit`, `segment`). Ids are those of the file, with the segment's
 * number where a unit has several. Line breaks count where the file says so (`xml:space`). Segments without a target, and proposals (`alt-trans`, `matches`), are left out.
 */
export function* readXliff(xml: string): Generator<TranslatedPair> {
  for (const { source, target, ...rest } of readXliffSegments(xml)) if (source && target) yield { ...rest, source, target }
}

/** All segments of an XLIFF file, translated or not; else as `readXliff`. */
export function* readXliffSegments(xml: string): Generator<PartialPair> {
  let languages: { source: string; target: string } = { source: '', target: '' }
  let unit = ''
  let segment = 0
  let side: 'source' | 'target' | null = null
  let found: { source?: string; target?: string } = {}
  let aside = 0
  /** Whether white space counts, for each open element. */
  const preserves: boolean[] = []
  for (const event of readXml(xml)) {
    const name = event.kind === 'text' ? '' : event.name.replace(/^.*:/, '')
    const preserve = preserves.at(-1) ?? false
    if (event.kind === 'open') preserves.push((event.attributes['xml:space'] ?? (preserve ? 'preserve' : '')) === 'preserve')
    else if (event.kind === 'close') preserves.pop()
    if (event.kind === 'text') {
      if (side && aside === 0) found[side] = (found[side] ?? '') + event.text
    } else if (event.kind === 'open') {
      const { attributes } = event
      if (name === 'xliff' || name === 'file')
        languages = {
          source: attributes.srcLang ?? attributes['source-language'] ?? languages.source,
          target: attributes.trgLang ?? attributes['target-language'] ?? languages.target,
        }
      else if (name === 'unit' || name === 'trans-unit') {
        unit = attributes.id ?? ''
        segment = 0
        found = {}
      } else if (name === 'alt-trans' || name === 'matches' || (side && CODES.has(name))) aside++
      else if ((name === 'source' || name === 'target') && aside === 0) {
        side = name
        found[name] = ''
      } else if (name === 'cp' && side && aside === 0)
        found[side] += String.fromCodePoint(Number.parseInt(attributes.hex ?? '20', 16) || 0x20)
    } else if (name === 'alt-trans' || name === 'matches' || (side && CODES.has(name))) aside--
    else if (side && name === side) {
      if (!preserve) found[side] = unwrapped(found[side] ?? '')
      side = null
    } else if (name === 'segment' || name === 'trans-unit') {
      segment++
      if (found.source || found.target)
        yield {
          id: segment > 1 ? `${unit}-${segment}` : unit,
          ...found,
          ...optional('sourceLang', tagOf(languages.source)),
          ...optional('targetLang', tagOf(languages.target)),
        }
      found = {}
    }
  }
}

/** A text without the line breaks that a program set to lay the file out, and what stands beside them; other blanks stay as they are. */
function unwrapped(text: string): string {
  return text.replace(/[ \t\r\n]+/g, (run, at: number) => {
    if (!/[\r\n]/.test(run)) return run
    return at === 0 || at + run.length === text.length ? '' : ' '
  })
}
