/*
 * English inflection without a dictionary, so that every form of a word meets its dictionary form and as few others as may be: "forest" is no form
 * of "for", "note" none of "not", "party" none of "part". After the first step of Porter's stemmer (1980), with the silent e decided by the letters before it.
 */

/** Words that only look inflected. */
const AS_THEY_ARE = new Set(
  (
    'news bias atlas canvas christmas whereas texas evening during wedding ceiling sibling darling early likely hardly barely lately nearly family daily ' +
    'apply imply reply supply comply multiply assembly anomaly monopoly july italy hundred sacred wicked naked embed'
  ).split(' '),
)

const VOWEL = /[aeiouy]/
/** One vowel between consonants at the end of a syllable that stands alone: "hop", "plan", "not", "us"; such a stem keeps its silent e. */
const SHORT = /^(?:[^aeiou]*|qu|squ)[aeiouy][^aeiouwxy]$/
const DOUBLED = /([bcdfgkmnprtvz])\1$/
/** Two syllables in front of "ll": "controll", "travell", not "call". */
const LONG_LL = /[aeiou][^aeiou]+[aeiou]ll$/

/** The stem that all regular forms of an English word have in common (folded word in, never empty). */
export function stemEnglish(folded: string): string {
  if (folded.length <= 3 || AS_THEY_ARE.has(folded)) return folded
  const bare = withoutEd(withoutS(folded))
  return AS_THEY_ARE.has(bare) ? bare : withoutE(withoutLy(bare))
}

function withoutS(word: string): string {
  if (!word.endsWith('s') || /(?:ss|us|is)$/.test(word)) return word
  if (word.endsWith('sses')) return word.slice(0, -2)
  if (word.endsWith('ies')) return word.length > 4 ? `${word.slice(0, -3)}y` : word.slice(0, -1)
  if (word.endsWith('oes') && word.length > 5) return word.slice(0, -2)
  return word.slice(0, -1)
}

function withoutEd(word: string): string {
  if (word.endsWith('ied')) return word.length > 4 ? `${word.slice(0, -3)}y` : word.slice(0, -1)
  const ending = word.endsWith('ing') ? 3 : word.endsWith('ed') && !word.endsWith('eed') ? 2 : 0
  const rest = word.slice(0, word.length - ending)
  if (ending === 0 || rest.length < 2 || !VOWEL.test(rest)) return word
  if (rest.length === 2 || SHORT.test(rest)) return `${rest}e`
  return rest.length > 3 && DOUBLED.test(rest) ? rest.slice(0, -1) : rest
}

function withoutLy(word: string): string {
  if (!word.endsWith('ly') || word.length < 6) return word
  if (word.endsWith('bly')) return `${word.slice(0, -1)}e`
  if (word.endsWith('ily')) return `${word.slice(0, -3)}y`
  return word.slice(0, -2)
}

function withoutE(word: string): string {
  const rest = word.slice(0, -1)
  if (word.endsWith('e') && rest.length > 2 && !/[aeio]$/.test(rest) && !SHORT.test(rest)) return rest
  return LONG_LL.test(word) ? rest : word
}
