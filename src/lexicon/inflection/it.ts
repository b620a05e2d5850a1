import type { Inflection } from './inflection.ts'
import { irregularForms, words } from './table.ts'

/** Italian. */
export const ITALIAN: Inflection = {
  suffixes: words(
    `erebbero irebbero zionale zionali amenti amento assero atrice atrici azione azioni eranno erebbe essero ettero imenti imento iranno irebbe iscano iscono issero issima issimo itrice izione izioni uzione uzioni abile abili arono atore atori avamo avano eremo evano ibile ibili irono itore itori ivano mente onale onali ando ante anti anza anze aria arie ario arla arli arlo arsi asse endo ente enti enza enze erei erla erlo ersi esse ette ezza ezze iamo iate iche irsi isca isce ismi ismo isse ista iste isti ale ali ano are ari aro ata ate ati ato ava era ere ero eva ica ici ico ira ire ita ite iti ito iva ive ivi ivo ono osa ose osi oso uta ute uti uto he hi ia ie ii io a e i o`,
  ),
  minStem: 3,
  alternations: [
    ['ch', 'c'],
    ['gh', 'g'],
    ['ci', 'c'],
    ['gi', 'g'],
  ],
  irregular: irregularForms(
    `essere:e,sono,era,erano,fu,furono,sia,siano,sara,saranno,sarebbe,sarebbero,stato,stata,stati,state,essendo,fosse,fossero,siamo,sei,saro avere:ha,hanno,ho,aveva,avevano,ebbe,ebbero,abbia,abbiano,avra,avranno,avrebbe,avrebbero,avuto,abbiamo,avesse,avessero fare:fa,fanno,faccio,fece,fecero,fatto,fatta,fatti,fatte,faccia,fara,faranno,farebbe,faceva,facevano,facendo,facesse dire:dice,dicono,dico,disse,dissero,detto,detta,detti,dette,dica,dira,direbbe,diceva,dicendo potere:puo,possono,posso,poteva,potevano,potra,potranno,potrebbe,potrebbero,possa,possano,potuto,potesse dovere:deve,devono,devo,debba,debbano,doveva,dovevano,dovra,dovranno,dovrebbe,dovrebbero,dovuto volere:vuole,vogliono,voglio,vorrebbe,vorrebbero,vorra,voleva,volevano,voluto,voglia,volle andare:va,vanno,vado,andra,andrebbe,vada stare:sta,stanno,sto,stava,stavano,stette,stara,stia dare:da,danno,do,diede,diedero,dato,data,dati,dia,dava,dara sapere:sa,sanno,so,seppe,sapra,saprebbe,sappia vedere:vede,vedono,vide,videro,visto,vista,visti,veda,vedra venire:viene,vengono,vengo,venne,vennero,venuto,venga,verra,verranno,verrebbe porre:pone,pose,posto,posta,ponga proporre:propone,propose,proposto,proposta imporre:impone,impose,imposto tenere:tiene,tengono,tenne,terra,tenga mantenere:mantiene,mantengono,mantenne ottenere:ottiene,ottengono,ottenne uscire:esce,escono,esca rimanere:rimane,rimangono,rimase,rimasto,rimarra scegliere:sceglie,scelse,scelto,scelta prendere:prese,presero,preso,presa,presi mettere:mise,misero,messo,messa,messi chiedere:chiese,chiesero,chiesto,chiesta rispondere:rispose,risposto decidere:decise,decisero,deciso,decisa chiudere:chiuse,chiuso,chiusa perdere:perse,perso,persa vincere:vinse,vinto,vinta scrivere:scrisse,scritto,scritta leggere:lesse,letto,letta correre:corse,corso vivere:visse,vissuto nascere:nacque,nato,nata,nati morire:muore,mori,morto,morta,morti condurre:conduce,condusse,condotto ridurre:riduce,ridusse,ridotto produrre:produce,prodotto introdurre:introdotto tradurre:tradotto aprire:aperto,aperta scoprire:scoperto,scoperta offrire:offerto,offerta giungere:giunto raggiungere:raggiunse,raggiunto aggiungere:aggiunse,aggiunto spendere:speso,spesa difendere:difeso rendere:rese,reso,resa permettere:permesso ammettere:ammesso,ammise promettere:promesso muovere:mosso,mossa discutere:discusso esprimere:espresso,espressa concludere:concluso dirigere:diretto correggere:corretto proteggere:protetto eleggere:eletto distruggere:distrutto togliere:tolto,tolse accogliere:accolto raccogliere:raccolto sconfiggere:sconfitto sedere:siede bere:beve,bevuto buono:buon,buona,buoni migliore:migliori,meglio peggiore:peggiori,peggio grande:gran,grandi,maggiore,maggiori piccolo:minore,minori uomo:uomini citta:citta`,
  ),
  elisions: true,
}
