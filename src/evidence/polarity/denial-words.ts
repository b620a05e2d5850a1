import { lazyTable } from '../../text/lazy.ts'
import { wholeWords as words } from '../../text/word-patterns.ts'

/** How a language denies, over lower-case text. */
export interface DenialWords {
  /** Words that deny. */
  readonly cues: RegExp
  /** Turns of phrase that hold such a word and deny nothing. */
  readonly idle: RegExp
  /** Words that deny again what is denied already ("no vino nadie", "neither ... nor"): with another denial in reach they make one. */
  readonly concord?: RegExp
  /** Where the word that a denial governs stands: before it, after it, or on either side. */
  readonly governs: 'after' | 'before' | 'around' | 'french'
}

const only = (list: string) => new RegExp(`^(?:${list})$`, 'u')

/** By primary language. */
export const DENIAL_WORDS: Readonly<Record<string, DenialWords>> = lazyTable<DenialWords>({
  en: () => ({
    cues: words(
      "not|never|no|none|nobody|nothing|neither|nor|nowhere|without|cannot|(?:do|does|did|wo|would|is|are|was|were|has|have|had|should|could|must|ai|need|ca|might|may|sha|ought|dare)n['’]?t|anything but",
    ),
    idle: words(
      `(?:\\p{L}+n['’]t|not|cannot) (?:only|just|simply|merely|solely)|not least|nothing but|nothing short of|no doubt|no question|whether or not|or not(?=\\s*(?:$|[.,;:!?)”"»]))|no wonder|no sooner|no matter|no\\. ?\\d+|no \\d+|no less than|no fewer than|no more than|no later than|not to mention|if not(?= (?:\\p{L}+ )?\\p{L}+[,.)])|(?:not|never) without|not the case|(?:not|cannot|n['’]t|never) (?:\\p{L}+ ){1,4}without|(?:not|\\p{L}+n['’]t) (?:\\p{L}+ ){1,2}(?:only|merely|solely)|last but not least|why not|none other|nothing less|non-?profit|non-?stop|more often than not|(?:not|never|cannot|n['’]t|nothing|no) (?:\\p{L}+ ){0,4}anything but|cannot but|can not only|do not only|does not only|without doubt|without a doubt|to say nothing|no-confidence|no confidence vote|never mind|(?:could|can)(?:n['’]t| not)? help (?:but |\\p{L}+ing)|cannot help|no-one else but|no-brainer|no-deal|no-fly|no-show|not unlike|yes and no|yes or no|never more so|it(?: is|[’']s) no accident`,
    ),
    concord: only('nor|neither'),
    governs: 'after',
  }),
  pt: () => ({
    cues: words('não|nunca|jamais|nem|nenhum|nenhuma|nenhuns|nenhumas|ninguém|nada|sem|tampouco|tudo menos'),
    idle: words(
      '(?:antes de|antes que|mais que|mais do que) (?:\\p{L}+ ){0,3}(?:nada|ninguém|nunca)|não só|não apenas|não somente|não (?:\\p{L}+ ){1,2}(?:só|apenas|somente)|não sem|se não(?= \\p{L}+[,.)])|não obstante|não menos|nada menos|sem dúvida nenhuma|sem dúvida alguma|sem dúvida|sem dúvidas|ou não(?=\\s*(?:$|[.,;:!?)”"»]))|quando não|nada mais|mais que nada|(?:do )?que nunca|não h(?:á|avia) (?:qualquer |nenhuma )?dúvidas?|mais do que nada|antes de mais nada|não é à toa|a não ser|sem-teto|sem-terra|sem precedentes|sem contar|sem falar|nem que(?= \\p{L})|nem só|nem sempre que|não para de|não pára de|não (?:foi|era|é|há|tinha|teve) (?:senão|mais que)',
    ),
    concord: only('nunca|jamais|nem|nenhum|nenhuma|nenhuns|nenhumas|ninguém|nada|tampouco'),
    governs: 'after',
  }),
  es: () => ({
    cues: words('no|nunca|jamás|ni|ningún|ninguno|ninguna|nadie|nada|sin|tampoco|todo menos|cualquier cosa menos'),
    idle: words(
      '(?:antes de|antes de que|sin que|más que) (?:\\p{L}+ ){0,3}(?:nada|nadie|nunca|ninguno|ninguna|ningún)|sin embargo|no obstante|no sólo|no solo|no solamente|no únicamente|no (?:\\p{L}+ ){1,2}(?:sólo|solo|solamente|únicamente)|no sin|si no(?= \\p{L}+[,.)])|sin duda|sin dudas|sin lugar a dudas|o no(?=\\s*(?:$|[.,;:!?)”"»]))|no menos|nada menos|nada más|más que nada|que nunca|no (?:hay|cabe|había) (?:ninguna |la menor )?dudas?|a no ser|no en vano|ante todo y nada|sin precedentes|ni más ni menos|no más de|no hace mucho|sin contar|sin hablar|ni que|nada que ver|y nada|no deja de|no dejan de|no para de|no paran de|organización sin ánimo de lucro|sin ánimo de lucro|sin fines de lucro',
    ),
    concord: only('nunca|jamás|ni|ningún|ninguno|ninguna|nadie|nada|tampoco'),
    governs: 'after',
  }),
  fr: () => ({
    cues: words(
      "pas|jamais|aucun|aucune|rien|ni|sans|guère|nullement|non|n(?:e |['’])(?:[\\p{L}'’]+ ){0,4}plus(?! (?:\\p{L}+ )?(?:de (?!(?:s[’']|se |le |la |les |lui |leur |y |\\p{L}+(?:er|ir|re)(?!\\p{L})))|d['’]|qu['’]|que (?!je|tu|il|elle|on|nous|vous|ils|elles|la|le|les|l['’]|ce|cela)))|tout sauf|personne(?= (?:à \\p{L}+ |\\p{L}+ ){0,3}n[e'’])|(?<=n[e’'] ?\\p{L}{2,12} (?:\\p{L}{2,12} )?)personne|nul|nulle",
    ),
    idle: words(
      "non seulement|(?:match|score) nul|(?:il )?n[’'](?:y a|est) (?:pas de|aucun) doute|pas seulement|non sans|pas sans|pas moins|sans doute|sans aucun doute|sans nul doute|ou non|ou pas|pas à pas|non plus|sinon|rien que|désempli\\p{L}+ (?:\\p{L}+ )?pas|pas le seul|pas la seule|pas les seuls|rien de moins|rien d[’']autre que|pas que|à jamais|si jamais|que jamais|plus que jamais|sans précédent|sans-abri|sans-papiers|pas de calais|pas-de-calais|premier pas|un pas|le pas|ses pas|les pas|sans compter|sans parler|ne cesse de|pourquoi pas|n[’']est-ce pas|sans cesse|de pas en pas|deux pas|quelques pas|non-\\p{L}+|n[’']y a qu[e’']|nul doute|tant s[’']en faut",
    ),
    concord: only("ni|aucun|aucune|rien|jamais|personne|nul|nulle|guère|n(?:e |['’]).* plus"),
    governs: 'french',
  }),
  it: () => ({
    cues: words(
      "non|nessun|nessuno|nessuna|nessun['’]\\p{L}+|niente|nulla|né|senza|neanche|nemmeno|neppure|mai|tutt['’]altro che|allesbehalve|tutto tranne che",
    ),
    idle: words(
      'non solo|non soltanto|non (?:\\p{L}+ ){1,2}(?:solo|soltanto|solamente)|non senza|se non(?= \\p{L}+[,.)])|non è solo|non è soltanto|non appena|più (?:\\p{L}+ )?che mai|non (?:c[’\']è|ci sono) (?:alcun )?dubbi[o]?|senza dubbio|o no(?=\\s*(?:$|[.,;:!?)”"»]))|o meno|non meno|niente meno|nientemeno|non ultimo|senza precedenti|come mai|che mai|caso mai|se mai|quanto mai|a meno che non|finché non|non altro che|non fa che|senza contare|senza parlare|non vedere l’ora|non vede l’ora|non è altro che|non più di|non meno di|quanto meno',
    ),
    concord: only("nessun|nessuno|nessuna|nessun['’]\\p{L}+|niente|nulla|né|neanche|nemmeno|neppure|mai"),
    governs: 'after',
  }),
  de: () => ({
    cues: words(
      'nicht|nie|niemals|kein|keine|keinen|keiner|keinem|keines|niemand|niemanden|niemandem|nichts|weder|ohne|nirgends|nirgendwo|keinerlei|keineswegs|keinesfalls|keins|nein|alles andere als',
    ),
    idle: words(
      'nicht nur|nicht ohne|nicht anders|wenn nicht (?:gar|sogar)|nicht (?:der|die|das|den) einzige\\p{L}?|nicht zuletzt|nicht allein|nicht bloß|nichts als|nichts ander\\p{L}+ (?:\\p{L}+ )?als|oder nicht(?=\\s*(?:$|[.,;:!?)”"»]))|kein\\p{L}* zweifel|wie (?:(?:schon|seit|noch|\\p{L}+) ){1,4}(?:nicht|nie|kein\\p{L}*)(?: mehr| zuvor)?(?=\\s*(?:$|[.,;:!?)]))|nicht umsonst|ohne zweifel|zweifelsohne|nicht weniger als|nicht mehr als(?= (?:\\d|(?:ein\\p{L}{0,2}|zwei|drei|zehn|hundert)(?!\\p{L})))|ohnehin|nicht zu vergessen|nicht zu reden|zunichte|und nicht zuletzt|nicht minder|nie zuvor so|ohne weiteres',
    ),
    governs: 'around',
  }),
  nl: () => ({
    cues: words('niet|nooit|geen|nee|niemand|niets|zonder|allesbehalve|nergens|noch(?= (?:\\p{L}+,? ){1,4}noch )'),
    idle: words(
      'niet alleen|niet zonder|niet anders|zo niet|niet de enige|niet het enige|niet enkel|niet slechts|niet in het minst|niet in de laatste plaats|of niet(?=\\s*(?:$|[.,;:!?)”"»]))|geen (?:enkele )?twijfel|niets dan|niets anders dan|niet minder dan|niet meer dan(?= (?:\\d|(?:een|twee|drie|tien|honderd)(?!\\p{L})))|zonder twijfel|niet te vergeten|niet zomaar|al dan niet|in het niets',
    ),
    governs: 'around',
  }),
  ru: () => ({
    cues: words(
      'не|нет|никогда|ни|никто|никого|никому|ничего|ничто|ничем|никакой|никакая|никакие|никаких|никакого|никакую|никаким|никак|нигде|никуда|без|нельзя|ничуть|нисколько',
    ),
    idle: words(
      'не только|тем не менее|не менее|не меньше|не более|не больше|не раз|не раз и не два|чуть не|едва не|не мог не|не могла не|не могли не|не может не|не могут не|\\p{L}+ бы(?: то)? ни|без сомнения|без сомнений|нет сомнений|как никогда|во что бы то ни стало|так или иначе|не считая|не говоря|не иначе как|не кто иной|не что иное|ничего себе|не прочь|не просто|не столько|нет-нет|нет, нет|ни с того ни с сего|не случайно|не позднее|не ранее|не раньше',
    ),
    concord: only(
      'ни|никогда|никто|никого|никому|ничего|ничто|ничем|никакой|никакая|никакие|никаких|никакого|никакую|никаким|никак|нигде|никуда|ничуть|нисколько',
    ),
    governs: 'after',
  }),
  zh: () => ({
    cues: /[不没未无]|并非|而非|绝非|(?<![是除莫东西南北])非(?![洲常裔凡])|勿|(?<![区分特级鉴辨告离个类性识道])别(?=[再让把去说忘怕担])/gu,
    idle: /不仅|不但|不过|不断|不同|不少|不久|不管|不论|不得不|不得已|不得以|不禁|不妨|不只|不止|不光|不单|无论|无疑|未来|无数|无线|不错|差不多|不如|不可或缺|不言而喻|毫不犹豫|[是能会要可]不[是能会要可]|有没有|没想到|不愧|不约而同|不时|不计其数|无人机|无人驾驶|无非|未必不|无所不|不已|不料|不由得|不得了|不亚于|不外乎|不等|不免|不乏|沉没|淹没|没收|出没|没落|吞没|埋没|覆没|没完没了|不锈|无缝|无缘无故|对不起|了不起|不可避免|不可思议|不至于|不定期|不难|要不然|要不是|不然|不二|不凡|非凡|不可开交|无微不至|与众不同|层出不穷|络绎不绝|毋庸置疑|毫无疑问|势不可挡|未遂|无稽|无罪|无家可归|无辜|不幸|不朽|不满|不足|不良|不安|不屑|不堪|不法|不公|不平|不慎|不惜|不甘|不懈|不料|不解|无聊|无奈|无情|无礼|无理|无耻|无知|无助|无声|无限|无穷|无价|无端|不动产|不明|未婚|未知|未成年|不巧|不孕|不锈钢|不知不觉|无形|无意|无所谓|没关系|没问题|没准|不无|从未如此|前所未有|史无前例|独一无二|史无|不已|不断|不住|非法|非营利|非政府|非物质|非正式|非洲|非常|是非|除非|南非|北非|东非|西非|无障碍|不祥|未免|不失为|不出所料|不可多得/gu,
    governs: 'after',
  }),
  ja: () => ({
    cues: /[な無]い|[な無]く(?!な[いけくっ])|[な無]かっ|ません|(?<=[\p{sc=Hiragana}\p{sc=Han}])ず(?=[、。にと]|$)|ぬ(?=[、。]|$)|なければ|ねば|なし(?=[、。にでの])|無し|(?<=[るくすつぬむうぐぶ])な(?=[よ。」！])/gu,
    idle: /なければならない|なければならな|なければなりません|なければいけない|なくてはならない|なくてはいけない|なくてはなりません|ねばならない|ねばなら|ざるを得ない|ずにはいられない|しかない|しかありません|ほかない|に違いない|に過ぎない|にすぎない|かもしれない|かもしれません|だけでなく|だけではなく|だけじゃなく|のみならず|のみでなく|ばかりでなく|ばかりか|少なくとも|少なくない|まもなく|間もなく|とんでもない|ではないか|じゃないか|ではないでしょうか|のではない|んじゃない|思わず|必ず|まず|はず|いわず|問わず|よらず|なくなる|なくなっ|亡くな|もったいない|仕方ない|申し訳ない|とは限らない|危ない|少ない|きたない|汚ない|つながない|さりげない|でない限り|わずか|相次|言うまでもなく|いうまでもなく|たたず|たまたま|やむを得ず|ひとかたなら|すくない|並ぶものがない|かけがえのない|欠かせない|否めない|なければ(?=いけ|だめ)|余儀なく|行方不明|みずから|みず|きず|傷ず/gu,
    governs: 'before',
  }),
})
