import { findNameHoles } from '../evidence/name-holes.ts'
import type { PlaceReader } from '../lexicon/places.ts'
import { createReducer, isUnspaced } from '../lexicon/stem.ts'
import type { WordEvidence } from './counterparts.ts'
import { placeOf } from './gaps.ts'
import { type NameReader, soundsAlike } from './name-counterparts.ts'
import { findNameRuns, type NameRun, type NameWords } from './name-runs.ts'
import { isAbbreviated, isSpelled } from './name-spellings.ts'
import { carriesMeaning, isOpen } from './open-words.ts'
import { isSamePlace } from './places.ts'
import type { SurpriseOf } from './surprise.ts'

/** A side of a pair, as the search for names without counterpart sees it. */
export interface NameSide {
  readonly language: string
  readonly text: string
  readonly words: readonly WordEvidence[]
  readonly surprise: SurpriseOf
}

/** A name without a counterpart, and the one of the other side in whose place it stands, if there is one. */
export interface NameGap {
  readonly run: NameRun
  readonly rival?: NameRun
  readonly features: readonly number[]
}

/** What `features` hold, in order; see name-model.ts for their weights. */
export const NAME_FEATURES = [
  'bias',
  'surprise',
  'words beyond the first',
  'held as a name by the lexicon',
  'an unknown word',
  'an acronym',
  'characters',
  'a single word that opens a sentence',
  'beside a name that is answered',
  'a weak match',
  'sounds like an open name of the other side',
  'an open name near where it belongs',
  'surprise of that name',
  'that name opens a sentence',
  'open names elsewhere',
  'other open words where it belongs',
  'open words elsewhere on the other side',
  'other open words on this side',
  'neighbours meet on the other side',
  'all else matched on both sides',
  'surprise where all else is matched',
  'more open names here than there',
  'both are acronyms',
  'the other is held as a name by the lexicon',
  'a German noun',
  'the other is a German noun',
  'an acronym against other words',
  'words against an acronym',
  'beside an answered name, with another open there',
  'the other is of characters',
  'opens a sentence and ends like a word',
  'a hole in the other text where it belongs',
  'a hole in the other text elsewhere',
  'a hole, and no open name near',
  'an acronym, and no open name on the other side',
  'opens a sentence, and so does the other name',
  'characters that are written like a place or a person',
  'the same, and a hole in the other text where it belongs',
  'how near the other side comes to spelling it',
  'the same of an unknown word',
  'a single ordinary word with a capital',
] as const

/** How far from where it belongs, in words, the other name may stand. */
const REACH = 4
const ALIKE = 0.66
/** How words end that are no names, in the languages that write names with capitals. */
const WORD_ENDING =
  /(?:ing|ed|ly|s|er|tion|ness|ment|able|al|ous|ive|ful|ado|ada|ando|endo|iendo|mente|é|és|ée|ant|ato|ata|ung|en|te|lich|ая|ый|ий|ое|ые|ие|ов|ть|но|ла|ло|ли|ние|ости|ость)$/

/** What all pairs of a run share. */
export interface NameTools extends NameWords {
  readonly reader: NameReader
  readonly places: PlaceReader
  /** The first letters of a word and of its English meanings, folded. */
  readonly initials: (word: WordEvidence) => string
}

const DAYS =
  'Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August September October November December'

const SHORT_DAY = /^(?:Mon|Tues?|Wed|Thu(?:rs)?|Fri|Sat|Sun|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)$/

const GENERAL =
  'Northern Southern Eastern Western North South East West Supreme Conservative Labour Democratic Republican Orthodox Victorian Federal National Royal Central United'

/** Tells words by their first meaning in the lexicon: days and months, which have checks of their own, and adjectives of many names. */
export function createNameWords(concepts: readonly string[]): NameWords {
  const reduce = createReducer('en')
  const stemsOf = (list: string) => new Set(list.split(' ').map((word) => reduce(word).stem))
  const [days, general] = [stemsOf(DAYS), stemsOf(GENERAL)]
  const meaningOf = ({ token }: WordEvidence) => concepts[token.word.concepts[0] ?? -1] ?? ''
  return {
    isDay: (word) => SHORT_DAY.test(word.token.word.form) || days.has(meaningOf(word)),
    isGeneral: (word) => general.has(meaningOf(word)),
  }
}

/** The open names of a side with what speaks for each of them being wrong. */
export function findNameGaps(own: NameSide, other: NameSide, { reader, places, initials, ...known }: NameTools): NameGap[] {
  const runsOf = (side: NameSide, opposite: NameSide) =>
    findNameRuns(side.words, opposite.words, side.text, side.language, side.surprise, known).filter(
      (run) =>
        !isSpelled(run, side, opposite, reader) && !isAbbreviated(run, side, opposite, initials) && !isSamePlace(run, opposite, places),
    )
  const runs = runsOf(own, other)
  if (runs.length === 0) return []
  const rivals = runsOf(other, own)
  const weigh = (list: readonly WordEvidence[], of: SurpriseOf) => list.reduce((sum, word) => sum + Math.min(1, of(word) / 2), 0)
  const openOwn = weigh(own.words.filter(isOpen), own.surprise)
  const openOther = weigh(other.words.filter(isOpen), other.surprise)
  const meaning = Math.max(1, own.words.filter(carriesMeaning).length)
  const meaningOther = Math.max(1, other.words.filter(carriesMeaning).length)
  const holes = findNameHoles(other.text, other.language)
  return runs.map((run): NameGap => {
    const place = placeOf(own.words, run.first, run.last, other.words)
    const middle = place.sure ? (place.from + place.to) / 2 : (((run.first + run.last) / 2) * other.words.length) / own.words.length
    const reach = place.sure ? REACH + (place.to - place.from) / 2 : other.words.length
    const distance = (rival: NameRun) => Math.max(0, rival.first - middle, middle - rival.last)
    const near = rivals.filter((rival) => distance(rival) <= reach).sort((a, b) => distance(a) - distance(b) || b.surprise - a.surprise)
    const [rival] = near
    const alike = Math.max(0, ...rivals.map((one) => likenessOf(run, one, reader)))
    const weight = weigh(run.words.filter(isOpen), own.surprise)
    const between = other.words.slice(place.from + 1, place.to).filter(isOpen)
    const rivalWeight = rival ? weigh(rival.words.filter(isOpen), other.surprise) : 0
    const openHere = Math.max(
      0,
      weigh(between, other.surprise) - (rival && between.includes(rival.words[0] as WordEvidence) ? rivalWeight : 0),
    )
    const meets = place.sure && !other.words.slice(place.from + 1, place.to).some(carriesMeaning) ? 1 : 0
    const from = place.sure ? (other.words[place.from]?.token.start ?? 0) : 0
    const to = place.sure ? (other.words[place.to]?.token.end ?? other.text.length) : other.text.length
    const here = holes.some((hole) => hole >= from - 2 && hole <= to + 2)
    const named = run.kind === 'characters' && isWrittenLikeName(run, own)
    const spelled = spelledNearest(run, own, other, reader)
    const literal = Math.exp(-Math.max(0, openOwn - weight) - Math.max(0, openOther - rivalWeight))
    const features = [
      1,
      run.surprise,
      Math.log(run.words.length),
      run.kind === 'proper' ? 1 : 0,
      run.kind === 'name' ? 1 : 0,
      run.kind === 'acronym' ? 1 : 0,
      run.kind === 'characters' ? 1 : 0,
      run.opens ? 1 : 0,
      run.attached && !rival ? 1 : 0,
      run.best,
      alike > 0.3 ? alike : 0,
      rival ? 1 : 0,
      rival?.surprise ?? 0,
      rival?.opens ? 1 : 0,
      Math.min(2, rivals.length - (rival ? 1 : 0)),
      Math.min(3, openHere),
      Math.min(1, (3 * Math.max(0, openOther - rivalWeight - openHere)) / meaningOther),
      Math.min(1, (3 * Math.max(0, openOwn - weight)) / meaning),
      meets,
      literal,
      literal * run.surprise,
      Math.max(-2, Math.min(2, runs.length - rivals.length)),
      run.kind === 'acronym' && rival?.kind === 'acronym' ? 1 : 0,
      rival?.kind === 'proper' ? 1 : 0,
      run.kind === 'noun' ? 1 : 0,
      rival?.kind === 'noun' ? 1 : 0,
      run.kind === 'acronym' && rival && rival.kind !== 'acronym' && rival.kind !== 'proper' ? 1 : 0,
      run.kind !== 'acronym' && run.kind !== 'proper' && rival?.kind === 'acronym' ? 1 : 0,
      run.attached && rival ? 1 : 0,
      rival?.kind === 'characters' ? 1 : 0,
      run.opens && WORD_ENDING.test(run.text) ? 1 : 0,
      here ? 1 : 0,
      holes.length > 0 && !here ? 1 : 0,
      here && !rival ? 1 : 0,
      run.kind === 'acronym' && rivals.length === 0 ? 1 : 0,
      run.opens && rival?.opens && run.kind === 'name' && rival.kind === 'name' ? 1 : 0,
      named ? 1 : 0,
      named && here ? 1 : 0,
      spelled,
      run.kind === 'name' ? spelled : 0,
      run.kind === 'title' && run.words.length === 1 ? 1 : 0,
    ]
    // Two places that the lexicon holds are two, however alike they sound.
    const distinct = run.kind === 'proper' && rival?.kind === 'proper'
    return rival && (alike < ALIKE || distinct) ? { run, rival, features } : { run, features }
  })
}

/** How near any word with a capital on the other side, or its text without spaces, comes to spelling a word of a name, 0..1. */
function spelledNearest(run: NameRun, own: NameSide, other: NameSide, reader: NameReader): number {
  let best = 0
  for (const { token } of run.words) {
    const { form, folded } = token.word
    if (form.length < 2) continue
    if (isUnspaced(other.language) && !isUnspaced(own.language)) best = Math.max(best, reader.nearness(form, other.text))
    else {
      for (const { token: there, kind } of other.words) {
        if (kind === 'grammar' || kind === 'number' || !there.capital) continue
        best = Math.max(
          best,
          isUnspaced(own.language) ? reader.nearness(there.word.form, run.text) : soundsAlike(folded, there.word.folded),
        )
      }
    }
  }
  return best
}

/** What follows the name of a place in Japanese and Chinese, at its end or after it, and of a person. */
const PLACE_ENDING = /[市県村町区郡島川山湖駅寺城港岛区县镇乡省州河]$/u
const PERSON_AFTER = /^(?:さん|氏|様|君|容疑者|選手|監督|首相|大統領|被告|教授|社長|议员|先生|女士|教授|站长|主任|院长|局长|说|表示|[（(])/u
/** The most frequent Chinese family names. */
const FAMILY_NAME =
  /^[王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林郑谢罗梁宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤]/u

/** Whether unknown characters end like a place's name, or what follows them stands after a person's. */
function isWrittenLikeName(run: NameRun, { text, language }: NameSide): boolean {
  const after = text.slice(run.end, run.end + 3)
  if (PLACE_ENDING.test(run.text) || PLACE_ENDING.test(after.slice(0, 1))) return true
  const isPerson = PERSON_AFTER.test(after)
  return isPerson && (/^ja\b/.test(language) || (FAMILY_NAME.test(run.text) && run.text.length <= 3))
}

const joined = (run: NameRun) => run.words.map(({ token }) => token.word.folded).join('')

/** How like two names sound at best, word against word, 0..1. */
function likenessOf(a: NameRun, b: NameRun, reader: NameReader): number {
  let best = 0
  for (const x of a.words) {
    for (const y of b.words) {
      const [p, q] = [x.token.word, y.token.word]
      if (p.form.length < 2 || q.form.length < 2) continue
      best = Math.max(best, soundsAlike(p.folded, q.folded))
    }
  }
  if (a.words.length + b.words.length > 2) best = Math.max(best, soundsAlike(joined(a), joined(b)))
  const [latin, characters] = a.kind === 'characters' ? [b, a] : [a, b]
  if (characters.kind !== 'characters' || latin.kind === 'characters') return best
  return Math.max(best, ...latin.words.map(({ token }) => reader.heldIn(token.word.form, characters.text)))
}
