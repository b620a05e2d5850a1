import type { Pivot } from '../lexicon/pivot/pivot.ts'
import { primaryLanguage } from '../lexicon/stem.ts'
import type { ExaminedText } from './examine.ts'
import { resolveHanNames } from './han-resolution.ts'
import { type Resolution, type ResolutionContext, resolveMentions } from './name-resolution.ts'
import { extractQuotations } from './quotations.ts'
import { findKatakana, isSpelled, resolveSpelled } from './spelled-resolution.ts'

/**
 * Whom the names of a text stand for, in order of the text: names with capitals, and where its script has none (Chinese, Japanese) those found by the people's
 * own forms.
 */
export function resolveNames(text: ExaminedText, context: ResolutionContext, pivots: readonly Pivot[]): Resolution[] {
  const primary = primaryLanguage(text.language)
  const { segments, mentions } = text
  const cyrillicCase = context.entities.some(({ name }) => /[\u0400-\u04ff]/.test(name))
  const spelled = cyrillicCase ? [] : mentions.filter(isSpelled)
  const resolutions = [
    ...resolveMentions(
      mentions.filter((mention) => !spelled.includes(mention)),
      context,
    ),
    ...spelled.map((mention) => resolveSpelled(mention, context.entities, context.isKnown)),
  ]
  if (primary === 'zh') {
    const tokens = new Set(text.tokens.flatMap((list) => list.map(({ start, end }) => `${start} ${end}`)))
    const han = {
      text: text.document.text,
      segments,
      isWord: context.isKnown,
      isToken: ({ start, end }: { start: number; end: number }) => tokens.has(`${start} ${end}`),
    }
    for (const pivot of pivots) if (pivot.language === 'zh') resolutions.push(...resolveHanNames(han, context.entities, pivot))
  }
  if (primary === 'ja') {
    for (const segment of segments)
      for (const mention of findKatakana(text.document.text, segment))
        resolutions.push(resolveSpelled(mention, context.entities, context.isKnown))
  }
  return resolutions.sort((a, b) => a.mention.start - b.mention.start)
}

/** A text with the names that were found only by looking for its people: who speaks in its quotations is read again with them. */
export function withNames(text: ExaminedText, resolutions: readonly Resolution[]): ExaminedText {
  const primary = primaryLanguage(text.language)
  if (primary !== 'zh' && primary !== 'ja') return text
  const mentions = resolutions.filter(({ entity, mention }) => entity || text.mentions.includes(mention)).map(({ mention }) => mention)
  const { blocks } = text.document
  return {
    ...text,
    figures: text.figures,
    mentions,
    quotations: extractQuotations(text.document.text, { blocks, mentions, cues: text.cues }),
  }
}
