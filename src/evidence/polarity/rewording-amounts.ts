import { lazyTable } from '../../text/lazy.ts'
import { type RewordingWords, signs, words } from './rewording.ts'

/** Denied amounts and degrees, each with what it is for. */
export const REWORDED_AMOUNTS: readonly RewordingWords[] = [
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
