import { foldWord } from '../lexicon/inflection/fold.ts'
import { nameKey } from '../lexicon/pivot/name-key.ts'
import type { Pivot } from '../lexicon/pivot/pivot.ts'
import { compareReadings, readingDistance } from '../lexicon/pivot/syllables.ts'
import { transliteratedRun } from '../lexicon/transliteration.ts'
import { overlaps, type Span } from '../text/document.ts'
import { collectHanForms, type HanForm } from './han-forms.ts'
import {
  type DottedName,
  endsFreely,
  findDottedNames,
  findTransliterations,
  LONGEST_RENDERING,
  standsAlone,
  startsFreely,
  touchesDot,
} from './mentions-han.ts'
import { nameLikeness } from './name-likeness.ts'
import type { Resolution, Variant } from './name-resolution.ts'
import type { Entity } from './people.ts'

/** A Chinese text in which people are looked for. */
export interface HanText {
  readonly text: string
  /** Sentences, in order. */
  readonly segments: readonly Span[]
  /** Whether a word is an ordinary word of the language. */
  readonly isWord: (word: string) => boolean
  /** Whether the text, cut into words, has exactly this stretch as one. */
  readonly isToken: (span: Span) => boolean
}

/** A stretch that stands for a part of a name: as it should, or (with `wrong`) not. */
interface Match extends Span {
  readonly form: HanForm
  readonly distance: number
  /** Character by character. */
  readonly exact: boolean
  readonly wrong?: { readonly kind: 'same' | 'near'; readonly other: string }
}

/** Readings farther apart than this share of their syllables are different names. */
const NEAR = 0.3
/** A run that stands alone, without the other half of the name, must be nearer. */
const NEAR_ALONE = 0.25
/** A name this like the right one may be written as that one is ("Bryan" as "Brian"); less is asked of one that Chinese also reads the same ("Eileen", "Elin"). */
const SAME_NAME = { read: 0.75, near: 0.9 } as const

/** Confidences by what speaks for a wrong form; set by reason on the few Chinese retellings there are. */
const WITH_RIGHT_HALF = { same: 0.94, near: 0.78 } as const
/** Another name is known to be written so. */
const KNOWN_OTHER = 0.1
const BOTH_HALVES = { same: 0.8, near: 0.6 } as const
const ALONE = { same: 0.76, near: 0.56, nearLong: 0.64 } as const
/** What each share of distance takes away. */
const PER_DISTANCE = 0.5

/** The people of a case in a Chinese text: right forms and wrong ones, in order. Names of others are left out. */
export function resolveHanNames(text: HanText, entities: readonly Entity[], pivot: Pivot): Resolution[] {
  const forms = collectHanForms(entities, pivot)
  if (forms.length === 0) return []
  const byFirst = new Map<string, HanForm[]>()
  for (const form of forms) {
    const first = form.syllables[0] ?? ''
    byFirst.set(first, [...(byFirst.get(first) ?? []), form])
  }
  const found: Resolution[] = []
  for (const segment of text.segments) {
    const dotted: Resolution[] = []
    for (const name of findDottedNames(text.text, segment)) {
      const resolution = resolveDotted(text, name, forms, pivot)
      if (resolution && !isTaken(resolution.mention, dotted)) dotted.push(resolution)
    }
    const alone = resolveAlone(text, segment, byFirst, pivot, dotted)
    const runs = resolveRuns(text, segment, forms, pivot, [...dotted, ...alone])
    found.push(...[...dotted, ...alone, ...runs].sort((a, b) => a.mention.start - b.mention.start))
  }
  return found
}

function resolveDotted(text: HanText, { before, after }: DottedName, forms: readonly HanForm[], pivot: Pivot): Resolution | undefined {
  const given = bestByEntity(text, before, 'given', forms, pivot)
  const family = bestByEntity(text, after, 'family', forms, pivot)
  const pairs = [...given].flatMap(([entity, match]) => {
    const other = family.get(entity)
    return other ? [{ entity, halves: [match, other] as const, weight: weightOf(match) + weightOf(other) }] : []
  })
  pairs.sort((a, b) => b.weight - a.weight)
  const [best, second] = pairs
  if (!best || second?.weight === best.weight) return undefined
  const { entity, halves } = best
  const wrong = halves.filter((half) => half.wrong)
  const kind = wrong.some((half) => half.wrong?.kind === 'same') ? 'same' : 'near'
  const distance = Math.max(0, ...wrong.map((half) => half.distance))
  const known = kind === 'near' && wrong.some((half) => half.wrong?.other) ? KNOWN_OTHER : 0
  const confidence = wrong.length === 0 ? 1 : (wrong.length === 1 ? WITH_RIGHT_HALF : BOTH_HALVES)[kind] + known - PER_DISTANCE * distance
  return resolutionOf(text.text, entity, halves, confidence, forms)
}

const weightOf = ({ wrong, distance, exact }: Match) => (wrong ? (wrong.kind === 'same' ? 2 : 1 - distance) : exact ? 4 : 3)

/** The best match at the end of the first part of a dotted name, or at the beginning of its last, for each person. */
function bestByEntity(text: HanText, span: Span, part: 'given' | 'family', forms: readonly HanForm[], pivot: Pivot): Map<Entity, Match> {
  const best = new Map<Entity, Match>()
  const longest = Math.min(LONGEST_RENDERING, span.end - span.start)
  for (let length = longest; length >= 1; length--) {
    const window = part === 'given' ? { start: span.end - length, end: span.end } : { start: span.start, end: span.start + length }
    const free = part === 'given' ? startsFreely(text.text, window.start, text.isWord) : endsFreely(text.text, window.end, text.isWord)
    if (!free) continue
    for (const form of forms) {
      if (form.part !== part || Math.abs(form.syllables.length - length) > 2) continue
      const match = matchOf(text.text, window, form, pivot)
      const before = best.get(form.entity)
      if (match && (!before || weightOf(match) > weightOf(before))) best.set(form.entity, match)
    }
  }
  return best
}

/** How a stretch stands for a form: undefined when it does not. */
function matchOf(text: string, window: Span, form: HanForm, pivot: Pivot): Match | undefined {
  const written = text.slice(window.start, window.end)
  if (written === form.written) return { ...window, form, distance: 0, exact: true }
  const syllables = Array.from(written, (character) => pivot.readingOf(character))
  if (syllables.includes('')) return undefined
  const distance = readingDistance(syllables, form.syllables)
  if (distance > NEAR || (distance > 0 && Math.min(syllables.length, form.syllables.length) < 2)) return undefined
  const right = wordOf(form)
  const others = pivot.namesOf(written)
  const fits =
    others.some(
      ({ name }) => nameKey(name) === right || nameLikeness(foldWord(name), right) >= (distance === 0 ? SAME_NAME.read : SAME_NAME.near),
    ) ||
    pivot.forms(right).some((known) => known.written === written) ||
    form.origin === 'rule' ||
    // With or without 尔 for r or l: both are usual.
    compareReadings(syllables.join(' '), form.syllables.join(' ')) === 'coda'
  const other = (others.find(({ personal }) => personal) ?? others[0])?.name ?? ''
  const chinese = form.part === 'whole' && form.entity.given !== ''
  if (fits || (distance === 0 && other === '' && !chinese)) return { ...window, form, distance, exact: false }
  return { ...window, form, distance, exact: false, wrong: { kind: distance === 0 && other !== '' ? 'same' : 'near', other } }
}

const wordOf = ({ entity, part }: HanForm): string => (part === 'whole' ? nameKey(entity.name) : entity[part])

/** Forms that stand without the rest of the name, written or sounding as they should. */
function resolveAlone(
  text: HanText,
  segment: Span,
  byFirst: ReadonlyMap<string, readonly HanForm[]>,
  pivot: Pivot,
  taken: readonly Resolution[],
): Resolution[] {
  const found: Resolution[] = []
  for (let start = segment.start; start < segment.end; start++) {
    const candidates = byFirst.get(pivot.readingOf(text.text.charAt(start)))
    if (!candidates || isTaken({ start, end: start + 1 }, taken)) continue
    const matches = candidates.flatMap((form): Match[] => {
      const window = { start, end: start + form.syllables.length }
      if (window.end > segment.end || !sounds(text.text, start, form, pivot) || !mayStand(text, window, form)) return []
      const match = matchOf(text.text, window, form, pivot)
      return match && !(match.wrong && form.part !== 'whole' && form.syllables.length < 3) ? [match] : []
    })
    matches.sort((a, b) => b.end - a.end || weightOf(b) - weightOf(a))
    const [best] = matches
    if (!best) continue
    const rivals = matches.some(
      (match) => match.end === best.end && match.form.entity !== best.form.entity && weightOf(match) === weightOf(best),
    )
    // Two people of the same name: whose it is stays open.
    if (!rivals) found.push(resolutionOf(text.text, best.form.entity, [best], best.wrong ? ALONE.same : 1, []))
    start = best.end - 1
  }
  return found
}

const sounds = (text: string, start: number, form: HanForm, pivot: Pivot): boolean =>
  form.syllables.every((syllable, i) => pivot.readingOf(text.charAt(start + i)) === syllable)

/** Whether a stretch can be a name there rather than a part of other words. */
function mayStand(text: HanText, window: Span, form: HanForm): boolean {
  const written = text.text.slice(window.start, window.end)
  if (!standsAlone(text.text, window, text.isWord)) return false
  if (written.length === 1) return form.written === written && form.origin === 'case' && text.isToken(window)
  // "高达" before a number says "as much as".
  if (/^\s*[\p{N}一二两三四五六七八九十百千万半数上]/u.test(text.text.slice(window.end, window.end + 2)) && text.isWord(written))
    return false
  if (form.written === written) return form.origin === 'case' || !text.isWord(written)
  return (
    (form.part === 'whole' || transliteratedRun(text.text, window.start, written.length) === written.length || written.length > 2) &&
    !text.isWord(written)
  )
}

/** Runs that spell a foreign name near a person's, and nobody else's that is known. */
function resolveRuns(text: HanText, segment: Span, forms: readonly HanForm[], pivot: Pivot, taken: readonly Resolution[]): Resolution[] {
  return findTransliterations(text.text, segment).flatMap((run) => {
    if (run.end - run.start > LONGEST_RENDERING + 2 || isTaken(run, taken) || touchesDot(text.text, run)) return []
    const windows = [run, { start: run.start, end: run.end - 1 }, { start: run.start + 1, end: run.end }]
    let best: Match | undefined
    for (const window of windows) {
      const written = text.text.slice(window.start, window.end)
      if (written.length < 3 || !standsAlone(text.text, window, text.isWord) || text.isWord(written) || pivot.namesOf(written).length > 0)
        continue
      for (const form of forms) {
        if (form.origin === 'rule' || form.syllables.length < 3) continue
        // A form within the run was passed over for a reason, or the run is a longer name.
        if (text.text.slice(run.start, run.end).includes(form.written)) return []
        const match = matchOf(text.text, window, form, pivot)
        if (match && match.distance <= NEAR_ALONE && sharesEnds(written, form, pivot) && (!best || match.distance < best.distance))
          best = match
      }
    }
    if (!best) return []
    const confidence = best.wrong ? (best.form.syllables.length > 3 ? ALONE.nearLong : ALONE.near) : 1
    return [resolutionOf(text.text, best.form.entity, [best], confidence, [])]
  })
}

/** Whether a stretch begins and ends with the form's syllables: otherwise it is most likely cut wrongly out of a longer name. */
function sharesEnds(written: string, { syllables }: HanForm, pivot: Pivot): boolean {
  const [first, last] = [pivot.readingOf(written.charAt(0)), pivot.readingOf(written.charAt(written.length - 1))]
  return first.charAt(0) === syllables[0]?.charAt(0) && last === syllables[syllables.length - 1]
}

const isTaken = (span: Span, taken: readonly Resolution[]): boolean => taken.some(({ mention }) => overlaps(mention, span))

function resolutionOf(text: string, entity: Entity, matches: readonly Match[], confidence: number, forms: readonly HanForm[]): Resolution {
  const words = matches.map(({ start, end }) => ({ start, end, text: text.slice(start, end) }))
  const start = words[0]?.start ?? 0
  const end = words[words.length - 1]?.end ?? start
  const right = (match: Match) =>
    match.wrong ? (forms.find(({ entity, part }) => entity === match.form.entity && part === match.form.part) ?? match.form).written : ''
  const variants = matches.flatMap((match, i): Variant[] => {
    const word = words[i]
    if (!match.wrong || !word) return []
    return [{ word, right: wordOf(match.form), likeness: 1 - match.distance, rendering: { ...match.wrong, expected: right(match) } }]
  })
  return {
    mention: { start, end, text: text.slice(start, end), weak: false, words },
    entity,
    variants,
    confidence,
    forms: matches.map(({ form: { part, written, origin } }, i) => {
      const shown = words[i]?.text ?? ''
      return { part, written: shown, listed: origin !== 'rule' && shown === written }
    }),
    ...(variants.length > 0 ? { expected: matches.map((match, i) => right(match) || (words[i]?.text ?? '')).join('·') } : {}),
  }
}
