import type { Inflection } from './inflection.ts'
import { irregularForms, words } from './table.ts'

/** Dutch: long vowels are shortened and voiced ends hardened, so that "lopen" and "loopt", "geven" and "geeft" meet. */
export const DUTCH: Inflection = {
  suffixes: words(
    `lijkheid eerden aties eerde heden ingen ische isten iteit lijke schap atie baar bare eerd eert ende eren heid ieel iele ieve isch isme lijk tjes den eel ele end ers est ief ige ing ist jes ste ten tje de en er ig je te e s t`,
  ),
  minStem: 3,
  alternations: [
    ['aa', 'a'],
    ['v', 'f'],
    ['z', 's'],
  ],
  irregular: irregularForms(
    `zijn:is,was,waren,bent,ben,geweest,zij hebben:heeft,had,hadden,gehad,heb,hebt worden:wordt,werd,werden,geworden kunnen:kan,kon,konden moeten:moet,moest,moesten zullen:zal,zou,zouden,zult mogen:mag,mocht,mochten willen:wil,wilde,wilden,wou gaan:gaat,ging,gingen,gegaan,ga komen:komt,kwam,kwamen,gekomen,kom staan:staat,stond,stonden,gestaan zien:ziet,zag,zagen,gezien doen:doet,deed,deden,gedaan geven:geeft,gaf,gaven,gegeven nemen:neemt,nam,namen,genomen zeggen:zegt,zei,zeiden,gezegd weten:weet,wist,wisten,geweten vinden:vindt,vond,vonden,gevonden krijgen:krijgt,kreeg,kregen,gekregen houden:houdt,hield,hielden,gehouden laten:laat,liet,lieten,gelaten blijven:blijft,bleef,bleven,gebleven schrijven:schrijft,schreef,schreven,geschreven spreken:spreekt,sprak,spraken,gesproken lezen:leest,las,lazen,gelezen lopen:loopt,liep,liepen,gelopen vallen:valt,viel,vielen,gevallen brengen:brengt,bracht,brachten,gebracht denken:denkt,dacht,dachten,gedacht kopen:koopt,kocht,kochten,gekocht zoeken:zoekt,zocht,zochten,gezocht verliezen:verliest,verloor,verloren winnen:won,wonnen,gewonnen beginnen:begon,begonnen trekken:trok,trokken,getrokken slaan:slaat,sloeg,sloegen,geslagen sterven:sterft,stierf,stierven,gestorven vragen:vraagt,vroeg,vroegen,gevraagd zitten:zit,zat,zaten,gezeten liggen:ligt,lag,lagen,gelegen sluiten:sluit,sloot,gesloten kiezen:kiest,koos,kozen,gekozen verdwijnen:verdween,verdwenen blijken:blijkt,bleek,bleken,gebleken schijnen:schijnt,scheen lijken:lijkt,leek,leken stijgen:stijgt,steeg,stegen,gestegen goed:beter,beste veel:meer,meest,meeste groot:grote,groter,grootste hoog:hoge,hoger,hoogste`,
  ),
  participlePrefix: 'ge',
}
