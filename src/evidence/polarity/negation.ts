import { primaryLanguage } from '../../lexicon/stem.ts'
import type { Span } from '../../text/document.ts'

/** How a language denies: words that deny, and turns of phrase that hold such a word and deny nothing. Over lower-case text. */
interface Negation {
  readonly cues: RegExp
  readonly idle: RegExp
}

const words = (list: string) => new RegExp(`(?<![\\p{L}\\p{M}])(?:${list})(?![\\p{L}\\p{M}])`, 'gu')

const NEGATION: Readonly<Record<string, Negation>> = {
  en: {
    cues: words(
      "not|never|no|none|nobody|nothing|neither|nor|nowhere|without|cannot|can['’]?t|(?:do|does|did|wo|would|is|are|was|were|has|have|had|should|could|must|ai|need)n['’]?t",
    ),
    idle: words(
      'not only|not just|not least|nothing but|nothing short of|no doubt|no question|whether or not|or not|no wonder|no sooner|no matter|no\\. ?\\d+|no \\d+|no less|no fewer|no more than|not to mention|if not|last but not least|why not|none other|nothing less|nonetheless|non-?profit|non-?stop|more often than not|cannot but|can not only|do not only|does not only|without doubt|to say nothing',
    ),
  },
  pt: {
    cues: words('não|nunca|jamais|nem|nenhum|nenhuma|nenhuns|nenhumas|ninguém|nada|sem|tampouco'),
    idle: words(
      'não só|não apenas|não somente|não obstante|não menos|nada menos|sem dúvida|sem dúvidas|ou não|se não|quando não|nada mais|mais que nada|antes de mais nada|não é à toa|a não ser|sem-teto|sem precedentes',
    ),
  },
  es: {
    cues: words('no|nunca|jamás|ni|ningún|ninguno|ninguna|nadie|nada|sin|tampoco'),
    idle: words(
      'sin embargo|no obstante|no sólo|no solo|no solamente|no únicamente|sin duda|sin dudas|o no|si no|no menos|nada menos|nada más|más que nada|a no ser|no en vano|ante todo y nada|sin precedentes|ni más ni menos|no más de|no hace mucho',
    ),
  },
  fr: {
    cues: words(
      "pas|jamais|aucun|aucune|rien|ni|sans|guère|nullement|non|ne \\p{L}+ plus|n['’]\\p{L}+ plus|n['’]\\p{L}+ \\p{L}+ plus|ne plus|personne(?= (?:à \\p{L}+ |\\p{L}+ ){0,3}n[e'’])|nul|nulle",
    ),
    idle: words(
      'non seulement|pas seulement|pas moins|sans doute|sans aucun doute|ou non|ou pas|pas à pas|non plus|sinon|rien que|rien de moins|pas que|à jamais|si jamais|sans précédent|sans-abri|pas de calais|premier pas|un pas|le pas|ses pas|les pas',
    ),
  },
  it: {
    cues: words("non|nessun|nessuno|nessuna|nessun['’]\\p{L}+|niente|nulla|né|senza|neanche|nemmeno|neppure|mai"),
    idle: words(
      'non solo|non soltanto|non appena|più che mai|senza dubbio|o no|o meno|se non|non meno|niente meno|non ultimo|senza precedenti|come mai|che mai|a meno che non|finché non|non altro che',
    ),
  },
  de: {
    cues: words(
      'nicht|nie|niemals|kein|keine|keinen|keiner|keinem|keines|niemand|niemanden|niemandem|nichts|weder|ohne|nirgends|nirgendwo|keinerlei|keineswegs|keinesfalls',
    ),
    idle: words(
      'nicht nur|nicht zuletzt|nicht allein|nicht bloß|nichts als|oder nicht|wenn nicht|nicht umsonst|ohne zweifel|nicht weniger als|ohnehin|nicht zu vergessen|zunichte|und nicht zuletzt',
    ),
  },
  nl: {
    cues: words('niet|nooit|geen|niemand|niets|zonder|nergens|noch'),
    idle: words(
      'niet alleen|niet enkel|niet slechts|niet in het minst|of niet|zo niet|niets dan|niet minder dan|zonder twijfel|niet te vergeten',
    ),
  },
  ru: {
    cues: words('не|нет|никогда|ни|никто|никого|никому|ничего|ничто|ничем|никакой|никаких|никакого|никаким|никак|без|нельзя|неделимо'),
    idle: words(
      'не только|тем не менее|не менее|не меньше|не более|не больше|не раз|не раз и не два|если не|чуть не|едва не|пока не|не мог не|не могла не|не могли не|как бы ни|что бы ни|кто бы ни|какой бы ни|без сомнения|во что бы то ни стало|так или иначе|не считая|не говоря',
    ),
  },
  zh: {
    cues: /[不没未无]|并非|而非|绝非|(?<![是除莫东西南北])非(?![洲常裔凡])|勿/gu,
    idle: /不仅|不但|不过|不断|不同|不少|不久|不管|不论|不得不|不禁|不妨|不只|不止|不光|不单|无论|无疑|未来|无数|无线|不错|差不多|不如|不可或缺|不言而喻|毫不犹豫|[是能会要可]不[是能会要可]|有没有|没想到|不愧|不约而同|不时|不计其数|无人机|无非|未必不|无所不|不已|不料|不由得|不得了|不亚于|不外乎|不等|不免|不乏|沉没|淹没|没收|出没|没落|吞没|不锈|无缝|无缘无故|对不起|了不起|不在乎|不可避免|不可思议|不至于|不定期|不难|要不然|要不是|不然/gu,
  },
  ja: {
    cues: /ない|なく(?!な[いけくっ])|なかっ|ません|ずに|(?<=[らかがさざただなばまわえけげせぜてでねべめれい])ず(?=[、。にと]|$)|ぬ(?=[、。]|$)|なければ|ねば|なし(?=[、。にでの])/gu,
    idle: /なければならない|なければならな|なければなりません|なければいけない|なくてはならない|なくてはいけない|ねばならない|ざるを得ない|しかない|ほかない|に違いない|に過ぎない|にすぎない|かもしれない|かもしれません|だけでなく|だけではなく|のみならず|ばかりでなく|少なくとも|少なくない|まもなく|間もなく|とんでもない|ではないか|じゃないか|ではないでしょうか|のではない|思わず|必ず|まず|はず|いわず|問わず|よらず|なくなる|なくなっ|亡くな|もったいない|仕方ない|申し訳ない|とは限らない|危ない|少ない|つかない|きたない|汚ない|つながない|さりげない|でない限り|わずか|相次|たたず|たまたま|やむを得ず|ひとかたなら|すくない|わけではな|並ぶものがない/gu,
  },
}

/** Whether denials can be read in a language (BCP-47). */
export const readsNegation = (language: string): boolean => primaryLanguage(language) in NEGATION

/** The denials of a text in order, each once; phrases that only look like one are left out. */
export function findNegations(text: string, language: string): Span[] {
  const negation = NEGATION[primaryLanguage(language)]
  if (!negation) return []
  const lower = text.toLowerCase()
  // Lower case may be longer ("İ"): then positions would not be the text's own.
  const plain = lower.length === text.length ? lower : text
  const blanked = plain.replace(negation.idle, (match) => '\u0001'.repeat(match.length))
  return [...blanked.matchAll(negation.cues)].map((match) => ({ start: match.index, end: match.index + match[0].length }))
}

const HALF: Readonly<Record<string, RegExp>> = {
  en: words(
    'yet to|still to|far from|rather than|too \\p{L}+ to|anything but|short of|short on|ever|at all|trouble|struggl\\p{L}+|difficult\\p{L}*|hard to|keeps?|keep \\p{L}+ing|instead of|other than|free of|free from|all but|unlike|otherwise|until|unless|any \\p{L}+|anyone|anything|rare|rarely|little|few|low|alone|stop|stopped|stops|stopping|end|ended|impossible|against|out of|un\\p{L}{4,}',
  ),
}

/** Whether a text has a turn of phrase that another language may well tell with a denial (English only: the other languages reach theirs through the lexicon). */
export const deniesHalf = (text: string, language: string): boolean =>
  text.toLowerCase().search(HALF[primaryLanguage(language)] ?? /(?!)/u) >= 0
