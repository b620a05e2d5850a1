import { defineInflection } from './inflection.ts'
import { endings, irregularForms, words } from './table.ts'

/** German. Umlauts are folded to their base letters, so that "Häuser" is "Haus" with an ending. */
export const german = () =>
  defineInflection({
    verbs: endings(`
    en: e st est t et te test ten tet ete etest eten etet end ende enden endes ender endem etes eter etem tes ter tem en ene
    en: enen ener enes enem es
    n: e st t te test ten tet nd nde nden ndes nder ndem tes ter tem
    eln: le lst lt lte lten lnd lnde lnden
    ern: re rst rt rte rten rnd rnde rnden
  `),
    nouns: endings(`
    -: e en er ern n s es em sen se
    e: en n er es em
    er: ern ers erin erinnen re ren rer res rem
    el: eln els le len ler les lem
    en: ens ene enen ener enes enem ne nen ner nes
    a: en as
    um: en a ums
    on: a
    us: en
    mann: leute leuten
    -: in innen
    e: in innen
    -: er ere eren erer eres erem st ste sten ster stes stem est este esten ester estes
    e: ste sten ster stes
    el: lere leren ler leres
    -: lich liche
    -: isierung
    in: innen
    nis: nisse nissen nisses
  `),
    stems: irregularForms(`
    sein:war,gewes haben:hat,hatt werden:wurd,word,geword,wird,wirst konnen:kann,konnt,gekonnt mussen:muss,musst durfen:darf,durft
    mogen:mag,mocht wissen:weiss,wusst,gewusst gehen:ging,gegangen kommen:kam,gekommen stehen:stand,gestanden geben:gab,gib,gegeben
    nehmen:nahm,nimm,genommen sehen:sah,sieh,gesehen sprechen:sprach,sprich,gesprochen finden:fand,gefunden
    halten:halt,hielt,gehalten lassen:lass,liess,gelassen lesen:las,lies,gelesen schreiben:schrieb,geschrieben
    bleiben:blieb,geblieben tragen:trug,getragen fahren:fuhr,gefahren fallen:fiel,gefallen ziehen:zog,gezogen,zieh
    liegen:lag,gelegen sitzen:sass,gesessen beginnen:begann,begonnen gewinnen:gewann,gewonnen verlieren:verlor,verloren
    bringen:bracht,gebracht denken:dacht,gedacht kennen:kannt,gekannt nennen:nannt,genannt brennen:brannt,gebrannt
    rennen:rannt,gerannt senden:sandt,gesandt wenden:wandt,gewandt helfen:half,hilf,geholfen werfen:warf,wirf,geworfen
    treffen:traf,triff,getroffen sterben:starb,stirb,gestorben brechen:brach,brich,gebrochen treten:trat,tritt,getreten
    laufen:lief,gelaufen rufen:rief,gerufen steigen:stieg,gestiegen schlagen:schlug,geschlagen schliessen:schloss,geschlossen
    scheiden:schied,geschieden scheinen:schien,geschienen leiden:litt,gelitten bieten:bot,geboten fliegen:flog,geflogen
    wachsen:wuchs,gewachsen essen:ass,iss,gegessen trinken:trank,getrunken singen:sang,gesungen springen:sprang,gesprungen
    zwingen:zwang,gezwungen binden:band,gebunden schwinden:schwand,geschwunden heissen:hiess,geheissen weisen:wies,gewiesen
    tun:tat,getan gelten:galt,gilt,gegolten gelingen:gelang,gelungen vergessen:vergass,vergiss,vergessen fangen:fing,gefangen
    hangen:hing,gehangen greifen:griff,gegriffen reiten:ritt,geritten streiten:stritt,gestritten schneiden:schnitt,geschnitten
    gleichen:glich,geglichen weichen:wich,gewichen streichen:strich,gestrichen reissen:riss,gerissen beissen:biss,gebissen
    schiessen:schoss,geschossen fliessen:floss,geflossen geniessen:genoss,genossen giessen:goss,gegossen lugen:log,gelogen
    betrugen:betrog,betrogen wiegen:wog,gewogen schieben:schob,geschoben heben:hob,gehoben fliehen:floh,geflohen
    frieren:fror,gefroren treiben:trieb,getrieben schweigen:schwieg,geschwiegen leihen:lieh,geliehen zeihen:zieh,geziehen
    raten:riet,geraten braten:briet,gebraten schlafen:schlief,geschlafen stossen:stiess,gestossen graben:grub,gegraben
    laden:lud,geladen waschen:wusch,gewaschen schaffen:schuf,geschaffen schwimmen:schwamm,geschwommen sinken:sank,gesunken
    klingen:klang,geklungen dringen:drang,gedrungen ringen:rang,gerungen schwingen:schwang,geschwungen winden:wand,gewunden
    stehlen:stahl,stiehl,gestohlen befehlen:befahl,befiehl,befohlen empfehlen:empfahl,empfiehl,empfohlen bergen:barg,birg,geborgen
    stechen:stach,stich,gestochen messen:mass,miss,gemessen fressen:frass,friss,gefressen bitten:bat,gebeten
    gebaren:gebar,gebier,geboren schreien:schrie,geschrie,geschrien leuchten:geleucht preisen:pries,gepriesen meiden:mied,gemieden
    spinnen:sponn,gesponnen sinnen:sann,gesonnen rinnen:rann,geronnen schrecken:schrak,schrick,schrock stinken:stank,gestunken
    kriechen:kroch,gekrochen hauen:hieb blasen:blies,geblasen fechten:focht,gefochten losen:losch,geloschen quellen:quoll,gequollen
    schmelzen:schmolz,geschmolzen schwellen:schwoll,geschwollen schworen:schwor,geschworen verderben:verdarb,verdirb,verdorben
    werben:warb,wirb,geworben pfeifen:pfiff,gepfiffen kneifen:kniff,gekniffen schleichen:schlich,geschlichen hoch:hoh nah:nah
  `),
    irregular: irregularForms(`
    sein:ist,sind,war,waren,bin,sei,seien,gewesen,ware,waeren,waren,bist,seid haben:hat,hatte,hatten,habe,gehabt,hast,haetten
    werden:wird,wurde,wurden,worden,geworden,wirst,werde konnen:kann,konnte,konnten,gekonnt mussen:muss,musste,mussten
    durfen:darf,durfte,durften sollen:soll,sollte,sollten wollen:will,wollte,wollten mogen:mag,mochte,mochten
    wissen:weiss,wusste,wussten,gewusst gehen:ging,gingen,gegangen,geht kommen:kam,kamen,gekommen,kame
    stehen:stand,standen,gestanden geben:gibt,gab,gaben,gegeben nehmen:nimmt,nahm,nahmen,genommen sehen:sieht,sah,sahen,gesehen
    sprechen:spricht,sprach,sprachen,gesprochen finden:fand,fanden,gefunden halten:halt,hielt,hielten,gehalten
    lassen:lasst,liess,liessen,gelassen lesen:liest,las,lasen,gelesen schreiben:schrieb,schrieben,geschrieben
    bleiben:blieb,blieben,geblieben tragen:tragt,trug,trugen,getragen fahren:fahrt,fuhr,fuhren,gefahren
    fallen:fallt,fiel,fielen,gefallen ziehen:zog,zogen,gezogen liegen:lag,lagen,gelegen sitzen:sass,sassen,gesessen
    beginnen:begann,begannen,begonnen gewinnen:gewann,gewannen,gewonnen verlieren:verlor,verloren bringen:brachte,brachten,gebracht
    denken:dachte,dachten,gedacht kennen:kannte,gekannt nennen:nannte,nannten,genannt helfen:hilft,half,halfen,geholfen
    werfen:wirft,warf,geworfen treffen:trifft,traf,trafen,getroffen sterben:stirbt,starb,starben,gestorben
    brechen:bricht,brach,brachen,gebrochen treten:tritt,trat,traten,getreten laufen:lauft,lief,liefen,gelaufen
    rufen:rief,riefen,gerufen steigen:stieg,stiegen,gestiegen schlagen:schlagt,schlug,schlugen,geschlagen
    schliessen:schloss,schlossen,geschlossen entscheiden:entschied,entschieden erscheinen:erschien,erschienen
    scheinen:schien,schienen leiden:litt,litten,gelitten bieten:bot,boten,geboten verbieten:verbot,verboten
    fliegen:flog,flogen,geflogen wachsen:wachst,wuchs,wuchsen,gewachsen essen:isst,ass,gegessen trinken:trank,getrunken
    singen:sang,gesungen springen:sprang,gesprungen zwingen:zwang,gezwungen binden:band,gebunden verbinden:verbunden,verband
    verschwinden:verschwand,verschwunden heissen:hiess,hiessen weisen:wies,wiesen,gewiesen beweisen:bewies,bewiesen
    tun:tat,taten,getan,tut gelten:gilt,galt,galten gelingen:gelang,gelungen erhalten:erhalt,erhielt,erhielten
    verlassen:verliess,verliessen behalten:behielt enthalten:enthalt,enthielt verstehen:verstand,verstanden
    bestehen:bestand,bestanden entstehen:entstand,entstanden vergessen:vergisst,vergass gut:besser,besten,beste,bessere,bessern
    viel:mehr,meisten,meiste gern:lieber hoch:hohe,hohen,hoher,hoheren,hochste,hochsten nah:naher,nachste,nachsten
    gross:grosser,grosste,grossten mann:manner,mannern haus:hauser,hausern land:lander,landern,lande buch:bucher
    stadt:stadte,stadten
  `),
    prefixes: words(
      'aufrecht herunter hinunter zusammen bekannt uberein heraus herbei hervor hinaus hinein hinter kennen nieder voraus vorbei weiter wieder zuruck durch gegen heran herum hinzu statt unter wider fest fort frei miss nach teil uber voll wahr auf aus bei dar ein emp ent her hin los mit ver vor weg zer ab an be er ge um zu',
    ),
    capitalNouns: true,
    augments: words('ge zu'),
    separable: new Set(
      words(
        'ab an auf aus bei dar ein fest fort frei heraus hervor hin hinaus hinein hinzu los mit nach nieder statt teil um vor voraus vorbei weg weiter wieder zu zuruck zusammen herum herunter',
      ),
    ),
    grammar: new Set(
      words(`
      dazu dabei damit dafur dagegen daher dahin danach daneben daran darauf daraus darin darum daruber darunter davon davor dadurch
      daraufhin hierzu hierbei hierfur hierin hiervon hiermit worin woran worauf womit wofur wovon wodurch wobei wozu hinzu insofern
      zugunsten sowie jedoch
    `),
    ),
    suffixes: words(`
    ierungen schaften heiten ierten ierter ierung ischen ischer isches keiten lichem lichen licher liches nissen schaft baren ellen
    eller elles enden ender endes esten ieren ierte innen ische ismus isten liche nisse ungen alen aler ales bare elle elte ende
    este heit iert igem igen iger iges isch iven iver ives keit lich ster test ale bar ell eln elt end ern est ige ist ive nis ten
    ter tes tet ung al em en er es ig in iv st te e n s t
  `),
  })
