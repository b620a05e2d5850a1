import { readTmx } from '../../text/readers/bilingual.ts'
import { TRAINED, type TrainedEntry } from '../entries.ts'
import { primaryLanguage } from '../stem.ts'

/** The terms for one thing in several languages (BCP-47 as the file has them). */
export interface TermGroup {
  readonly terms: readonly { readonly language: string; readonly text: string }[]
}

/** Longer segments of a translation memory are sentences, not terms: in words, or in characters where words are not spaced. */
const MAX_TERM = { words: 6, characters: 60 }

/** The short units of a translation memory (TMX 1.4b). Throws InputError `input.malformed-xml`. */
export function* readTmxTerms(xml: string): Generator<TermGroup> {
  for (const { source, target, sourceLang, targetLang } of readTmx(xml)) {
    if (!isTerm(source) || !isTerm(target)) continue
    yield {
      terms: [
        { language: sourceLang ?? '', text: source.trim() },
        { language: targetLang ?? '', text: target.trim() },
      ],
    }
  }
}

function isTerm(text: string): boolean {
  const term = text.trim()
  return term !== '' && term.length <= MAX_TERM.characters && term.split(/\s+/).length <= MAX_TERM.words && !/[.!?。！？]$/u.test(term)
}

/** The languages of a glossary but for English, as its file spells them, sorted. */
export function languagesOf(groups: readonly TermGroup[]): string[] {
  const languages = new Set(groups.flatMap(({ terms }) => terms.map(({ language }) => language)))
  return [...languages].filter((language) => language !== '' && primaryLanguage(language.replaceAll('_', '-')) !== 'en').sort()
}

/**
 * Entries from English to a language (BCP-47), in the order of the glossary; a term that stands in several groups gets all translations. Terms
 * tagged with the language itself are taken before those of another region: `pt-BR` takes `pt-PT` only where a group has nothing else.
 */
export function entriesOf(groups: readonly TermGroup[], language: string): TrainedEntry[] {
  const byTerm = new Map<string, Set<string>>()
  for (const { terms } of groups) {
    const tagged = terms.map(({ language, text }) => ({ language: language.replaceAll('_', '-').toLowerCase(), text: clean(text) }))
    const own = tagged.filter((term) => term.language === language.toLowerCase())
    const wanted = own.length > 0 ? own : tagged.filter((term) => primaryLanguage(term.language) === primaryLanguage(language))
    for (const english of tagged) {
      if (primaryLanguage(english.language) !== 'en' || english.text === '') continue
      const translations = byTerm.get(english.text) ?? new Set()
      for (const { text } of wanted) if (text !== '') translations.add(text)
      if (translations.size > 0) byTerm.set(english.text, translations)
    }
  }
  return [...byTerm].map(([lemma, translations]) => ({
    lemma,
    pos: TRAINED,
    translations: [...translations],
    probabilities: [...translations].map(() => 1),
  }))
}

/** What the lines of a lexicon file cannot hold becomes a space. */
const clean = (text: string) => text.replace(/[\s,]+/gu, ' ').trim()
