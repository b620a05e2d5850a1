import { defineInflection } from './inflection.ts'
import { endings, exchanges, irregularForms, words } from './table.ts'

/** Dutch. Open syllables write long vowels once, and v and z harden at a word's end: "lopen" and "loopt", "geven" and "geeft" meet. */
export const dutch = () =>
  defineInflection({
    verbs: endings(`
    en: - t te ten de den d end ende e en
    n: - t nd nde
  `),
    nouns: endings(`
    -: s en e n es er ers ste ere eren 's
    e: en s n
    el: els elen le
    er: ers ere
    um: a s
    -: je jes tje tjes pje pjes heid
    -: lijk lijke
    us: i
    heid: heden
    ad: eden
    id: eden
  `),
    stems: irregularForms(`
    zijn:was,war,geweest hebben:had,gehad,heb,heeft worden:werd,geworden kunnen:kon,kan,gekund moeten:moest,moet zullen:zou,zal
    mogen:mocht,mag willen:wou,wil,wild gaan:ging,gegaan,ga,gaa komen:kwam,gekomen,kom staan:stond,gestaan,sta,staa
    zien:zag,gezien,zie doen:deed,gedaan,doe geven:gaf,gav,gegeven nemen:nam,genomen,neem zeggen:zei,gezegd,zeid weten:wist,geweten
    vinden:vond,gevonden krijgen:kreeg,kreg,gekregen houden:hield,gehouden laten:liet,gelaten blijven:bleef,blev,gebleven
    schrijven:schreef,schrev,geschreven spreken:sprak,gesproken lezen:las,laz,gelezen lopen:liep,gelopen vallen:viel,gevallen
    brengen:bracht,gebracht denken:dacht,gedacht kopen:kocht,gekocht zoeken:zocht,gezocht verliezen:verloor,verlor,verloren,verlies
    winnen:won,wonn,gewonnen beginnen:begon,begonn,begonnen trekken:trok,trokk,getrokken slaan:sloeg,geslagen,sla,slaa
    sterven:stierf,stierv,gestorven vragen:vroeg,gevraagd zitten:zat,gezeten liggen:lag,gelegen sluiten:sloot,slot,gesloten
    kiezen:koos,koz,gekozen verdwijnen:verdween,verdwen,verdwenen blijken:bleek,blek,gebleken schijnen:scheen,schen,geschenen
    lijken:leek,lek,geleken stijgen:steeg,steg,gestegen bieden:bood,bod,geboden breken:brak,gebroken grijpen:greep,grep,gegrepen
    helpen:hielp,geholpen kijken:keek,kek,gekeken treffen:trof,troff,getroffen roepen:riep,geroepen dragen:droeg,gedragen
    rijden:reed,red,gereden schieten:schoot,schot,geschoten vechten:vocht,gevochten vliegen:vloog,vlog,gevlogen
    werpen:wierp,geworpen wijzen:wees,wez,gewezen zingen:zong,gezongen springen:sprong,gesprongen eten:at,gegeten
    drinken:dronk,gedronken dwingen:dwong,gedwongen binden:bond,gebonden hangen:hing,gehangen vangen:ving,gevangen
    slapen:sliep,geslapen steken:stak,gestoken stelen:stal,gestolen treden:trad,getreden snijden:sneed,sned,gesneden
    lijden:leed,led,geleden zenden:zond,gezonden zwemmen:zwom,gezwommen buigen:boog,bog,gebogen liegen:loog,log,gelogen
    bewegen:bewoog,bewog,bewogen kruipen:kroop,krop,gekropen overlijden:overleed,overleden besluiten:besloot,beslot,besloten
    gelden:gold,gegolden ontvangen:ontving,ontvangen vergeten:vergat,vergeten
  `),
    irregular: irregularForms(`
    zijn:is,was,waren,bent,ben,geweest,zij hebben:heeft,had,hadden,gehad,heb,hebt worden:wordt,werd,werden,geworden
    kunnen:kan,kon,konden moeten:moet,moest,moesten zullen:zal,zou,zouden,zult mogen:mag,mocht,mochten willen:wil,wilde,wilden,wou
    gaan:gaat,ging,gingen,gegaan,ga komen:komt,kwam,kwamen,gekomen,kom staan:staat,stond,stonden,gestaan zien:ziet,zag,zagen,gezien
    doen:doet,deed,deden,gedaan geven:geeft,gaf,gaven,gegeven nemen:neemt,nam,namen,genomen zeggen:zegt,zei,zeiden,gezegd
    weten:weet,wist,wisten,geweten vinden:vindt,vond,vonden,gevonden krijgen:krijgt,kreeg,kregen,gekregen
    houden:houdt,hield,hielden,gehouden laten:laat,liet,lieten,gelaten blijven:blijft,bleef,bleven,gebleven
    schrijven:schrijft,schreef,schreven,geschreven spreken:spreekt,sprak,spraken,gesproken lezen:leest,las,lazen,gelezen
    lopen:loopt,liep,liepen,gelopen vallen:valt,viel,vielen,gevallen brengen:brengt,bracht,brachten,gebracht
    denken:denkt,dacht,dachten,gedacht kopen:koopt,kocht,kochten,gekocht zoeken:zoekt,zocht,zochten,gezocht
    verliezen:verliest,verloor,verloren winnen:won,wonnen,gewonnen beginnen:begon,begonnen trekken:trok,trokken,getrokken
    slaan:slaat,sloeg,sloegen,geslagen sterven:sterft,stierf,stierven,gestorven vragen:vraagt,vroeg,vroegen,gevraagd
    zitten:zit,zat,zaten,gezeten liggen:ligt,lag,lagen,gelegen sluiten:sluit,sloot,gesloten kiezen:kiest,koos,kozen,gekozen
    verdwijnen:verdween,verdwenen blijken:blijkt,bleek,bleken,gebleken schijnen:schijnt,scheen lijken:lijkt,leek,leken
    stijgen:stijgt,steeg,stegen,gestegen goed:beter,beste veel:meer,meest,meeste groot:grote,groter,grootste hoog:hoge,hoger,hoogste
    lid:leden stad:steden schip:schepen kind:kinderen ei:eieren
  `),
    prefixes: words(
      'vooruit achter plaats onder samen tegen terug deel door neer over vast voor weer aan bij her mee mis ont toe uit ver weg af be er ge in na om op',
    ),
    spellings: exchanges('f>v s>z b>bb d>dd f>ff g>gg k>kk l>ll m>mm n>nn p>pp r>rr s>ss t>tt'),
    vowels: exchanges('aa>a ee>e oo>o uu>u'),
    nounSpellings: exchanges('v>f z>s bb>b dd>d ff>f gg>g kk>k ll>l mm>m nn>n pp>p rr>r ss>s tt>t'),
    nounVowels: exchanges('a>aa e>ee o>oo u>uu'),
    augments: words('ge te'),
    separable: new Set(words('aan af bij door in mee na neer om op over samen tegen terug toe uit voor vooruit weer weg plaats deel vast')),
    grammar: new Set(
      words(`
      ter eraan erop ervan erin erom erbij ermee ervoor daarop daaraan daarbij daarin daarmee daarna daarom daarvan daarvoor
      daarnaast hiervan hierbij hierop waarop waarbij waarin waarmee waarvan waarna
    `),
    ),
    suffixes: words(`
    lijkheid eerden aties eerde heden ingen ische isten iteit lijke schap atie baar bare eerd eert ende eren heid ieel iele ieve
    isch isme lijk tjes den eel ele end ers est ief ige ing ist jes ste ten tje de en er ig je te e s t
  `),
    alternations: exchanges('aa>a v>f z>s'),
  })
