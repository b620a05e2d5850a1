/**
 * Frequent function words per language, lower case. They tell languages apart in short texts, and a capitalised one after an
 * abbreviation speaks for the beginning of a sentence.
 */
const LISTS: Readonly<Record<string, string>> = {
  en: `the of and to in a is that for it on with as was he be at by this have from or had not are but his they i she which we you were
    her an one there been their has will would when who if no so what said up its about into than them can only other new some could
    these two may then do first any my now such like our over me even most made after also did many before must through where much
    your way well down should because each just those how too being very between both under never out while here still however during
    why does our don't i'm it's we're that's let's please thanks yes more him us get think want know going isn aren wasn weren don doesn didn hasn haven hadn won wouldn couldn shouldn mustn ll ve re`,
  pt: `o a os as de da do das dos em no na nos nas um uma uns umas e que para com por não é se mais como mas foi ao à aos às ele ela eles
    elas seu sua seus suas pelo pela pelos pelas ou já quando muito também são está isso isto este esta esse essa aquele aquela ser ter
    há eu nós você vocês me nosso nossa entre depois sem mesmo até só num numa dele dela porque ainda onde qual quem foram era tem têm
    disse segundo sobre após durante estava pode vai sim mas então assim apenas agora cada tudo todos todas lhe nem fazer`,
  es: `el la los las de del al en un una unos unas y que a por con para no es se lo como más pero su sus le ya o este esta sí porque
    cuando muy sin sobre también me hasta hay donde quien desde todo nos durante todos uno les ni contra otros ese eso ante ellos e
    esto mí antes algunos qué yo otro otras otra él tanto esa estos mucho ella son fue era han está ser tiene según dijo tras entre
    después aunque así entonces ahora cada usted ustedes nosotros pues quién cómo había sido están solo hace`,
  fr: `le la les l de des du d un une et à au aux en que qui est pas pour dans ce cette ces il elle ils elles on nous vous je tu ne se
    sa son ses leur leurs sur par avec plus ou mais où sont a été ont fait été être avoir comme si tout tous aussi même après avant
    sans sous entre dont c s n qu j m y lui moi mon ma mes notre nos votre vos lors donc car très bien selon ainsi alors depuis
    pendant deux encore cela était avait peut faire dit quand déjà aucun rien chez puis`,
  de: `der die das den dem des ein eine einen einem einer eines und in zu mit von ist im für auf nicht sich auch es an als er sie wir
    ich ihr dass aus bei nach wie wird hat werden war um am noch haben nur oder aber vor zur zum bis mehr durch man sein seine seinen
    ihre ihren sind so dann kann unter wenn was über wurde hatte diese dieser dieses gegen vom können schon habe ihm ihn uns mich mir
    sehr hier doch alle da wer jetzt seit zwischen weil während danach jedoch sagte ab laut wieder keine kein nun damit würde soll`,
  it: `il lo la i gli le l un uno una di a da in con su per tra fra del della dei delle dello degli al alla ai alle allo agli dal dalla
    dai nel nella nei nelle sul sulla e ed che non è si come più ma anche se sono ha hanno stato stata era questo questa questi queste
    quello quella loro suo sua suoi io noi voi lui lei mi ti ci vi ne cui chi dove quando perché già ancora dopo prima molto tutto
    tutti essere avere fatto o secondo così poi contro senza solo due durante mentre quindi ogni nostro`,
  nl: `de het een en van in is dat op te zijn voor met die niet aan er om hij ze zij we wij ik je jij u uit door bij ook als naar maar
    of dan nog wordt heeft werd was hebben over had worden deze dit tot kan hun zich meer al wel geen onder na tegen moet zou veel
    omdat toen zo haar hem ons onze mijn jouw uw waar wat wie hoe nu alleen tussen zonder daar hier volgens sinds tijdens terwijl
    echter zei andere iets niets alle eerste twee kunnen zullen weer toch mij me`,
  ru: `и в во не что он на я с со как а то все она так его но да ты к у же вы за бы по только ее её мне было вот от меня еще ещё нет о
    из ему теперь когда даже ну ли если уже или ни быть был него до вас нибудь опять уж вам сказал ведь там потом себя ничего ей
    может они тут где есть надо ней для мы тебя их чем была сам чтоб без будто чего раз тоже себе под будет ж тогда кто этот того
    потому этого какой ему этом мой тем чтобы нее были при об это после однако также который которые году`,
}

const WORDS = new Map(Object.entries(LISTS).map(([language, list]) => [language, new Set(list.split(/\s+/))] as const))
const NONE: ReadonlySet<string> = new Set()

/** The languages that have a list. */
export const STOPWORD_LANGUAGES: readonly string[] = [...WORDS.keys()]

/** The function words of a language (`pt-BR` has those of `pt`), lower case; empty for a language without a list. */
export function stopwordsOf(language: string): ReadonlySet<string> {
  return WORDS.get(language.split('-')[0] ?? '') ?? NONE
}

const LANGUAGES_WITH = new Map<string, number>()
for (const words of WORDS.values()) for (const word of words) LANGUAGES_WITH.set(word, (LANGUAGES_WITH.get(word) ?? 0) + 1)

/** How many of the languages have a word, in lower case, among their function words. */
export const languagesWithStopword = (word: string): number => LANGUAGES_WITH.get(word) ?? 0
