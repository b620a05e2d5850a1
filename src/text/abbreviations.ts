/**
 * Abbreviations of one language, lower case, without the last dot, parted by blanks.
 * `before` always go on (titles, "e.g."); `number` go on before a figure or Roman numeral ("No. 5"); `loose` may end a sentence, and
 * do so when a function word with a capital follows ("Inc. The"); `closing` end it before any capital, but for German, where nouns have one.
 */
interface AbbreviationLists {
  readonly before?: string
  readonly number?: string
  readonly loose?: string
  readonly closing?: string
}

const LISTS: Readonly<Record<string, AbbreviationLists>> = {
  // Latin and business abbreviations that are met in every language of the Latin script.
  common: {
    before: 'dr prof mr mrs ms st mme mlle mgr rev hon gen col capt lt sgt maj sen rep gov pres vs cf ca c.f e.g i.e',
    number: 'no nos nr n p pp vol fig art ch sec cap tab eq ver v',
    loose: 'inc ltd corp co llc bros jr sr u.s u.k u.n e.u a.m p.m ph.d b.a m.a m.sc d.c dept est approx ed eds ext tel al',
    closing: 'etc et.c',
  },
  en: {
    before:
      'messrs mmes gens cols sens reps govs fr br adm brig cmdr cpl pvt det supt insp atty viz esp incl excl mt ft hwy ave blvd gov.t sec.gen v i.e e.g asst assoc assn',
    number: 'no nos pg pgs para sect chap jan feb mar apr jun jul aug sep sept oct nov dec fig figs eq eqs ser op',
    loose: 'u.s.a a.k.a r.s.v.p e.s.t p.s.t g.m.t b.c a.d min max avg misc rd sq intl natl univ mfg yr yrs hr hrs lb lbs oz wk wks mo vol',
  },
  pt: {
    before:
      'sr sra srs sras srta dra drs dras profa prof.a profs d exmo exma ilmo ilma v.exa v.ex.a eng enga arq adv gal cel ten sgt cap maj pe fr sto sta dom des min dep sen ver pres vice-pres p.ex ex obs ref i.e av al r trav pça rod est jd vl',
    number: 'n n.o n.os nº núm pág págs pp p fl fls art arts inc cap vol ed séc fig tab ap apto cx tel km',
    loose: 'ltda cia s.a s.a.s e.u.a a.c d.c jr aprox máx mín jan fev abr mai jun jul ago set out nov dez hab tb',
  },
  es: {
    before:
      'sr sra srta sres sras dra dres d dña da lic ing arq prof profa gral cnel cap tte sto sta mons fr pdte pdta vdo ud uds vd vds p.ej ej p.e avda av c pza pl ctra atte excmo excma ilmo ilma',
    number: 'n núm núms nro pág págs p pp art arts cap vol t ed fig tel s',
    loose: 'ee.uu s.a s.l s.a.u cía ltda a.c d.c a.m p.m aprox máx mín jr ff.aa cc.oo rr.hh ene feb abr jun jul ago sept oct nov dic',
  },
  fr: {
    before: 'm mm mme mmes mlle mlles mgr me dr drs pr prof st ste cap col cdt lt gal adj p.ex ex c.-à-d c.à.d i.e cf av bd bld fg vve ing',
    number: 'n no nos art p pp vol chap t fig tél éd al env',
    loose: 'janv févr avr juil sept oct nov déc av.j.-c apr.j.-c j.-c min max s.a s.a.r.l cie ets env hab',
  },
  de: {
    before:
      'hr fr hrn frl dipl ing dipl.-ing phil med jur rer nat habil bzw bspw z.b z.bsp d.h u.a i.d.r i.a o.ä s.o s.u v.a z.t z.zt sog ggf evtl inkl exkl zzgl abzgl vgl ca insb insbes gem lt str hl geb gest verh bzgl einschl ehem allg eigtl entspr mind max min urspr usf m.e m.w z.hd st sankt gebr',
    number: 'nr nrn art abs s ss bd bde kap abb tab hs anm rn rz aufl jg ziff pos',
    loose: 'jan feb mär apr jun jul aug sep sept okt nov dez mio mrd tsd std min sek jh jhd n.chr v.chr e.v ag gmbh co tel uhr hg hrsg',
    closing: 'usw etc u.v.m u.ä',
  },
  it: {
    before:
      'sig sigg sigra sig.ra sig.na dott dott.ssa dr prof prof.ssa avv ing arch geom rag on sen mons s ss card gen col cap ten magg min es p.es cfr ca v l.go p.za c.so vs egr gent.mo spett',
    number: 'n nn num pag pagg p pp art artt cap vol fig tab tel ed sec',
    loose: 's.p.a s.r.l s.n.c a.c d.c gen feb mar apr mag giu lug ago set sett ott nov dic jr',
    closing: 'ecc eccetera',
  },
  nl: {
    before:
      'dhr mevr mw mej drs ir ing mr mrs prof dr ds st jhr kol gen lt kapt min burg bijv bv b.v d.w.z m.a.w o.a i.p.v t.a.v n.a.v m.b.t o.l.v t.o.v t.g.v z.g.a.n a.u.b i.v.m t/m ca resp incl excl evt zgn vgl cf o.m d.m.v m.n w.o',
    number: 'nr nrs art blz p pp afb hfdst dl tel',
    loose: 'n.v b.v vof jan feb mrt apr jun jul aug sept okt nov dec mln mld n.chr v.chr jr sr max min',
    closing: 'enz etc e.d e.a',
  },
  ru: {
    before:
      'т т.е т.н т.к т.о г-н г-жа проф акад доц канд д-р св ул пр пл пер наб корп кв стр оф пос дер с обл р-н см ср напр прим гл гр гос ген полк подп кап лейт ред изд сокр англ нем фр исп лат букв род ок прибл',
    number: 'г гг № п пп ст ч т стр гл рис табл д кв кв.м пос',
    loose: 'г гг в вв им тыс млн млрд трлн руб коп долл кг км м см мин сек ч час чел экз н.э до.н.э а.м',
    closing: 'др пр т.д т.п проч',
  },
}

/** What an abbreviation lets follow: see the lists. */
export type AbbreviationKind = 'before' | 'number' | 'loose' | 'closing'

const KINDS = ['loose', 'closing', 'number', 'before'] as const

function kindsOf(lists: readonly (AbbreviationLists | undefined)[]): ReadonlyMap<string, ReadonlySet<AbbreviationKind>> {
  const result = new Map<string, Set<AbbreviationKind>>()
  for (const list of lists) {
    for (const kind of KINDS) {
      for (const word of (list?.[kind] ?? '').split(/\s+/)) {
        if (word !== '') result.set(word, (result.get(word) ?? new Set()).add(kind))
      }
    }
  }
  return result
}

const TABLES = new Map(Object.keys(LISTS).map((language) => [language, kindsOf([LISTS.common, LISTS[language]])] as const))
const COMMON = kindsOf([LISTS.common])

/** The abbreviations of a language (`de-AT` has those of `de`), each with its kinds; those common to all for other languages. */
export function abbreviationsOf(language: string): ReadonlyMap<string, ReadonlySet<AbbreviationKind>> {
  return TABLES.get(language.split('-')[0] ?? '') ?? COMMON
}

/** Names that hold a sentence-ending mark. */
export const NAMES_WITH_MARKS: ReadonlySet<string> = new Set(['yahoo!', 'jeopardy!', 'yum!', 'joomla!', 'e!', 'oxxxy!', 'wham!', 'chips!'])

/** Verbs of speech that follow a quotation with the speaker before them: `"Why?" Musk asked.` */
export const REPORTING_VERBS: ReadonlySet<string> = new Set(
  `said says asked asks wrote writes replied answered added told tweeted explained shouted warned wondered insisted recalled exclaimed
  disse diz perguntou pergunta escreveu respondeu acrescentou afirmou questionou indagou completou declarou exclamou
  dijo dice preguntó escribió respondió añadió agregó afirmó exclamó aseguró
  disse dice domandò scrisse rispose aggiunse esclamò
  dit demande demanda écrit répondit ajoute ajouta lance lança s'exclame
  sagte sagt fragte fragt schrieb schreibt antwortete rief meinte erklärte
  zei zegt vroeg vraagt schreef schrijft antwoordde riep`.split(/\s+/),
)

/** German months and what precedes an ordinal: "am 8. Dezember", "im 19. Jahrhundert". */
export const GERMAN_MONTHS: ReadonlySet<string> = new Set(
  'januar jänner februar feber märz april mai juni juli august september oktober november dezember jan feb mär apr jun jul aug sep sept okt nov dez'.split(
    ' ',
  ),
)
export const GERMAN_BEFORE_ORDINAL: ReadonlySet<string> = new Set(
  'am vom zum zur beim im ab der die das den dem des bis seit ein eine einen einem einer jeder jede jeden jedes zum ihr ihre ihren ihrem sein seine seinen seinem ihrer seiner mein meine unser unsere dieser diese diesen und oder'.split(
    ' ',
  ),
)
