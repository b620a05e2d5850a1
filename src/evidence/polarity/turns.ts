import { lazyTable } from '../../text/lazy.ts'
import { wholeWords as words } from '../../text/word-patterns.ts'

/**
 * Turns of phrase that another language may well tell with a denial, by primary language, over lower-case text: `strong` deny by their meaning, `prefixed` have a prefix or an
 * ending that mostly denies, `weak` only lean that way. Single words that a lexicon translates are found through it (see implicit.ts); these are phrases, endings and grammatical words.
 */
export interface Turns {
  readonly strong: RegExp
  readonly prefixed: RegExp
  readonly weak: RegExp
}

/** By primary language. */
export const TURNS: Readonly<Record<string, Turns>> = lazyTable<Turns>({
  en: () => ({
    strong: words(
      'little|few|yet to|still to be|outside|far from|rather than|too \\p{L}+ (?:\\p{L}+ )?to|too \\p{L}+ for|anything but|short of|short on|short-lived|instead of|free of|free from|all but|unlike|unless|impossible|out of|rarely|hardly|barely|scarcely|seldom|fail\\p{L}*|refus\\p{L}+|deny|denie[sd]|denying|lack\\p{L}*|stop(?:s|ped|ping)?|prevent\\p{L}*|avoid\\p{L}*|declin\\p{L}+|absen\\p{L}+|non-\\p{L}+|neither|except|apart from|missing|cease[sd]?|kept? from|gave up|give up|quit|oppos\\p{L}+|reject\\p{L}*|deprived?|reluctan\\p{L}+|exclud\\p{L}+|landlocked|speechless|undecided|ill-\\p{L}+|little to no|lest|omit\\p{L}*|skip(?:s|ped|ping)?|leav\\p{L}+ out|left out|contrary to|in contrast|none other|forgo\\p{L}*|withh[eo]ld\\p{L}*|devoid|spare[sd]?|exempt\\p{L}*|\\p{L}+-free|mistrust|distrust|disagree\\p{L}*|loss|lost|miss(?:es|ed)?',
    ),
    prefixed: words(
      'un(?!der|it|iver|til|ion|iq|less|anim|iform|cle)\\p{L}{4,}|(?!regard|unl)\\p{L}{3,}less(?:ly|ness)?|dis(?:agree|like|approv|allow|appear|honest|connect|obey|obedien|satisf|continu|advantag|belie|regard|prov|trust|order|respect|mantl|qualif|courag|band|bar|card|miss|similar|abl|arm)\\p{L}*|in(?:abilit|complet|correct|secur|sufficien|capab|experience|accura|adequa|appropria|effective|visibl|valid|evitabl|activ|justice|stabil|toleran|difference|convenien|efficien|equal|formal|nocen|compatib|decis|direct|finit|dependen|significan|human|flexib)\\p{L}*|ir(?:regular|relevan|responsib|rational|revers)\\p{L}*|im(?:mobil|moral|proper|perfect|patien|possib|mature|polite|practica|probab|balance)\\p{L}*|il(?:legal|legitim|litera|logic)\\p{L}*|mis(?!s|ter|er|chie|t(?!r|ak|r))\\p{L}{5,}|non(?!e|sens)\\p{L}{5,}|less|fewer|ab?normal\\p{L}*|drop(?:s|ped|ping)?|remov\\p{L}*|scrap\\p{L}*|abolish\\p{L}*|eliminat\\p{L}*|de(?:nuclear|regulat|select|escalat|activat|value|valua)\\p{L}*',
    ),
    weak: words(
      'ever|at all|trouble|struggl\\p{L}+|difficult\\p{L}*|hard to|hardest|keep|keeps|kept|other than|otherwise|until|till|any \\p{L}+|anyone|anybody|anything|anywhere|rare|fewer|low|alone|end|ended|against|only|but|despite|although|though|before|than|last|enough|zero|resist\\p{L}*|opposite|instead|still|just|else|either|yet|limited|unable|highest|biggest|most \\p{L}+|wrong|illegal|false|doubt\\p{L}*|barred|ban\\p{L}*|drop\\p{L}*|skip\\p{L}*|ignor\\p{L}+|hope|whatever|whoever|regardless|no matter|beyond',
    ),
  }),
  pt: () => ({
    strong: words(
      'pouco|poucos|poucas|pouca|em vez de|independente\\p{L}*|não import\\p{L}+|ao invés de|longe de|deix(?:a|ou|ar|am|aram|ando) de|falta de|falt(?:a|am|ou|aram)|a menos que|incapaz(?:es)?|impossível|impede\\p{L}*|impedi\\p{L}+|evit\\p{L}+|recus\\p{L}+|neg(?:a|ou|am|aram|ar)|parou|parar(?:am)?|exceto|salvo|fora d[eao]s?|fracass\\p{L}+|raramente|dificilmente|mal|omit\\p{L}+|exclu\\p{L}+|ao contrário|livres? de|isent[oa]s? de|desprovid\\p{L}+|inexist\\p{L}+|ausência\\p{L}*',
    ),
    prefixed: words(
      'des(?!d|t[aeio]|envolv|ej|cri|pes|pert|lig|locam|tac|tin|ign|cob|cans|carr|cul|fil|gast|sa|se)\\p{L}{4,}|in(?:capa|certe|cert|compl|compat|comum|conf|consc|consis|constit|corret|dec|defes|defi|depend|desej|dif|discip|discut|efic|egal|eleg|espera|est[aá]v|evit|exist|exper|expl|felic|feli|f[ie]nit|just|segur|satisf|sufic|toler|util|váli|visí|ábil|viáv|voluntá|acei|acred|acess|ativ|adequ)\\p{L}*|im(?:poss|prov|pró|própr|perfe|pacien|prec|popul|previs|prud)\\p{L}*|i(?:rreg|rrelev|rrespons|legal|lícit|limit|lóg|moral)\\p{L}*|anormal|retir\\p{L}+|elimin\\p{L}+|remov\\p{L}+|aboli\\p{L}+|sem-\\p{L}+',
    ),
    weak: words(
      'só|apenas|somente|até|antes|ainda|demais|difícil|mais que|do que|contra|embora|apesar|mas|menos|nem sempre|outr[oa]s?|algum|alguma|qualquer|único|última|último|senão',
    ),
  }),
  es: () => ({
    strong: words(
      'poco|pocos|pocas|poca|en vez de|independiente\\p{L}*|da igual|en lugar de|lejos de|dej(?:a|ó|ar|an|aron|ando) de|falta de|falt(?:a|an|ó|aron)|a menos que|incapaz|incapaces|imposible|imp(?:ide|iden|idió|edir)\\p{L}*|evit\\p{L}+|neg(?:ó|ar|aron|arse)|niega\\p{L}*|rehus\\p{L}+|rechaz\\p{L}+|excepto|salvo|fuera de|fracas\\p{L}+|raramente|rara vez|apenas|carec\\p{L}+|carente|impidi\\p{L}+|omit\\p{L}+|exclu\\p{L}+|al contrario|libres? de|exent[oa]s? de|desprovist\\p{L}+|inexist\\p{L}+|ausencia\\p{L}*',
    ),
    prefixed: words(
      'des(?!d|t[aeio]|arroll|ea|eo|cri|pert|tac|tin|ign|cub|cans|carg|fil|gast|pu|ay|iert|e)\\p{L}{4,}|in(?:capa|certe|cert|compl|compat|comum|conf|consc|consis|constit|corret|dec|defes|defi|depend|desej|dif|discip|discut|efic|egal|eleg|espera|est[aá]v|evit|exist|exper|expl|felic|feli|f[ie]nit|just|segur|satisf|sufic|toler|util|váli|visí|ábil|viáv|voluntá|acei|acred|acess|ativ|adequ)\\p{L}*|im(?:poss|prov|pró|própr|perfe|pacien|prec|popul|previs|prud)\\p{L}*|inn?(?:egab|ecesar|umer)\\p{L}*|i(?:rreg|rrelev|rrespons|legal|lícit|limit|lóg|moral)\\p{L}*|anormal|retir\\p{L}+|elimin\\p{L}+|suprim\\p{L}+|aboli\\p{L}+|sin-\\p{L}+',
    ),
    weak: words(
      'solo|sólo|hasta|antes|aún|todavía|demasiad\\p{L}+|difícil|más que|que nunca|contra|aunque|pese|pero|menos|otr[oa]s?|algún|alguna|cualquier|único|última|último|sino|únicamente',
    ),
  }),
  fr: () => ({
    strong: words(
      "peu|peu importe|indépendamment|se fich\\p{L}+|se moqu\\p{L}+|au lieu d[e'’]|plutôt que|loin d[e'’]|cess\\p{L}+|faute d[e'’]|manqu\\p{L}+|à moins|incapables?|impossibles?|emp[êe]ch\\p{L}+|évit\\p{L}+|refus\\p{L}+|ni(?:e|ent|é|er)|arrêt\\p{L}+|sauf|hormis|hors|échou\\p{L}+|rarement|à peine|difficilement|dépourvu\\p{L}*|privé\\p{L}*|l[’']inverse|à l[’']opposé|omett\\p{L}+|omis\\p{L}*|exclu\\p{L}*|contrairement|exempte?s? de|libres? de|absen[ct]\\p{L}*",
    ),
    prefixed: words(
      'dés(?:acc|agr|av|ert|hon|int|ob|ord|org|uni|espér|arm)\\p{L}*|dis(?:continu|parit|parai|paru|semblab|qualif)\\p{L}*|in(?:acc|act|adap|adm|app|att|cap|cert|comp|conn|conscien|cons[ié]|const|corr|croy|déc|défi|dépen|désir|dign|disc|doc|effi|égal|espér|évit|exac|exist|expér|expl|fini|huma|inter|just|nocen|nomb|occup|offens|opp|quiet|satisf|sécur|sens|soupç|stab|suffi|support|touch|util|valid|variab|visib|volont)\\p{L}*|im(?:mob|moral|parf|patien|poss|prév|prob|prop|prud|puiss|pun|popul)\\p{L}*|i(?:rré|rresp|llég|llici|llimi|llog|gnor)\\p{L}*|mé(?:conn|cont|fian|fier)\\p{L}*|anormal\\p{L}*|supprim\\p{L}+|élimin\\p{L}+|retir\\p{L}+|aboli\\p{L}*|non-\\p{L}+|mal(?:heur|honn|sain|adroit)\\p{L}*',
    ),
    weak: words(
      "seul|seule|seulement|jusqu[’']\\p{L}+|avant|encore|trop|difficile|que|contre|bien que|malgré|mais|moins|autres?|quelque|toute?|uniquement|dernière?|dernier|ne|n[’']\\p{L}+|toujours",
    ),
  }),
  it: () => ({
    strong: words(
      'poco|pochi|poche|poca|invece di|indipendentemente|a prescindere|anziché|piuttosto che|lontan[oa] da\\p{L}*|smess\\p{L}+|smett\\p{L}+|mancanza|manc(?:a|ano|ato|ata|are|ò)|a meno|incapac[ei]|impossibil[ei]|imped\\p{L}+|evit\\p{L}+|rifiut\\p{L}+|neg(?:a|ato|are|ò)|ferm\\p{L}+|tranne|eccetto|salvo|fuori|fallit\\p{L}+|raramente|a malapena|appena|priv[oaie]|omett\\p{L}+|omess\\p{L}+|esclu\\p{L}+|al contrario|esent[ei] da|liber[oaie] da|a differenza|assen[tz]\\p{L}+',
    ),
    prefixed: words(
      'dis(?:acc|agi|approv|armo|att|cont|cred|gust|integr|inter|messo|occup|onest|ord|org|par|perat|prezz|sens|sim|soc|ubbi|ugua|uma)\\p{L}*|in(?:acc|ade|att|cap|cert|comp|conc|cons|cred|dec|defi|dip|des|disc|eff|esp|esist|evit|fed|felic|fin|giust|nega|not|oper|quiet|sic|sod|soff|spieg|stab|suff|toll|util|val|vis|vol|umano)\\p{L}*|im(?:mor|mob|paz|perf|pop|poss|pot|prev|prob|propr|prud|pun)\\p{L}*|i(?:rreg|rril|rresp|rraz|lleg|lleci|llim|llog|gnor|gnot)\\p{L}*|s(?:fiduci|vantagg|corrett|conosciut|content|favorev|leal|comod|oddisfatt)\\p{L}*|anormal\\p{L}*|elimin\\p{L}+|aboli\\p{L}+|tol(?:t[oaie]|se)|non-\\p{L}+',
    ),
    weak: words(
      'solo|soltanto|fino|prima|ancora|troppo|difficile|più che|contro|sebbene|nonostante|ma|meno|altr[oaie]|qualche|qualsiasi|unic[oa]|ultim[oa]|sempre',
    ),
  }),
  de: () => ({
    strong: words(
      'wenig|wenige|wenigen|egal|gleichgültig|unabhängig|(?:an)?statt|anstelle|weit entfernt|mangels?|mangelnd\\p{L}*|fehl(?:t|en|te|ten|end|ende|enden)|verweiger\\p{L}+|verhinder\\p{L}+|vermeid\\p{L}+|vermied\\p{L}*|weiger\\p{L}+|außer|unmöglich|unfähig|kaum|selten|schwerlich|scheiter\\p{L}+|aufhör\\p{L}+|hörte|gestoppt|abgelehnt|lehn(?:t|te|en|ten)|leugn\\p{L}+|bestr(?:itt|eit)\\p{L}*|abseits|entgegen|verlor\\p{L}*|verlust\\p{L}*|(?:im )?gegensatz|anders als|frei von|verbitt\\p{L}*|verbat\\p{L}*|auslass\\p{L}*|auslässt|weglass\\p{L}*|ausgeschloss\\p{L}*|ausschließ\\p{L}*|unterlass\\p{L}*|unterließ\\p{L}*|erspar\\p{L}*|abhalt\\p{L}*|abhielt\\p{L}*|abwesen\\p{L}+|ermangel\\p{L}+|verzicht\\p{L}*',
    ),
    prefixed: words(
      'un(?!ser|ter|d|ion|iver|gefähr|garn|it)\\p{L}{4,}|\\p{L}{3,}(?:los|lose|losen|loser|loses|losem|losigkeit|frei|freie|freien|freier|freies)|miss(?!ion|ou|is)\\p{L}{4,}|nicht-?\\p{L}{3,}|gestrichen\\p{L}*|strich\\p{L}*|beseitig\\p{L}+|abgeschafft\\p{L}*|\\p{L}{3,}(?:stopp|verbot|verbots|mangel|mangels|verzicht|ausfall|verlust|abbruch|sperre|fehler)|ohne\\p{L}{3,}|weniger|entl?(?:eign|macht|waffn|kräft)\\p{L}*|ver(?:geb|fehl|zicht|sag|nachläss|miss)\\p{L}*|ab(?:lehn|wes|schaff|sag|brech|bruch)\\p{L}*|in(?:stabil|akzeptab|kompet|direkt|toleran|human|konsist)\\p{L}*|il(?:legal|legit)\\p{L}*|ir(?:relev|ration)\\p{L}*',
    ),
    weak: words(
      'nur|erst|bis|bevor|noch|zu|schwer|schwierig|als|gegen|obwohl|trotz|aber|sondern|weniger|andere\\p{L}*|irgend\\p{L}*|lediglich|allein|letzte\\p{L}*|immer|einzig\\p{L}*|je|jemals',
    ),
  }),
  nl: () => ({
    strong: words(
      'weinig|ongeacht|in plaats van|verre van|gebrek|ontbr\\p{L}+|weiger\\p{L}*|voorkom\\p{L}*|vermijd\\p{L}*|vermeden|behalve|onmogelijk|nauwelijks|amper|zelden|mislukt\\p{L}*|gestopt|stopte|ontken\\p{L}*|afgewezen|wees|tenzij|buiten|tekort|verlies|in tegenstelling|vrij van|anders dan|wegla\\p{L}*|afwezig\\p{L}*|uitgeslot\\p{L}*|uitsluit\\p{L}*',
    ),
    prefixed: words(
      'on(?!der|ze|s|ge(?:veer)|t|line)\\p{L}{4,}|\\p{L}{3,}(?:loos|loze|vrij|vrije|stop|verbod|gebrek|verlies)|minder|mis(?!s|dri|da)\\p{L}{4,}|niet-\\p{L}+|geschrapt\\p{L}*|schrap\\p{L}*|afgeschaft\\p{L}*|wan(?:trouw|orde|hoop)\\p{L}*|il(?:leg)\\p{L}*|in(?:stab|direct|activ)\\p{L}*',
    ),
    weak: words(
      'alleen|slechts|pas|tot|voordat|nog|te|moeilijk|dan|tegen|hoewel|ondanks|maar|minder|andere?|enige?|laatste|altijd|ooit|enkel',
    ),
  }),
  ru: () => ({
    strong: words(
      'мало|вс[её] равно|независимо|безразлично|вместо|кроме|едва|редко|вряд ли|откаж\\p{L}+|отказ\\p{L}*|отриц\\p{L}+|отвер\\p{L}+|прекра\\p{L}+|предотвра\\p{L}+|избе[жг]\\p{L}+|препятств\\p{L}+|лиш[её]н\\p{L}*|лиш(?:ил|ит|ать)\\p{L}*|отсутств\\p{L}+|нехват\\p{L}+|недо\\p{L}{4,}|перест\\p{L}+|за исключением|провал\\p{L}*|запре\\p{L}+|потер\\p{L}+|невозможно|в отличие|свобод\\p{L}+ от|исключ\\p{L}+|опус[кт]\\p{L}+|воздерж\\p{L}+|против\\p{L}*|утра[тч]\\p{L}+|анти\\p{L}{4,}',
    ),
    prefixed: words(
      'не(?:до|из|уд|об|оп|он|пр|по|бл|ве|вз|ви|во|вы|га|гр|да|де|ду|жи|за|зн|зав|ис|ка|ко|кр|ле|ли|ло|лю|ме|мн|мо|на|ни|ну|ос|от|оч|па|пе|ра|ре|ру|са|св|се|си|сл|см|со|сп|ст|су|сч|та|те|то|тр|уа|ув|уз|ук|ум|ур|ус|ут|хв|хо|це|че|чё|эк|эф|яв)\\p{L}{3,}|без(?!оп)\\p{L}{4,}|бес\\p{L}{4,}|анти\\p{L}{4,}|убра\\p{L}+|отмен\\p{L}+|устран\\p{L}+|аморальн\\p{L}+',
    ),
    weak: words(
      'только|лишь|пока|прежде|до|ещё|еще|немного|слишком|трудно|сложно|чем|хотя|несмотря|но|а|меньше|друг\\p{L}{2,3}|кто-либо|какой-либо|что-либо|едва|единственн\\p{L}+|последн\\p{L}+|по-прежнему|всегда|вне|против',
    ),
  }),
  zh: () => ({
    strong:
      /很少|不管|无论|无所谓|不论|难以|拒绝|避免|停止|防止|缺[乏少失]?|失[去败踪]|禁止|拒|否认|否决|以免|免[于受遭]|除了|阻止|反对|罕见|不足|不满|不幸|未遂|无罪|无辜|无家可归|放弃|杜绝|取消|不安|不利|非法|未知|不明|无效|无关|无法|前所未有|史无前例|而不是|而非|从未|无一|空/gu,
    prefixed: /[不无非未][\u4e00-\u9fff]/gu,
    weak: /只|才|难|仅|还|直到|之前|以前|除非|反|少|稀|另|别|其他|任何|唯一|最|都|绝|停|止|最后|更|但|却|虽|就|外/gu,
  }),
  ja: () => ({
    strong:
      /難し|困難|拒否|拒[みんむ]|避け|防[ぐぎい止]|止め|やめ|欠[けか如]|失[っいうわ敗]|禁[止じ]|否定|否[めむ決]|除[くい]|以外|にくい|づらい|がた[いく]|かね[るま]|すぎ|過ぎ|わけでは|どころか|代わりに|よりも|反対|めったに|まず|ざる|ねば|なければ|行方不明|妨げ|阻[止みむ]|抑え|断[っりる念]|中止|免れ/gu,
    prefixed: /[不無非未][\u4e00-\u9fff]/gu,
    weak: /しか|だけ|のみ|まだ|まで|前に|たった|少な|わずか|限り|他[のに]|最も|一番|より|ばかり|ほど|すら|さえ|ただ|いまだ|初めて|初の|最大|最高|最後/gu,
  }),
})
