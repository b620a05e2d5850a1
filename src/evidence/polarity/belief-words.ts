import { lazyTable } from '../../text/lazy.ts'
import { wholeWords } from '../../text/word-patterns.ts'

/** How somebody who speaks of himself says in a language what he takes a clause for, over lower-case text. */
export interface BeliefWords {
  /** "I doubt that": denies the clause after it. Empty of words that also mean "I suspect that". */
  readonly doubts: RegExp
  /** "I think that": affirms it. */
  readonly affirms: RegExp
  /** Words of doubt, whoever doubts, and of what is hard or unlikely: with one of them a clause that is affirmed may be doubted all the same. */
  readonly anyDoubt: RegExp
}

const begin = (list: string) => new RegExp(`(?<![\\p{L}\\p{M}])(?:${list})`, 'gu')

/** By primary language. */
export const BELIEF_WORDS: Readonly<Record<string, BeliefWords>> = lazyTable<BeliefWords>({
  en: () => ({
    doubts: wholeWords('i (?:(?:very much|still|seriously|rather|really|strongly|highly|do) )?doubt(?! (?:not|it)(?!\\p{L}))'),
    affirms: wholeWords(
      "i (?:(?:still|really|do|firmly|rather) )?(?:think|believe|suspect|guess|suppose|reckon)|i(?: a|['’])m (?:sure|certain|convinced)",
    ),
    anyDoubt: begin('doubt|dubious|s[ck]eptic|distrust|mistrust|(?:un|im)\\p{L}{0,3}(?:likely|prob)|hard|wrong'),
  }),
  pt: () => ({
    doubts: wholeWords('duvido (?:muito )?que|duvidamos que'),
    affirms: wholeWords('(?:desconfio|suspeito|acho|creio|acredito|penso|suponho|imagino) que|tenho (?:a )?certeza'),
    anyDoubt: begin('d[uú]vid|cétic|dif[ií]c|improv|pouc|errad|mal(?!\\p{L})'),
  }),
  es: () => ({
    doubts: wholeWords('dudo (?:mucho )?que|dudamos que'),
    affirms: wholeWords('(?:creo|pienso|sospecho|supongo|imagino|opino|me parece) que|estoy segur[oa]'),
    anyDoubt: begin('dud[aoeéó]|escéptic|dif[ií]c|improb|poc[oa]|equivoc|mal(?!\\p{L})'),
  }),
  fr: () => ({
    doubts: wholeWords("je doute (?:fort |beaucoup )?qu(?:e|['’]\\p{L}+)"),
    affirms: wholeWords('je (?:pense|crois|suppose|soupçonne|me doute)|je suis (?:sûre?|certaine?|convaincue?)'),
    anyDoubt: begin('(?<!me )dout|sceptique|diffic|improb|invrais|peu(?!\\p{L})|mal(?!\\p{L})|tort(?!\\p{L})'),
  }),
  it: () => ({
    doubts: wholeWords('dubito (?:molto |fortemente )?che'),
    affirms: wholeWords('(?:credo|penso|sospetto|suppongo|immagino|ritengo) (?:che|sia)|sono (?:sicur|cert|convint)[oa]'),
    anyDoubt: begin('dubi|dubb|scettic|diffic|improb|poc[oh]|mal[e]?(?!\\p{L})'),
  }),
  de: () => ({
    doubts: wholeWords('ich bezweifle|bezweifle ich'),
    affirms: wholeWords('ich (?:glaube|denke|vermute|meine|ahne|bin (?:mir )?sicher|bin überzeugt)|(?:glaube|denke|vermute) ich'),
    anyDoubt: begin('\\p{L}{0,3}zweif|skepti|kaum|schwer|wenig|unwahr|falsch'),
  }),
  nl: () => ({
    doubts: wholeWords('ik betwijfel|betwijfel ik'),
    affirms: wholeWords('ik (?:denk|geloof|vermoed)|(?:denk|geloof|vermoed) ik'),
    anyDoubt: begin('(?:be)?twijf|scepti|nauwelijks|moeilijk|weinig|onwaar'),
  }),
  ru: () => ({
    doubts: wholeWords('(?:я )?сомневаюсь,? что'),
    affirms: wholeWords('(?:я )?(?:думаю|полагаю|считаю|подозреваю),? что|я уверена?'),
    anyDoubt: begin('сомн|скепти|вряд|едва|трудно|мало|невер'),
  }),
  // 怀疑 is "doubt" as well as "suspect": it answers a doubt and is none; 我不认为 is read as a denial.
  zh: () => ({
    doubts: /(?!)/gu,
    affirms: /我(?:看(?![到见过着了完书出])|认为|觉得|相信|猜|想(?![要去到念]))/gu,
    anyDoubt: /疑|未必|难|不见得|才怪|悬|哪[里有能会]|怎[么会]/gu,
  }),
})
