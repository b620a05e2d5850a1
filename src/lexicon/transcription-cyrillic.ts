import { parseSpellings, type Transcription } from './transcription.ts'

/** How Russian writes names of English, German and the Romance and Nordic languages, by letter and by sound. */
export const CYRILLIC: Transcription = {
  spellings: parseSpellings(`
    a=а,э,е,эй,ей,я,о aha=э,е,эхе,ахе ai=ай,эй,ей,е,и au=ау,о,ав aw=о,оу ay=эй,ей,ай ae=э,е,а,я
    b=б dt=т c=к,с,ц ce=с,че,ц ch=ч,х,к,ш ci=ч,си,ци ck=к cz=ч
    d=д dg=дж e=е,э,и,о,я,- ea=и,е,э,еа,иа ee=и,ее eau=о ei=ей,ай,эй,и eo=ео,ио er=ер,эр,ёр,р eu=ой,ю,э,еу,эу ew=ью,ю ey=и,ей,эй
    f=ф g=г,дж,ж,х gh=г,х,- gi=дж,джи,ги gn=нь,гн gu=г,гу gy=дь,ги h=х,г,- hj=й i=и,ай,й,ы,- ia=ия,иа,ья,я ie=и,ие,ье io=ио,ё,ьо igh=ай isl=айл
    j=дж,й,ж,х,ю ja=я,джа,жа je=е,дже,же jo=йо,джо,ё,ьо,ьё,хо,жо ju=ю,джу,ху,жу k=к kn=н,кн kh=х kj=ч,к jk=йк,к l=л,ль ld=лд,ль,л ll=л,ль,й,лл lj=ль
    m=м mc=мак,мк n=н ng=нг,н nh=нь ny=нь,ни o=о,у,а,оу ø=ё,э oa=оу,о oe=ё,э,о,у,е oi=уа,ой oo=у,о ou=у,ау,о,оу ow=оу,ау,о ough=о,оу,аф oy=ой,уа
    p=п ph=ф q=к qu=кв,к,ку r=р,- rh=р s=с,з,ш sc=с,ск sch=ш sh=ш sk=ск,ш sj=ш st=ст,шт sp=сп,шп sz=ш,с ssh=ш
    t=т th=т,с,з,ф,д ti=ти,ци,ть tsch=ч tz=ц ts=ц,тс u=у,а,ю,э ue=ю,у,уэ ui=уи,юи,уй ul=уль,юль v=в,ф w=в,у,- wh=у,х wi=уи,ви,уи wo=уо,во,ву wr=р
    x=кс,з,ш xi=си y=и,й,ы,ай,- ya=я,ья yo=ё,йо yu=ю ye=е,йе ya=я yn=ин,инь z=з,ц,с zh=ж,чж '=-,ь -=- 
  `),
  silent: new Set('ьъ'),
  vowels: new Set('аеиоуыэюяй'),
}

/** Case endings of names (singular, and plural of a family), longest first, with what the nominative has in their place. */
const ENDINGS: readonly (readonly [ending: string, nominatives: readonly string[]])[] = [
  ['ами', ['', 'а']],
  ['ями', ['ь', 'й', 'я']],
  ['ого', ['ий', 'ый']],
  ['ому', ['ий', 'ый']],
  ['ов', ['']],
  ['ев', ['', 'й']],
  ['ом', ['']],
  ['ем', ['', 'й', 'ь']],
  ['ым', ['', 'ий']],
  ['им', ['ий']],
  ['ой', ['а', '']],
  ['ою', ['а']],
  ['ей', ['а', 'я']],
  ['ам', ['', 'а']],
  ['ах', ['', 'а']],
  ['ую', ['ая']],
  ['а', ['', 'ь']],
  ['я', ['й', 'ь']],
  ['у', ['', 'а']],
  ['ю', ['й', 'ь', 'я']],
  ['е', ['', 'а', 'я', 'й', 'ь']],
  ['ы', ['', 'а']],
  ['и', ['', 'а', 'я', 'ь']],
]

/** What a Russian name in any case may be in the nominative, itself first. `word` is folded. */
export function russianNominatives(word: string): string[] {
  const found = new Set([word])
  for (const [ending, nominatives] of ENDINGS) {
    if (!word.endsWith(ending) || word.length - ending.length < 2) continue
    for (const nominative of nominatives) found.add(word.slice(0, -ending.length) + nominative)
  }
  return [...found]
}
