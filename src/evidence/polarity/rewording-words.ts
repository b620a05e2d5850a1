import { lazyTable } from '../../text/lazy.ts'
import { type RewordingWords, signs, words } from './rewording.ts'

/** Denied phrases of time and choice, each with what it is for. The patterns look no further than a clause. */
export const REWORDINGS: readonly RewordingWords[] = [
  // "Not yet": "still", "remains to be".
  {
    denied: lazyTable<RegExp>({
      en: () => words(`(?:not|never|cannot|\\p{L}+n['’]t) (?:\\p{L}+ ){0,4}yet`),
      pt: () => words('ainda não|não (?:\\p{L}+ ){0,2}ainda'),
      es: () => words('(?:aún|todavía) no|no (?:\\p{L}+ ){0,3}(?:aún|todavía)'),
      fr: () => words('pas encore|toujours pas'),
      it: () => words('non (?:\\p{L}+ ){0,3}ancora|ancora non'),
      de: () => words('noch (?:\\p{L}+ )?(?:nicht|kein\\p{L}*)'),
      nl: () => words('nog (?:\\p{L}+ )?(?:niet|geen)'),
      ru: () => words('(?:ещё|еще|пока) не|до сих пор не'),
      zh: () => signs('[还尚仍][没未不]'),
      ja: () => signs('まだ[^。、]{0,20}な[いか]|まだ[^。、]{0,20}ません'),
    }),
    plain: lazyTable<RegExp>({
      en: () => words('still|yet|remain\\p{L}*|so far|until|till'),
      pt: () => words('ainda|continu\\p{L}+|permanec\\p{L}+|falta\\p{L}*|até'),
      es: () => words('aún|todavía|sigu\\p{L}+|pendientes?|falta\\p{L}*|hasta'),
      fr: () => words(`encore|toujours|rest\\p{L}+|jusqu[’']\\p{L}+`),
      it: () => words('ancora|rest\\p{L}+|riman\\p{L}+|tuttora|finora'),
      de: () => words('noch|bleib\\p{L}*|blieb\\p{L}*|weiterhin|bisher|ausstehen\\p{L}*'),
      nl: () => words('nog|blij\\p{L}+|bleef|steeds|tot nu toe'),
      ru: () => words('ещё|еще|пока|до сих пор|оста[её]тся|оста\\p{L}+|предстоит'),
      zh: () => signs('还|仍|尚|有待|至今'),
      ja: () => signs('まだ|これから|いまだ|依然'),
    }),
  },
  // "No longer": "former", "ceased".
  {
    denied: lazyTable<RegExp>({
      en: () => words(`no longer|(?:not|never|cannot|\\p{L}+n['’]t) (?:\\p{L}+ ){0,4}any ?(?:more|longer)`),
      pt: () => words('já não|não (?:\\p{L}+ ){0,2}mais'),
      es: () => words('ya no|no (?:\\p{L}+ ){0,2}más'),
      fr: () => words(`n(?:e |['’])(?:[\\p{L}'’]+ ){0,4}plus`),
      it: () => words('non (?:\\p{L}+ ){0,3}più'),
      de: () => words('(?:nicht|nie|niemand) (?:\\p{L}+ )?(?:mehr|länger)|kein\\p{L}* (?:\\p{L}+ ){0,2}mehr'),
      nl: () => words('niet (?:\\p{L}+ )?(?:meer|langer)|geen (?:\\p{L}+ ){0,2}meer'),
      ru: () => words('(?:больше|уже|более) не'),
      zh: () => signs('不再|再也[不没]'),
      ja: () => signs('もう[^。、]{0,20}な[いか]|もはや[^。、]{0,20}な[いか]'),
    }),
    plain: lazyTable<RegExp>({
      en: () =>
        words(
          'former\\p{L}*|ex-\\p{L}+|left|leav\\p{L}+|ceas\\p{L}+|stop\\p{L}*|ended|ending|end|gave up|given up|used to|once|lost|gone|over',
        ),
      pt: () => words('ex-\\p{L}+|antig\\p{L}+|deix\\p{L}+|cess\\p{L}+|abandon\\p{L}+|perd\\p{L}+|outrora|fim'),
      es: () => words('ex|antigu\\p{L}+|dej\\p{L}+|ces\\p{L}+|abandon\\p{L}+|perd\\p{L}+|fin'),
      fr: () => words('ancien\\p{L}*|ex-\\p{L}+|cess\\p{L}+|quitt\\p{L}+|abandon\\p{L}+|perd\\p{L}+|fin'),
      it: () => words('ex|smett\\p{L}+|smess\\p{L}+|cess\\p{L}+|lasci\\p{L}+|abbandon\\p{L}+|pers\\p{L}*|perd\\p{L}+|fine'),
      de: () =>
        words(
          'ehemalig\\p{L}*|früher\\p{L}*|einstig\\p{L}*|ex-\\p{L}+|verl(?:or|ier|ass|ieß)\\p{L}*|aufgehört|hört\\p{L}*|aufgegeben|beendet\\p{L}*|vorbei|ende',
        ),
      nl: () => words('voormalig\\p{L}*|vroeger\\p{L}*|ex-\\p{L}+|verl(?:ie|o)\\p{L}+|gestopt|opgegeven|voorbij|einde'),
      ru: () => words('бывш\\p{L}+|перест\\p{L}+|прекра\\p{L}+|утра\\p{L}+|потеря\\p{L}+|покин\\p{L}+|уш[её]л|ушл\\p{L}'),
      zh: () => signs('前|停止|离开|失去|放弃|曾|结束'),
      ja: () => signs('元|かつて|やめ|辞め|失|離れ|終わ'),
    }),
  },
  // "Not until", "nothing but": "only".
  {
    denied: lazyTable<RegExp>({
      en: () =>
        words(
          `(?:(?:not|never|cannot|\\p{L}+n['’]t)|no|none|nobody|nothing|no one|nowhere) (?:[\\p{L}'’]+ ){0,7}(?:until|till|before|unless|but|except|other than|without|outside|else)`,
        ),
      pt: () =>
        words('(?:não|nada|ninguém|nenhum\\p{L}*|nunca) (?:\\p{L}+ ){0,7}(?:até|antes|enquanto|exceto|senão|salvo|além|sem|a não ser)'),
      es: () => words('(?:no|nada|nadie|ning\\p{L}+|nunca) (?:\\p{L}+ ){0,7}(?:hasta|antes|excepto|sino|salvo|más que|sin)'),
      fr: () => words(`(?:pas|rien|aucune?|jamais) (?:[\\p{L}'’]+ ){0,7}(?:avant|sauf|tant que|sans|hormis|jusqu['’]\\p{L}+|d['’]autre)`),
      it: () => words(`(?:non|niente|nulla|nessun\\p{L}*|mai) (?:[\\p{L}'’]+ ){0,7}(?:prima|finché|se non|tranne|salvo|senza|altro)`),
      de: () => words('(?:nicht|nichts|niemand|kein\\p{L}*|nie) (?:\\p{L}+ ){0,7}(?:bis|bevor|ehe|außer|solange|ohne|ander\\p{L}+)'),
      nl: () => words('(?:niet|niets|niemand|geen|nooit) (?:\\p{L}+ ){0,7}(?:tot|voordat|behalve|tenzij|zonder|ander\\p{L}*)'),
      ru: () => words('(?:не|никто|ничего|ничто|никогда|нет) (?:\\p{L}+ ){0,7}(?:пока|кроме|прежде|до|без|раньше|как)'),
      zh: () => signs('[不没未无][^。]{0,20}(?:直到|之前|除非|除了)|(?:直到|之前|除非|除了)[^。]{0,24}[不没未无]'),
      ja: () => signs('(?:まで|以外|しか|なければ)[^。]{0,24}な[いかけ]'),
    }),
    plain: lazyTable<RegExp>({
      en: () => words('only|just|alone|merely|solely|purely|exclusively|after|once|all'),
      pt: () => words('só|apenas|somente|unicamente|exclusivamente|depois|após'),
      es: () => words('solo|sólo|solamente|únicamente|exclusivamente|después|tras'),
      fr: () => words(`seul\\p{L}*|uniquement|exclusivement|après|que|qu['’]\\p{L}+`),
      it: () => words('sol[oaie]|soltanto|solamente|unicamente|esclusivamente|dopo'),
      de: () => words('erst|nur|nach|nachdem|lediglich|allein|ausschließlich|bloß'),
      nl: () => words('pas|alleen|slechts|enkel|uitsluitend|na|nadat'),
      ru: () => words('только|лишь|исключительно|после'),
      zh: () => signs('才|只|仅|唯|单|之后'),
      ja: () => signs('だけ|のみ|初めて|はじめて|ばかり|てから|後'),
    }),
  },
  // "No choice but": "must".
  {
    denied: lazyTable<RegExp>({
      en: () =>
        words(
          `no (?:other )?(?:choice|option|alternative|way)|(?:not|never|cannot|\\p{L}+n['’]t) (?:\\p{L}+ ){0,1}(?:but|avoid|help|afford)`,
        ),
      pt: () =>
        words(
          'não (?:\\p{L}+ ){0,2}(?:alternativa|opção|escolha|remédio|saída|deixar)|sem (?:alternativa|opção|escolha)|nenhuma (?:alternativa|opção|escolha)',
        ),
      es: () => words('no (?:\\p{L}+ ){0,2}(?:alternativa|opción|remedio|elección|salida|más remedio)|sin (?:alternativa|opción)'),
      fr: () =>
        words(
          `pas (?:d['’]autre )?(?:le choix|choix|alternative|solution)|pas d['’](?:autre )?(?:choix|alternative|option)|aucun (?:autre )?choix`,
        ),
      it: () => words('non (?:\\p{L}+ ){0,2}(?:scelta|alternativ\\p{L}+|rimedio|opzion\\p{L}+)|senza (?:scelta|alternativ\\p{L}+)'),
      de: () => words('kein\\p{L}* (?:ander\\p{L}+ )?(?:wahl|alternative|ausweg|möglichkeit|option)|nicht umhin'),
      nl: () => words('geen (?:ander\\p{L}* )?(?:keus|keuze|alternatief|uitweg|optie)|niet anders'),
      ru: () => words('не (?:\\p{L}+ ){0,2}(?:выбора|выхода)|нет (?:\\p{L}+ )?(?:выбора|выхода)'),
      zh: () => signs('不得不|别无选择|没有?选择|无可奈何'),
      ja: () => signs('ざるを得ない|ほか(?:は)?ない|仕方(?:が)?ない|しかない'),
    }),
    plain: lazyTable<RegExp>({
      en: () => words('must|ha(?:s|ve|d|ving) to|forc\\p{L}+|oblig\\p{L}+|compel\\p{L}*|need\\p{L}*|should'),
      pt: () => words('dev\\p{L}+|t[eêi]\\p{L}* (?:de|que)|obrig\\p{L}+|forç\\p{L}+|precis\\p{L}+'),
      es: () => words('deb\\p{L}+|t[ie]\\p{L}* que|oblig\\p{L}+|forz\\p{L}+|hay que'),
      fr: () => words('d[eo]i\\p{L}+|dev\\p{L}+|d[uû]\\p{L}*|faut|fau\\p{L}+|oblig\\p{L}+|forc\\p{L}+|contraint\\p{L}*'),
      it: () => words('dev\\p{L}+|dov\\p{L}+|costrett\\p{L}+|obblig\\p{L}+|bisogna'),
      de: () => words('m[uü]ss\\p{L}*|gezwungen|zw[aiu]ng\\p{L}*|soll\\p{L}*|genötigt'),
      nl: () => words('moet\\p{L}*|moest\\p{L}*|gedwongen|dw[io]ng\\p{L}*|verplicht'),
      ru: () => words('долж\\p{L}+|вынужд\\p{L}+|приш\\p{L}+|прид[её]тся|обязан\\p{L}*|заставля\\p{L}+'),
      zh: () => signs('必须|只好|只能|被迫|得'),
      ja: () => signs('なければならな|せざる|べき|余儀なく|必要'),
    }),
  },
  // "If not": "or", "unless".
  {
    denied: lazyTable<RegExp>({
      en: () => words(`(?:if|where|when|as long as) (?:[\\p{L}'’]+ ){0,4}(?:not|no|never|\\p{L}+n['’]t)`),
      pt: () => words('(?:se|caso|enquanto|quando) (?:\\p{L}+ ){0,4}(?:não|nunca|nenhum\\p{L}*)|a não ser'),
      es: () => words('(?:si|mientras|cuando) (?:\\p{L}+ ){0,4}(?:no|nunca)|a no ser'),
      fr: () => words(`(?:s['’]il|si|tant que|quand) (?:[\\p{L}'’]+ ){0,4}(?:pas|jamais|plus|aucune?)`),
      it: () => words('(?:se|finché|quando|purché) (?:\\p{L}+ ){0,4}(?:non|mai)'),
      de: () => words('(?:wenn|sofern|falls|solange|soweit|insofern) (?:\\p{L}+ ){0,6}(?:nicht|kein\\p{L}*|nie)'),
      nl: () => words('(?:als|indien|zolang|wanneer) (?:\\p{L}+ ){0,6}(?:niet|geen|nooit)'),
      ru: () => words('(?:если|пока|когда) (?:\\p{L}+ ){0,4}(?:не|нет)'),
      zh: () => signs('(?:如果|若|只要|除非)[^，。]{0,14}[不没未无]'),
      ja: () => signs('な(?:い(?:限り|と)|ければ|かったら)'),
    }),
    plain: lazyTable<RegExp>({
      en: () => words('unless|or|otherwise|without|else|until|lest'),
      pt: () => words('ou|senão|caso contrário|sem|a menos|até|exceto|salvo'),
      es: () => words('o|si no|sin|a menos|hasta|excepto|salvo|de lo contrario'),
      fr: () => words(`ou|sinon|sans|à moins|jusqu['’]\\p{L}+|sauf`),
      it: () => words('o|altrimenti|senza|a meno|fino|salvo|tranne|oppure'),
      de: () => words('oder|sonst|andernfalls|ohne|es sei denn|bis|außer'),
      nl: () => words('of|anders|zonder|tenzij|tot|behalve'),
      ru: () => words('или|иначе|без|пока|кроме'),
      zh: () => signs('或|否则|除非|不然'),
      ja: () => signs('または|さもな|限り|まで|以外'),
    }),
  },
  // "Not since": "last".
  {
    denied: lazyTable<RegExp>({
      en: () => words(`(?:not|never|no|nobody|\\p{L}+n['’]t) (?:\\p{L}+ ){0,8}since`),
      pt: () => words('(?:não|nunca|ninguém) (?:\\p{L}+ ){0,8}desde'),
      es: () => words('(?:no|nunca|nadie) (?:\\p{L}+ ){0,8}desde'),
      fr: () => words('(?:pas|plus|jamais|aucune?) (?:\\p{L}+ ){0,8}depuis'),
      it: () => words('(?:non|mai|nessun\\p{L}*) (?:\\p{L}+ ){0,8}(?:dal|dalla|da)'),
      de: () => words('seit (?:\\p{L}+ |\\d+ ){0,8}(?:nicht|kein\\p{L}*|nie)'),
      nl: () => words('sinds (?:\\p{L}+ |\\d+ ){0,8}(?:niet|geen|nooit)'),
      ru: () => words('не (?:\\p{L}+ ){0,8}с'),
      zh: () => signs('[自从][^。，]{0,12}[没未不]|[没未不][^。，]{0,12}以来'),
      ja: () => signs('以来[^。]{0,20}な[いか]'),
    }),
    plain: lazyTable<RegExp>({
      en: () => words('last|latest'),
      pt: () => words('últim\\p{L}+'),
      es: () => words('últim\\p{L}+'),
      fr: () => words('derni\\p{L}+'),
      it: () => words('ultim\\p{L}+'),
      de: () => words('letzt\\p{L}*|zuletzt'),
      nl: () => words('laatst\\p{L}*'),
      ru: () => words('последн\\p{L}+'),
      zh: () => signs('最后|上次|最近'),
      ja: () => signs('最後'),
    }),
  },
]
