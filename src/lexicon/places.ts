import { createReducer } from './stem.ts'

/**
 * Countries and continents by their English names: a place is its names, its people's and those of the capital that speaks for it, joined by commas; names
 * of two words by `+`. What stands on the lines of a continent lies in it.
 */
const PLACES: Readonly<Record<string, string>> = {
  'Europe,European,EU,Brussels': `France,French,Frenchman,Paris Germany,German,Berlin Spain,Spanish,Spaniard,Madrid Italy,Italian,Rome,Roman
    Portugal,Portuguese,Lisbon Britain,British,UK,U.K.,United+Kingdom,England,English,Englishman,London,Scotland,Scottish,Wales,Welsh,Briton Ireland,Irish,Irishman,Dublin
    Netherlands,Dutch,Dutchman,Holland,Hague Belgium,Belgian,Brussels Luxembourg Switzerland,Swiss,Bern Austria,Austrian,Vienna Denmark,Danish,Dane,Copenhagen
    Sweden,Swedish,Swede,Stockholm Norway,Norwegian,Oslo Finland,Finnish,Finn,Helsinki Iceland,Icelandic Poland,Polish,Pole,Warsaw Hungary,Hungarian,Budapest
    Romania,Romanian,Bucharest Bulgaria,Bulgarian,Sofia Greece,Greek,Athens Serbia,Serbian,Serb,Belgrade Croatia,Croatian,Croat,Zagreb Slovenia,Slovenian
    Slovakia,Slovak Ukraine,Ukrainian,Kyiv,Kiev Belarus,Belarusian,Minsk Lithuania,Lithuanian Latvia,Latvian Estonia,Estonian Albania,Albanian
    Moldova,Moldovan Malta,Maltese Cyprus,Cypriot Russia,Russian,Moscow,Kremlin,Soviet,USSR Czech,Prague,Czechoslovakia Bosnia,Bosnian,Sarajevo
    Kosovo,Kosovar Montenegro Macedonia,Macedonian`,
  'Asia,Asian': `China,Chinese,Beijing,Taiwan,Taiwanese,Taipei,Kong Japan,Japanese,Tokyo India,Indian,Delhi Pakistan,Pakistani,Islamabad Bangladesh,Bangladeshi,Dhaka
    Indonesia,Indonesian,Jakarta Malaysia,Malaysian Singapore,Singaporean Thailand,Thai,Bangkok Vietnam,Vietnamese,Hanoi Philippines,Philippine,Filipino,Manila
    Myanmar,Burma,Burmese Cambodia,Cambodian Laos,Laotian Nepal,Nepalese Mongolia,Mongolian Kazakhstan,Kazakh Uzbekistan,Uzbek Afghanistan,Afghan,Kabul
    Iran,Iranian,Tehran,Persia,Persian Iraq,Iraqi,Baghdad Syria,Syrian,Damascus Lebanon,Lebanese,Beirut Jordan,Jordanian,Amman
    Israel,Israeli,Jerusalem,Palestine,Palestinian,Gaza Saudi,Riyadh Yemen,Yemeni Oman,Omani Qatar,Qatari,Doha Kuwait,Kuwaiti Bahrain,Bahraini Turkey,Turkish,Turk,Ankara
    Armenia,Armenian Azerbaijan,Azerbaijani,Azeri Korea,Korean,Seoul,Pyongyang Lanka,Lankan Emirates,Dubai,UAE`,
  'Africa,African': `Egypt,Egyptian,Cairo Libya,Libyan,Tripoli Tunisia,Tunisian,Tunis Algeria,Algerian,Algiers Morocco,Moroccan,Rabat Sudan,Sudanese,Khartoum
    Ethiopia,Ethiopian Somalia,Somali,Mogadishu Kenya,Kenyan,Nairobi Uganda,Ugandan Tanzania,Tanzanian Rwanda,Rwandan Burundi Congo,Congolese,Kinshasa
    Nigeria,Nigerian,Abuja,Lagos Ghana,Ghanaian Senegal,Senegalese Mali,Malian Cameroon,Cameroonian Angola,Angolan Mozambique,Mozambican Zambia,Zambian
    Zimbabwe,Zimbabwean Namibia,Namibian Botswana Liberia,Liberian Madagascar Eritrea,Eritrean`,
  'America,American,Latin+America,South+America': `USA,U.S.,American,America,United+States,Washington,Pentagon Canada,Canadian,Ottawa Mexico,Mexican Brazil,Brazilian,Brasilia Argentina,Argentine,Argentinian
    Chile,Chilean,Santiago Colombia,Colombian,Bogota Venezuela,Venezuelan,Caracas Peru,Peruvian,Lima Ecuador,Ecuadorian,Quito Bolivia,Bolivian
    Uruguay,Uruguayan Paraguay,Paraguayan Cuba,Cuban,Havana Haiti,Haitian Jamaica,Jamaican Guatemala,Guatemalan Honduras,Honduran Nicaragua,Nicaraguan
    Panama,Panamanian Rica,Rican Dominican`,
  'Oceania,Pacific': `Australia,Australian,Canberra,Sydney Zealand,Zealander`,
}

/** Reads the places of a text off its words' concepts. */
export interface PlaceReader {
  /** The places that a word names by its English meanings (ids of concepts), by their numbers. */
  placesOf(concepts: readonly number[]): readonly number[]
  /** The places with names of two words that two words in a row may name. */
  pairsOf(concepts: readonly number[], next: readonly number[]): readonly number[]
  /** Whether two places share a name: "America". */
  isSame(a: number, b: number): boolean
  /** Whether two places are the same, or one lies in the other. */
  overlap(a: number, b: number): boolean
}

/** Concepts are constants: their reader is kept as long as they are. */
const readers = new WeakMap<readonly string[], PlaceReader>()

/** The reader over the concepts (English stems) of the lexicons, made once for each. */
export function placeReaderOf(concepts: readonly string[]): PlaceReader {
  const known = readers.get(concepts) ?? createPlaceReader(concepts)
  readers.set(concepts, known)
  return known
}

function createPlaceReader(concepts: readonly string[]): PlaceReader {
  const reduce = createReducer('en')
  const ids = new Map(concepts.map((stem, id) => [stem, id]))
  const single = new Map<number, number[]>()
  const double = new Map<string, number[]>()
  const names: ReadonlySet<string>[] = []
  const continentOf: number[] = []
  const add = (list: string, continent: number) => {
    const place = names.length
    const forms = list.split(',')
    names.push(new Set(forms))
    continentOf.push(continent)
    for (const form of forms) {
      const parts = form.split('+').map((word) => ids.get(reduce(word).stem))
      const [a, b] = parts
      if (a === undefined || parts.includes(undefined)) continue
      if (b === undefined) single.set(a, [...(single.get(a) ?? []), place])
      else for (const key of [`${a} ${b}`, `${b} ${a}`]) double.set(key, [...(double.get(key) ?? []), place])
    }
    return place
  }
  for (const [continent, places] of Object.entries(PLACES)) {
    const around = add(continent, -1)
    for (const place of places.trim().split(/\s+/)) add(place, around)
  }
  const share = (a: number, b: number) => [...(names[a] ?? [])].some((name) => names[b]?.has(name))
  const pairsOf = (own: readonly number[], next: readonly number[]) =>
    own.flatMap((a) => next.flatMap((b) => double.get(`${a} ${b}`) ?? []))
  return {
    placesOf: (own) => [...own.flatMap((concept) => single.get(concept) ?? []), ...pairsOf(own, own)],
    pairsOf,
    isSame: (a, b) => a === b || share(a, b),
    overlap: (a, b) => a === b || continentOf[a] === b || continentOf[b] === a || share(a, b),
  }
}
