import { describe, expect, it } from 'vitest'
import { translatorFor } from '../../src/i18n.ts'
import { comparisonAnnotations } from '../../src/report/annotations.ts'
import { MQM_TYPE } from '../../src/report/finding.ts'
import { renderMessage } from '../../src/report/messages.ts'
import { comparisonTmx } from '../../src/report/tmx.ts'
import { comparisonXliff } from '../../src/report/xliff.ts'
import { keysOf } from '../../src/service/schemas.ts'
import { readXml } from '../../src/text/readers/xml.ts'
import { ferryComparison } from './ferry.ts'

/** What a format's schema lets stand where: children, and attributes (those with ! must be there). Only what we write is listed. */
type Schema = Readonly<Record<string, { readonly children: string; readonly attributes: string }>>

/** TMX 1.4b, as its document type has it. */
const TMX: Schema = {
  tmx: { children: 'header body', attributes: 'version!' },
  header: { children: 'note prop ude', attributes: 'creationtool! creationtoolversion! segtype! o-tmf! adminlang! srclang! datatype!' },
  body: { children: 'tu', attributes: '' },
  tu: { children: 'note prop tuv', attributes: 'tuid' },
  prop: { children: '#text', attributes: 'type!' },
  tuv: { children: 'note prop seg', attributes: 'xml:lang!' },
  seg: { children: '#text', attributes: '' },
}

/** XLIFF 2.1: core, and the localization quality issues of its ITS module. */
const ITS = 'its:locQualityIssueType its:locQualityIssueComment its:locQualityIssueSeverity its:locQualityIssueProfileRef'
const XLIFF: Schema = {
  xliff: { children: 'file', attributes: 'xmlns! xmlns:its its:version version! srcLang! trgLang' },
  file: { children: 'unit', attributes: 'id! original xml:space' },
  unit: { children: 'segment', attributes: 'id!' },
  segment: { children: 'source target', attributes: '' },
  source: { children: '#text sm em', attributes: '' },
  target: { children: '#text sm em', attributes: '' },
  sm: { children: '', attributes: `id! type ${ITS}` },
  em: { children: '', attributes: 'startRef!' },
}

/** Values as the schemas of XLIFF 2.1 (core) and of its ITS module have them: xs:NMTOKEN, xs:language, mark types, issue types, scores. */
const TOKEN = /^[\w.:-]+$/
const LANGUAGE = /^[a-zA-Z]{1,8}(?:-[a-zA-Z0-9]{1,8})*$/
const ISSUES =
  'terminology mistranslation omission untranslated addition duplication inconsistency grammar legal register locale-specific-content locale-violation style ' +
  'characters misspelling typographical formatting inconsistent-entities numbers markup pattern-problem whitespace internationalization length non-conformance ' +
  'uncategorized other'
const VALUES: Readonly<Record<string, (value: string) => boolean>> = {
  id: (value) => TOKEN.test(value),
  startRef: (value) => TOKEN.test(value),
  srcLang: (value) => LANGUAGE.test(value),
  trgLang: (value) => LANGUAGE.test(value),
  version: (value) => value === '2.1',
  type: (value) => /^[^\s:]+:[^\s:]+$/.test(value),
  'xml:space': (value) => /^(?:default|preserve)$/.test(value),
  'its:locQualityIssueType': (value) => ISSUES.split(' ').includes(value),
  'its:locQualityIssueSeverity': (value) => /^\d+(?:\.\d+)?$/.test(value) && Number(value) <= 100,
  'its:locQualityIssueProfileRef': (value) => URL.canParse(value),
}

/** A finding of every type, all on the same words. */
const everyType = ferryComparison(
  keysOf(MQM_TYPE).map((type) => ({
    type,
    severity: 'major',
    confidence: 0.5,
    retelling: { start: 3, end: 8 },
    source: null,
    reason: { key: 'quote.altered.clause', params: {} },
  })),
)

function breaches(xml: string, schema: Schema): string[] {
  const found: string[] = []
  const open: string[] = []
  for (const event of readXml(xml)) {
    const parent = schema[open.at(-1) ?? '']
    if (event.kind === 'close') open.pop()
    else if (event.kind === 'text') {
      if (event.text.trim() !== '' && !parent?.children.split(' ').includes('#text')) found.push(`text in ${open.at(-1)}`)
    } else {
      const { name, attributes } = event
      if (open.length > 0 && !parent?.children.split(' ').includes(name)) found.push(`${name} in ${open.at(-1)}`)
      const allowed = schema[name]?.attributes.split(' ') ?? []
      for (const attribute of Object.keys(attributes))
        if (!allowed.some((one) => one.replace('!', '') === attribute)) found.push(`${name} ${attribute}`)
      for (const one of allowed) if (one.endsWith('!') && attributes[one.slice(0, -1)] === undefined) found.push(`${name} without ${one}`)
      open.push(name)
    }
  }
  return found
}

const english = translatorFor('en')
const render = (message: Parameters<typeof renderMessage>[0]) => renderMessage(message, english)
const ferry = ferryComparison()

describe('what we write keeps to the standards', () => {
  it.each<[string, string, Schema]>([
    ['TMX 1.4b', comparisonTmx([ferry]), TMX],
    ['XLIFF 2.1', comparisonXliff([ferry, ferry], render), XLIFF],
  ])('%s: elements and attributes', (_name, xml, schema) => {
    expect(breaches(xml, schema)).toEqual([])
  })

  it.each([
    ['what is found', ferry],
    ['a finding of every type', everyType],
  ])('XLIFF: values are of their types: %s', (_name, comparison) => {
    const wrong: string[] = []
    for (const event of readXml(comparisonXliff([comparison], render))) {
      if (event.kind !== 'open') continue
      for (const [name, value] of Object.entries(event.attributes))
        if (VALUES[name]?.(value ?? '') === false) wrong.push(`${event.name} ${name}="${value}"`)
    }
    expect(wrong).toEqual([])
  })

  it('XLIFF: a file has units, a unit one segment, a segment its source first; each mark is opened before it is closed, in its own sentence', () => {
    const shape: string[] = []
    for (const comparison of [ferry, everyType]) {
      const open: string[] = []
      let marks: string[] = []
      for (const event of readXml(comparisonXliff([comparison], render))) {
        if (event.kind === 'text') continue
        if (event.kind === 'close') {
          const closed = open.pop()
          if (closed === 'source' || closed === 'target') expect(marks.splice(0)).toEqual([])
          continue
        }
        const { name, attributes } = event
        if (name !== 'sm' && name !== 'em') shape.push(name)
        if (name === 'sm') marks.push(attributes.id ?? '')
        if (name === 'em') {
          expect(marks).toContain(attributes.startRef)
          marks = marks.filter((id) => id !== attributes.startRef)
        }
        open.push(name)
      }
    }
    expect(shape.join(' ')).toMatch(/^(?:xliff(?: file(?: unit segment source(?: target)?)+)+ ?)+$/)
  })

  it('XLIFF: ids are unique where they must be, and name tokens; severities lie between 0 and 100', () => {
    const xml = comparisonXliff([ferry, ferry], render)
    const ids = new Map<string, string[]>()
    let place = ''
    for (const event of readXml(xml)) {
      if (event.kind !== 'open') continue
      const { name, attributes } = event
      if (attributes.id !== undefined) expect(attributes.id).toMatch(/^[\w.:-]+$/)
      if (name === 'file') place = `${attributes.id}`
      if (name === 'unit') place = `${place.split(' ')[0]} ${attributes.id}`
      const scope = name === 'sm' ? place : name === 'unit' ? `units of ${place.split(' ')[0]}` : 'files'
      if (attributes.id !== undefined) ids.set(scope, [...(ids.get(scope) ?? []), attributes.id])
      const severity = attributes['its:locQualityIssueSeverity']
      if (severity !== undefined) expect(Number(severity)).toBeLessThanOrEqual(100)
    }
    for (const [scope, all] of ids) expect([scope, new Set(all).size]).toEqual([scope, all.length])
  })

  it('XLIFF has one target language: several are refused', () => {
    const other = { ...ferry, report: { ...ferry.report, retelling: { id: 'faehre', language: 'de' } } }
    expect(() => comparisonXliff([ferry, other], render)).toThrow('output.several-languages')
  })

  it('annotations have what the W3C model asks for', () => {
    for (const annotation of comparisonAnnotations([ferry], render, 'en')) {
      expect(annotation).toMatchObject({ type: 'Annotation', id: expect.stringMatching(/^urn:/), motivation: 'assessing' })
      expect([annotation['@context']].flat(2)[0]).toBe('http://www.w3.org/ns/anno.jsonld')
      expect(annotation.target).toMatchObject({ source: expect.stringMatching(/^(?:urn|https?):/) })
      expect([annotation.body].flat()).toEqual(
        expect.arrayContaining([expect.objectContaining({ type: 'TextualBody', purpose: 'tagging' })]),
      )
    }
  })
})
