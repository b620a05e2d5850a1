import { lazyTable } from '../../text/lazy.ts'

/** Phrases with a denial that another language may well tell without one, and how it does: by primary language, over lower-case text. */
export interface RewordingWords {
  readonly denied: Readonly<Record<string, RegExp>>
  readonly plain: Readonly<Record<string, RegExp>>
}

const words = (list: string) => new RegExp(`(?<![\\p{L}\\p{M}])(?:${list})(?![\\p{L}\\p{M}])`, 'gu')
const signs = (list: string) => new RegExp(list, 'gu')

/** Each with what it is for. The patterns look no further than a clause. */
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
  // "Not as much as": "less"; "no more than": "at most".
  {
    denied: lazyTable<RegExp>({
      en: () => words(`(?:(?:not|never|cannot|\\p{L}+n['’]t)|no) (?:\\p{L}+ ){0,4}(?:as|so|nearly|quite|more|better|greater|higher)`),
      pt: () => words('não (?:\\p{L}+ ){0,2}(?:tão|tant\\p{L}+|mais|melhor\\p{L}*|maior\\p{L}*)'),
      es: () => words('no (?:\\p{L}+ ){0,2}(?:tan|tant\\p{L}+|más|mejor\\p{L}*|mayor\\p{L}*)'),
      fr: () => words('pas (?:\\p{L}+ )?(?:aussi|autant|si|tant|tellement|plus|mieux|meilleur\\p{L}*)'),
      it: () => words('non (?:\\p{L}+ ){0,2}(?:così|tanto|altrettanto|più|meglio|migliore)'),
      de: () => words('(?:nicht|kein\\p{L}*) (?:\\p{L}+ ){0,2}(?:so|ebenso|annähernd|mehr|besser\\p{L}*|größer\\p{L}*)'),
      nl: () => words('(?:niet|geen) (?:\\p{L}+ ){0,2}(?:zo|even|meer|beter\\p{L}*|groter\\p{L}*)'),
      ru: () => words('не (?:\\p{L}+ ){0,2}(?:так\\p{L}*|столь|настолько|больше|более|лучше|выше)'),
      zh: () => signs('不如|没有?[^，。]{0,6}那么|不那么|不太|不及'),
      ja: () => signs('ほど[^。、]{0,14}な[いかく]'),
    }),
    plain: lazyTable<RegExp>({
      en: () => words('less|fewer|lower|worse|smaller|at most|up to|little|under|below'),
      pt: () => words('menos|menor\\p{L}*|pior\\p{L}*|no máximo|até|pouc\\p{L}+|abaixo'),
      es: () => words('menos|menor\\p{L}*|peor\\p{L}*|como máximo|hasta|poc\\p{L}+|debajo'),
      fr: () => words(`moins|moindre|pires?|au plus|jusqu[’']\\p{L}+|peu`),
      it: () => words('meno|minor\\p{L}*|peggi\\p{L}+|al massimo|fino|poc\\p{L}+'),
      de: () => words('weniger|gering\\p{L}*|schlechter\\p{L}*|kleiner\\p{L}*|höchstens|bis|wenig\\p{L}*|unter'),
      nl: () => words('minder|lager\\p{L}*|slechter\\p{L}*|kleiner\\p{L}*|hooguit|hoogstens|weinig|onder'),
      ru: () => words('мен(?:ее|ьше)|хуже|ниже|мало|максимум|до'),
      zh: () => signs('更少|较少|少|低|差|最多|逊'),
      ja: () => signs('少な|低|劣|以下|せいぜい|より'),
    }),
  },
  // "Not enough": "too little", "lacks".
  {
    denied: lazyTable<RegExp>({
      en: () => words(`(?:(?:not|never|cannot|\\p{L}+n['’]t)|no) (?:\\p{L}+ ){0,3}(?:enough|sufficien\\p{L}+|adequate\\p{L}*|much|many)`),
      pt: () => words('não (?:\\p{L}+ ){0,2}(?:suficiente\\p{L}*|bastant\\p{L}*|chega\\p{L}*|basta\\p{L}*|muit\\p{L}+)'),
      es: () => words('no (?:\\p{L}+ ){0,2}(?:suficiente\\p{L}*|bastante\\p{L}*|basta\\p{L}*|alcanz\\p{L}+|much\\p{L}+)'),
      fr: () => words('pas (?:\\p{L}+ )?(?:assez|suffi\\p{L}*|beaucoup|grand-chose)'),
      it: () => words('non (?:\\p{L}+ ){0,2}(?:abbastanza|sufficient\\p{L}*|basta\\p{L}*|molt\\p{L}+)'),
      de: () =>
        words('(?:nicht|kein\\p{L}*) (?:\\p{L}+ ){0,2}(?:genug|genügend\\p{L}*|ausreich\\p{L}+|hinreichend\\p{L}*|viel\\p{L}*|sonderlich)'),
      nl: () => words('(?:niet|geen) (?:\\p{L}+ ){0,2}(?:genoeg|voldoende|toereikend\\p{L}*|veel)'),
      ru: () => words('не (?:\\p{L}+ ){0,2}(?:достаточн\\p{L}+|хвата\\p{L}+|мног\\p{L}+)|недостаточн\\p{L}+'),
      zh: () => signs('不[够足多]|没有?足够'),
      ja: () => signs('(?:十分|足り|多く)[^。、]{0,6}な[いかく]'),
    }),
    plain: lazyTable<RegExp>({
      en: () => words('too|lack\\p{L}*|insufficien\\p{L}+|inadequa\\p{L}+|short\\p{L}*|scarc\\p{L}+|little|few|fails?'),
      pt: () => words('demasiad\\p{L}+|demais|falt\\p{L}+|insuficien\\p{L}+|escass\\p{L}+|pouc\\p{L}+|carênci\\p{L}+'),
      es: () => words('demasiad\\p{L}+|falt\\p{L}+|insuficien\\p{L}+|escas\\p{L}+|poc\\p{L}+|carec\\p{L}+'),
      fr: () => words('trop|manqu\\p{L}+|insuffi\\p{L}+|peu|faute'),
      it: () => words('troppo|troppi|troppe|manc\\p{L}+|insufficien\\p{L}+|scars\\p{L}+|poc\\p{L}+'),
      de: () => words('zu|fehl\\p{L}+|mangel\\p{L}*|unzureich\\p{L}+|knapp\\p{L}*|wenig\\p{L}*|kaum'),
      nl: () => words('te|gebrek|ontbr\\p{L}+|onvoldoende|schaars\\p{L}*|weinig|tekort\\p{L}*'),
      ru: () => words('слишком|нехват\\p{L}+|недостат\\p{L}+|мало|немног\\p{L}+|дефицит\\p{L}*'),
      zh: () => signs('太|缺|不足|少|匮乏'),
      ja: () => signs('すぎ|過ぎ|不足|足り|少な|欠'),
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
  // "Not all", "not always": "some", "rarely".
  {
    denied: lazyTable<RegExp>({
      en: () =>
        words(
          `(?:(?:not|never|cannot|\\p{L}+n['’]t)) (?:\\p{L}+ ){0,3}(?:all|every\\p{L}*|always|many|often|necessarily|entirely|fully|completely|wholly|most|both|very|really|particularly)`,
        ),
      pt: () =>
        words(
          'nem (?:tod\\p{L}+|sempre|tudo)|não (?:\\p{L}+ ){0,2}(?:tod\\p{L}+|sempre|tudo|necessariamente|totalmente|completamente|inteiramente|muit\\p{L}+|propriamente)',
        ),
      es: () => words('no (?:\\p{L}+ ){0,2}(?:tod\\p{L}+|siempre|necesariamente|totalmente|completamente|enteramente|much\\p{L}+|muy)'),
      fr: () =>
        words(
          'pas (?:\\p{L}+ )?(?:tou\\p{L}+|toujours|nécessairement|forcément|totalement|complètement|entièrement|très|souvent|beaucoup)',
        ),
      it: () => words('non (?:\\p{L}+ ){0,2}(?:tutt\\p{L}+|sempre|necessariamente|totalmente|completamente|interamente|molt\\p{L}+)'),
      de: () =>
        words(
          '(?:nicht|kein\\p{L}*) (?:\\p{L}+ ){0,2}(?:alle\\p{L}*|immer|jed\\p{L}+|unbedingt|notwendigerweise|völlig|ganz|vollständig|viel\\p{L}*|oft|besonders|sehr|sonderlich)',
        ),
      nl: () =>
        words(
          '(?:niet|geen) (?:\\p{L}+ ){0,2}(?:al\\p{L}*|altijd|ieder\\p{L}*|elk\\p{L}*|noodzakelijk\\p{L}*|helemaal|volledig|veel|vaak|erg|bijzonder)',
        ),
      ru: () => words('не (?:\\p{L}+ ){0,1}(?:вс[её]\\p{L}*|все|всегда|каждый|обязательно|полностью|совсем|вполне|очень|часто|особенно)'),
      zh: () => signs('[不没][全都总常很太多]|[不没]是?所有|不一定|未必'),
      ja: () => signs('(?:すべて|全て|必ずしも|いつも|あまり|それほど|みな|全員)[^。]{0,20}な[いかく]'),
    }),
    plain: lazyTable<RegExp>({
      en: () =>
        words('some\\p{L}*|few\\p{L}*|little|rare\\p{L}*|seldom|part\\p{L}*|hardly|occasional\\p{L}*|limited|most\\p{L}*|only|half'),
      pt: () => words('algu\\p{L}+|pouc\\p{L}+|rar\\p{L}+|parcial\\p{L}*|parte|às vezes|limitad\\p{L}+|maioria|quase'),
      es: () => words('algun\\p{L}+|algún|poc\\p{L}+|rar\\p{L}+|parcial\\p{L}*|parte|a veces|limitad\\p{L}+|mayoría|casi'),
      fr: () => words('quelques?|certain\\p{L}+|peu|rare\\p{L}*|partie\\p{L}*|parfois|limité\\p{L}*|plupart|presque'),
      it: () => words('alcun\\p{L}+|qualche|poc\\p{L}+|rar\\p{L}+|parte|parzial\\p{L}+|talvolta|limitat\\p{L}+|quasi'),
      de: () =>
        words(
          'einig\\p{L}+|manch\\p{L}*|wenig\\p{L}*|selten\\p{L}*|teil\\p{L}*|gelegentlich\\p{L}*|kaum|begrenzt\\p{L}*|meist\\p{L}*|fast',
        ),
      nl: () => words('sommige\\p{L}*|enkele|weinig|zelden|deels|gedeeltelijk|soms|nauwelijks|beperkt\\p{L}*|meest\\p{L}*|bijna'),
      ru: () => words('некотор\\p{L}+|немног\\p{L}+|мало|редк\\p{L}+|частичн\\p{L}+|отчасти|иногда|почти|больш\\p{L}+'),
      zh: () => signs('有些|某些|部分|少数|很少|罕|有时|几乎'),
      ja: () => signs('一部|いくつ|少な|めった|時々|部分|ほとんど|稀|まれ'),
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
  // "In no country": "in any", under a denial that stands elsewhere.
  {
    denied: lazyTable<RegExp>({
      en: () => words('no|none|nothing|nobody|nowhere'),
      pt: () => words('nenhum\\p{L}*|nada|ninguém'),
      es: () => words('ning[uú]n\\p{L}*|nada|nadie'),
      fr: () => words('aucune?|rien|nulle?'),
      it: () => words('nessun\\p{L}*|niente|nulla'),
      de: () => words('kein\\p{L}*|nichts|niemand\\p{L}*|nirgend\\p{L}*'),
      nl: () => words('geen|niets|niemand|nergens'),
      ru: () => words('ни|никак\\p{L}+|ничего|никто|никого|нигде'),
      zh: () => signs('没有?任何|无任何'),
      ja: () => signs('何も|誰も|どこにも'),
    }),
    plain: lazyTable<RegExp>({
      en: () => words('any|anyone|anybody|anything|anywhere|whatsoever|whatever'),
      pt: () => words('qualquer|quaisquer|algum\\p{L}*|alguém|algo'),
      es: () => words('cualquier\\p{L}*|algun\\p{L}*|alguien|algo'),
      fr: () => words('quelconques?|quelque|quiconque|quoi que'),
      it: () => words('qualsiasi|qualunque|alcun\\p{L}*|qualcosa|qualcuno'),
      de: () => words('irgend\\p{L}*|jeglich\\p{L}*|jemals|etwas|jemand\\p{L}*'),
      nl: () => words('enig\\p{L}*|iets|iemand|ergens'),
      ru: () => words('как\\p{L}{2}-либо|люб\\p{L}{2}|что-либо|кто-либо|чего-либо|какой-нибудь'),
      zh: () => signs('任何|什么'),
      ja: () => signs('いかなる|どんな|どの'),
    }),
  },
]
