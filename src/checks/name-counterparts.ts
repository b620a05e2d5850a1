import { likeness } from '../align/cognates.ts'
import { foldWord } from '../lexicon/inflection/fold.ts'
import { createKanjiReader } from '../lexicon/kanji-names.ts'
import type { Pivot, PivotForm } from '../lexicon/pivot/pivot.ts'
import { soundOf } from '../lexicon/sound.ts'
import { transcriptionCost, transcriptionCostWithin } from '../lexicon/transcription.ts'
import { CYRILLIC, russianNominatives } from '../lexicon/transcription-cyrillic.ts'
import { KANA, readKana } from '../lexicon/transcription-kana.ts'

/** Looks for names of a Latin or Cyrillic script in the Chinese or Japanese words of the other side. */
export interface NameReader {
  /** How well a text in Chinese characters or kana holds a name, 0..1. */
  heldIn(name: string, text: string): number
  /** How near a text is to spelling a name, 0..1, with syllables dropped and added: what is far from it is another name. */
  nearness(name: string, text: string): number
  /** Whether a word in katakana spells an ordinary word of a Latin script, or its beginning, as loans do that are cut short. */
  isLoan(word: string, katakana: string): boolean
  /** Whether the hiragana of a text spell a name. */
  isInHiragana(name: string, text: string): boolean
}

const HAN = /[\u3400-\u9fff]/
const KATAKANA = /[\u30a1-\u30fa][\u30a1-\u30fe]+/gu

const HIRAGANA = /[\u3041-\u3096]{2,}/gu
const toKatakana = (hiragana: string): string => Array.from(hiragana, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0x60)).join('')

/** A loan is held in a longer word this surely, and a word that was cut short agrees up to this cost over so many letters for a letter of its reading. */
const LOAN = 0.74
const CLIPPED_COST = 0.7
const CLIPPED_LETTERS = 0.9

/** What a window of syllables must share with a name's reading; below it chance does as well (Chinese news, names that are not there). */
const MIN_SYLLABLES = 0.6

/** A name that is the reading of characters, letter by letter. */
const READ = 0.95

/** A reader over the Chinese pivot (for characters' readings; without one, Chinese names are not read). */
export function createNameReader(pivots: readonly Pivot[]): NameReader {
  const pivot = pivots.find(({ language }) => language === 'zh')
  const readings = new Map<string, string>()
  const readingOf = (character: string): string => {
    const known = readings.get(character)
    if (known !== undefined) return known
    const reading = (HAN.test(character) ? pivot?.formsKnownAs([character])[0]?.reading : '') ?? ''
    readings.set(character, reading)
    return reading
  }
  /** What the table has, and what the rules make of it besides: "Volta" is a unit in one text and a person in another. */
  const renderingsOf = (name: string): readonly PivotForm[] => (pivot ? [...pivot.forms(name), ...pivot.spellings(name)] : [])
  const kanji = createKanjiReader()
  const answers = new Map<string, number>()
  const texts = new Map<string, { readonly syllables: readonly string[]; readonly kana: readonly string[] }>()
  const textOf = (text: string) => {
    const known = texts.get(text)
    if (known) return known
    const made = { syllables: Array.from(text, readingOf), kana: text.match(KATAKANA) ?? [] }
    if (texts.size > 8) texts.clear()
    texts.set(text, made)
    return made
  }
  return {
    isLoan(word, katakana) {
      const folded = foldWord(word).replace(/[^a-z]/g, '')
      const written = readKana(katakana)
      if (folded.length < 4 || folded.length > MAX_LETTERS || written.length > MAX_LETTERS || written.length < 4) return false
      if (heldInKana(word, katakana) >= LOAN) return true
      const clipped = folded.slice(0, Math.max(4, Math.ceil(written.length * CLIPPED_LETTERS)))
      return transcriptionCost(clipped, written, KANA) <= CLIPPED_COST
    },
    isInHiragana(name, text) {
      const folded = foldWord(name).replace(/[^a-z]/g, '')
      if (folded.length < 4 || folded.length > MAX_LETTERS) return false
      return (text.match(HIRAGANA) ?? []).some((run) => {
        const written = readKana(toKatakana(run.slice(-MAX_LETTERS)))
        return written.length >= folded.length && transcriptionCostWithin(folded, written, KANA) <= 0.1
      })
    },
    nearness(name, text) {
      const { syllables, kana } = textOf(text)
      const sounds = kana.map((word) => soundsAlike(name, word) - KANA_CHANCE)
      const spoken = renderingsOf(name).map(({ reading }) => inOrder(reading.split(' '), syllables))
      return Math.max(0, ...sounds, ...spoken)
    },
    heldIn(name, text) {
      const key = `${name}\n${text}`
      const before = answers.get(key)
      if (before !== undefined) return before
      const { syllables, kana } = textOf(text)
      let best = 0
      for (const word of kana) best = Math.max(best, soundsAlike(name, word), heldInKana(name, word))
      if (pivot && syllables.some((syllable) => syllable !== '')) {
        const folded = foldWord(name).replace(/[^a-z]/g, '')
        for (const form of renderingsOf(name)) {
          if (text.includes(form.written)) best = Math.max(best, 1)
          else best = Math.max(best, windowLikeness(form.reading.split(' '), syllables))
        }
        best = Math.max(best, spelledOut(folded, syllables) ? READ : 0)
      }
      if (best < READ && HAN.test(text) && kanji.isReadFrom(name, text)) best = READ
      if (answers.size > 4000) answers.clear()
      answers.set(key, best)
      return best
    },
  }
}

/** How well a long word in katakana, which may hold several names without a dot, holds one of them, 0..1. */
function heldInKana(name: string, kana: string): number {
  const folded = foldWord(name).replace(/[^a-z]/g, '')
  const written = readKana(kana)
  if (folded.length < 4 || written.length < folded.length || folded.length > MAX_LETTERS) return 0
  return 1 - (WITHIN_DOUBT + STRICT_WITHIN * transcriptionCostWithin(folded, written, KANA)) / folded.length
}

/** Longer names are not compared letter by letter. */
const MAX_LETTERS = 24
/** What a letter that the rules do not explain costs: half of a name's letters have an allowed spelling in almost any word. */
const STRICT = 1.4
/** The same inside a longer word, where there are more places to choose from. */
const STRICT_WITHIN = 1.8
/** A piece of a longer word may be like a name by chance: so many letters of doubt. */
const WITHIN_DOUBT = 0.9

/** How like a name in Latin letters is to a word in Cyrillic or katakana by the rules of writing one in the other, 0..1; 0 for other scripts. */
function writtenAlike(name: string, word: string): number {
  if (!/^[a-z][a-z'’-]*$/.test(name) || name.length > MAX_LETTERS || word.length > MAX_LETTERS) return 0
  const doubt = name.length < 4 ? 0.15 : 0
  if (/^[а-я]+$/.test(word)) {
    const best = Math.min(...russianNominatives(word).map((form) => transcriptionCost(name, form, CYRILLIC)))
    return Math.max(0, 1 - doubt - (STRICT * best) / name.length)
  }
  if (/^[\u30a1-\u30fe]+$/.test(word))
    return Math.max(0, 1 - doubt - (STRICT * transcriptionCost(name, readKana(word), KANA)) / name.length)
  return 0
}

/** Whether letters are the readings of characters in a row ("mengqi"). */
function spelledOut(letters: string, syllables: readonly string[]): boolean {
  if (letters.length < 2) return false
  for (let start = 0; start < syllables.length; start++) {
    let rest = letters
    for (let at = start; at < syllables.length && rest !== ''; at++) {
      const syllable = syllables[at] ?? ''
      if (syllable === '' || !rest.startsWith(syllable)) break
      rest = rest.slice(syllable.length)
      if (rest === '') return true
    }
  }
  return false
}

/** The best share of like syllables in a window as long as the name's reading. */
function windowLikeness(reading: readonly string[], syllables: readonly string[]): number {
  const n = reading.length
  if (n === 0 || reading[0] === '') return 0
  let best = 0
  for (let start = 0; start + n <= syllables.length; start++) {
    let sum = 0
    for (let i = 0; i < n; i++) sum += syllableLikeness(reading[i] ?? '', syllables[start + i] ?? '')
    best = Math.max(best, sum / n)
  }
  const share = n === 1 ? best - 0.4 : n === 2 ? best - 0.1 : best
  return share >= MIN_SYLLABLES ? Math.min(0.95, share) : 0
}

/** Names sound so much like any word in katakana. */
const KANA_CHANCE = 0.2

/** The share of a reading's syllables that stand in a text in their order. */
function inOrder(reading: readonly string[], syllables: readonly string[]): number {
  let row = syllables.map(() => 0).concat(0)
  for (const syllable of reading) {
    const next = [0]
    syllables.forEach((other, i) => {
      next.push(Math.max(next[i] ?? 0, row[i + 1] ?? 0, (row[i] ?? 0) + syllableLikeness(syllable, other)))
    })
    row = next
  }
  return (row[syllables.length] ?? 0) / reading.length
}

function syllableLikeness(a: string, b: string): number {
  if (a === '' || b === '') return 0
  if (a === b) return 1
  const [onsetA, onsetB] = [onsetOf(a), onsetOf(b)]
  if (onsetA !== onsetB) return a.slice(onsetA.length) === b.slice(onsetB.length) && NEAR_ONSETS.has(`${onsetA}${onsetB}`) ? 0.5 : 0
  return a.charAt(onsetA.length) === b.charAt(onsetB.length) ? 0.75 : 0.45
}

/** Onsets that names are written with by turns. */
const NEAR_ONSETS = new Set('bp pb dt td gk kg hk kh fh hf zhz zzh shs ssh chc cch jq qj jzh zhj xsh shx qch chq ln nl rl lr'.split(' '))

const onsetOf = (syllable: string): string => /^(?:[zcs]h|[^aeiou])?/.exec(syllable)?.[0] ?? ''

/** A sound's consonants: l and r, b and v, and the hissing sounds are one. The first vowel of a name that begins with one stays, as "a". */
export function skeleton(sound: string): string {
  return sound
    .replace(/ds/g, 's')
    .replace(/l/g, 'r')
    .replace(/v/g, 'b')
    .replace(/[xj]/g, 's')
    .replace(/m(?=[pb])/g, 'n')
    .replace(/^[aeiou]+/, '@')
    .replace(/[aeiou]/g, '')
    .replace(/@/, 'a')
    .replace(/(.)\1+/g, '$1')
}

/** What Russian adds to a name in its cases. */
const CASE_ENDING = /(?:ого|ому|ами|ями|ом|ем|ым|им|ой|ей|ою|ах|ях|ия|ии|ию|а|я|у|ю|е|и|ы)$/

/** The sounds that a name may have: what the scripts write apart is written alike first (w, h, silent gh, soft g). */
function soundsOf(name: string): string[] {
  const plain = foldWord(name)
    .replace(/ウ(?=[ィェォ])/g, 'ヴ')
    .replace(/у(?=[эиоеа])/g, 'в')
    .replace(/дж/g, 'ж')
    .replace(/х/g, '')
    .replace(/gh(?![aeiou])/g, '')
    .replace(/tch/g, 'ch')
  const sound = soundOf(plain)
  const bare = /^[а-я]{5,}$/.test(plain) ? plain.replace(CASE_ENDING, '') : plain
  if (bare !== plain) return [sound, soundOf(bare)]
  const sounds = [sound]
  if (/g[ei]/.test(plain)) sounds.push(soundOf(plain.replace(/g(?=[ei])/g, 'j')))
  // The Arabic letter that is written "q" is "g" in some countries, and so in their names.
  if (/q(?!u)/.test(plain)) sounds.push(soundOf(plain.replace(/q/g, 'g')))
  return sounds
}

/** How like two names sound, 0..1, by letters and by consonants: scripts agree on consonants more than on vowels. */
export function soundsAlike(a: string, b: string): number {
  const [first, second] = [foldWord(a), foldWord(b)]
  let best = Math.max(writtenAlike(first, second), writtenAlike(second, first))
  for (const x of soundsOf(a)) {
    for (const y of soundsOf(b)) {
      if (x === '' || y === '') continue
      const whole = likeness(x, y)
      const [p, q] = [skeleton(x), skeleton(y)]
      const bones = likeness(p, q)
      // Of one or two consonants hardly anything is said: the vowels must agree.
      const weight = Math.min(p.length, q.length) > 2 ? 0.7 : 0.5
      best = Math.max(best, weight * bones + (1 - weight) * whole)
    }
  }
  return best
}
