import { compileLexicon } from '../../src/lexicon/compile.ts'
import type { LexiconEntry } from '../../src/lexicon/entries.ts'
import { createLookup } from '../../src/lexicon/lookup.ts'
import { openTable } from '../../src/lexicon/table.ts'

/** Forms by dictionary form: `form form>lemma ...`; and pairs of words of one look that are not one word: `word/word ...`. */
export interface InflectionCases {
  readonly meet: string
  readonly apart: string
}

export const INFLECTION_CASES: Readonly<Record<string, InflectionCases>> = {
  pt: {
    meet: `explica explicou explicaram explicando explicava explicado>explicar fica ficou fiquei>ficar chega cheguei chegue>chegar
      significa significam>significar vendeu vendia vendesse>vender decidiu decidiram decida>decidir fez faça farão fazê>fazer
      manteve mantiveram mantém>manter propôs proposta propuseram>propor prefere prefiro>preferir sobe subiram>subir passeia>passear
      usando usavam usadas usou>usar chapéus>chapéu ruas>rua últimos última>último jornais>jornal túneis>túnel imóveis>imóvel
      decisões>decisão alemã alemães>alemão homens>homem atos>ato rapidamente>rápido inglesas inglesa>inglês produz>produzir
      europeia europeias>europeu contribui contribuiu>contribuir mortos morreram>morrer eleita elegeu>eleger escrito>escrever`,
    apart: `sal/sala porto/porta caso/casa carta/carro banco/banca prato/prata ponto/ponta rato/rata mesa/mês conto/conta livro/livre
      meio/meia pena/pente raio/raia gosto/gesto caro/cara passo/passado forno/forma médico/medida nata/nativo posto/poste`,
  },
  es: {
    meet: `explica explicó explique explicando>explicar significa significaban>significar convierte convirtiese convirtiéndose convertirse>convertir
      demuestra demuestran>demostrar niega niegue>negar requiere>requerir sostienen sostuvo sostendrá>sostener tuvieron tendría>tener
      hizo hicieron hará>hacer dijeron dijo>decir pondrán puso>poner mantendría>mantener sugiriendo sugirió>sugerir hirió>herir
      empieza empiece>empezar llega llegué>llegar construyó construye>construir produjeron produzca>producir conozco>conocer dándoles>dar
      alterarlas alterándolo>alterar edificios>edificio iglesias>iglesia colegios>colegio reuniones>reunión mujeres>mujer veces>vez
      musulmanas musulmanes>musulmán próximos próxima>próximo rápidamente>rápido exámenes>examen ladrones>ladrón sigue siguieron>seguir denme>dar tráiganme>traer cuéntennos>contar`,
    apart: `sal/sala puerto/puerta caso/casa carta/carro banco/banca plato/plata punto/punta rato/rata mesa/mes cuento/cuenta libro/libra
      medio/media pena/peine rayo/raya gusto/gesto caro/cara paso/pasado horno/horma médico/medida nata/nativo modo/moda`,
  },
  fr: {
    meet: `déclare déclarait déclaré déclarent>déclarer explique expliqua expliquée>expliquer oublie oubliait oubliez>oublier
      signifie signifiait>signifier provoque provoquant>provoquer commençait>commencer mangeait>manger appelle appellent>appeler paie>payer
      finissent finissait finit>finir viennent viendra vint>venir reviendront reviennent>revenir tiendrait tenu>tenir comprenaient comprend>comprendre
      permettent permis>permettre reçut reçoivent>recevoir prévoit prévoient>prévoir parvient>parvenir rejoint>rejoindre atteignant>atteindre
      vendu vendait>vendre détruits>détruire dernière derniers>dernier étrangères>étranger supérieure>supérieur cancéreuses>cancéreux
      journaux>journal bâtiments>bâtiment actives>actif bonnes>bon officielle officielles>officiel européenne>européen blanche>blanc
      actrice>acteur récemment>récent rapidement>rapide voitures>voiture garçons>garçon chinoises>chinois`,
    apart: `port/porte cas/case point/pointe mont/montre cour/court poisson/poison ver/verre mur/mûre pain/peine sol/sole
      par/part bal/balle tas/tasse mot/moto coup/coupe cou/coupe fois/foie vin/vingt pose/poste rat/rate`,
  },
  de: {
    meet: `aufgegeben aufgab aufzugeben>aufgeben verspricht versprach versprochen>versprechen hinzufügte hinzugefügt hinzuzufügen>hinzufügen
      Häuser Hauses Häusern>Haus Städte Städten>Stadt Bücher>Buch spielte spielt gespielt>spielen bezeichnete bezeichnet>bezeichnen
      meldete gemeldet>melden eröffnet eröffnete>eröffnen größere größten>groß gegründet>gründen befand befindet>befinden bezog>beziehen
      erinnert erinnerte erinnernde>erinnern gefeiert feierte>feiern diskutierte diskutiert>diskutieren ausgesprochen aussprach>aussprechen
      vertrat vertreten>vertreten beschrieb beschrieben>beschreiben ging gegangen>gehen genommen nahm>nehmen teilgenommen>teilnehmen
      Themen>Thema Probleme Problemen>Problem Museen>Museum Zentren>Zentrum Lehrerinnen>Lehrer kleinerer kleinste>klein dunkle>dunkel
      Ergebnisse>Ergebnis Füßen Füße>Fuß lautete>lauten veröffentlichten>veröffentlichen angekündigt ankündigte>ankündigen Seeleute Seeleuten>Seemann Fachleute>Fachmann`,
    apart: `Messe/messen Rat/Rate Band/Bank Mann/Mantel Art/Arzt Tor/Torte Wand/wandern Bein/bei Last/Laster Rose/Ross
      Hand/Handel Wein/weinen Karte/Karton Land/landen Stern/Stirn Seite/Seide Not/Note Kirche/Kirsche Rand/Rang Kuchen/Küche`,
  },
  it: {
    meet: `spiega spiegò spieghi spiegando>spiegare comincerà cominciò>cominciare mangerà>mangiare significa significava>significare
      farlo fecero facendo>fare uccise uccisero ucciso>uccidere promosso promosse>promuovere implica implichi>implicare ritengono ritenne>ritenere
      sconfitto>sconfiggere ottenne otterranno>ottenere propose proposto proponendo>proporre vide visto>vedere chiesero chiesto>chiedere
      coinvolte coinvolto>coinvolgere trasmessa trasmesso>trasmettere rinunciato rinunciarvi>rinunciare finisce finiscono>finire prodotti produce>produrre
      scelse scelto>scegliere vincono vinse>vincere edifici>edificio ore>ora poter>potere banche>banca laghi>lago amici amiche>amico
      esteri>estero cinesi>cinese attrice>attore rapidamente>rapido difficilmente>difficile bellissima>bello momenti>momento città>città
      programmi>programma spiagge>spiaggia abbattute>abbattere diffuso>diffondere datemi>dare portatemi portateli>portare`,
    apart: `sala/sale porto/porta caso/casa foglio/foglia banco/banca punto/punta capo/capa mese/messa conto/contea collo/colla
      mento/menta balena/balle pala/palo testo/testa fine/fino libro/libbra panno/panna tasso/tassa modo/moda carta/carro`,
  },
  nl: {
    meet: `loopt liep gelopen>lopen geeft gaf gegeven>geven speelt speelde gespeeld>spelen maakt maakte gemaakt>maken scholen>school talen>taal
      zegt gezegd>zeggen vertelde verteld>vertellen behandeld behandelt>behandelen aangekondigd>aankondigen aangenomen aannam>aannemen gedood>doden
      schrijft schreef geschreven>schrijven mannen>man landen>land jaren>jaar huizen>huis grote>groot leden>lid varkens>varken kansen>kans
      leest las gelezen>lezen ging gegaan>gaan vond gevonden>vinden betaald betaalde>betalen stemmen stemde>stemmen gebeurd>gebeuren kinderen>kind
      snelle sneller snelste>snel steden>stad belangrijke>belangrijk meisjes>meisje`,
    apart: `man/maan bos/boos bom/boom rat/raad pot/poot ram/raam bal/baal week/wet tak/taak kop/koop rok/rook
      vis/vies zon/zoon ster/steen vel/veel bed/bede kas/kaas zin/zien mes/mest das/daar`,
  },
  ru: {
    meet: `школы школе школу школ>школа городе города городов>город недели неделю неделей>неделя субботу субботы>суббота церкви>церковь
      области областей>область землетрясения землетрясение>землетрясение новая новые новых новой новому>новый российского российские>российский
      читает читал читали читают>читать говорит говорили говорил>говорить является являются являлся>являться ожидается>ожидать
      требует требовали требуют>требовать пришел пришли>прийти сказал сказала скажет>сказать людей люди>человек годы лет>год
      писали пишет>писать видит видел видели>видеть отца отцы>отец рынка рынки>рынок станции станций>станция словам слова слов>слово`,
    apart: `стол/столица мир/мирра рука/рукав пар/пара бан/баня кот/котел лес/лестница гора/город лица/лисица вол/волна
      мост/место мера/мэр банк/банка класс/клад пол/поле сон/сонет сад/садизм рот/рота вода/водка день/деньги`,
  },
}

/** Two words meet when one's best translation comes with the other at this weight or more: the checks look no lower. */
export const MEETS = 0.5

/** The weight with which each word of a small lexicon comes with a form. */
export function weigher(language: string, lemmas: readonly string[]): (form: string, lemma: string) => number {
  const distinct = [...new Set(lemmas)]
  const concepts = distinct.map((_, i) => `q${i}x`)
  const entries = distinct.map((lemma, i): LexiconEntry => ({ lemma: concepts[i] ?? '', pos: 'n', translations: [lemma] }))
  const table = openTable(compileLexicon(language, entries, concepts))
  const lookUp = createLookup(language, table)
  return (form, lemma) => {
    const wanted = distinct.indexOf(lemma)
    let best = 0
    const { count, keys, factors } = lookUp(form).readings
    for (let k = 0; k < count; k++) {
      table.meanings(keys[k] ?? -1, (concept, weight) => {
        if (concept === wanted) best = Math.max(best, (factors[k] ?? 0) * weight)
      })
    }
    return best
  }
}

/** "a b>c d>e" -> [[a, c], [b, c], [d, e]]. */
export function formsOf(text: string): [form: string, lemma: string][] {
  const pairs: [string, string][] = []
  let waiting: string[] = []
  for (const word of text.split(/\s+/)) {
    const [form = '', lemma] = word.split('>')
    waiting.push(form)
    if (lemma === undefined) continue
    pairs.push(...waiting.map((one): [string, string] => [one, lemma]))
    waiting = []
  }
  return pairs
}

/** "a/b c/d" -> [[a, b], [c, d]]. */
export function pairsOf(text: string): [string, string][] {
  return text.split(/\s+/).map((pair) => {
    const [a = '', b = ''] = pair.split('/')
    return [a, b]
  })
}
