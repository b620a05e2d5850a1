import { defineInflection } from './inflection.ts'
import { attach, endings, exchanges, irregularForms, words } from './table.ts'

/** Pronouns written behind a verb. */
const CLITICS = {
  verb: 'lo la li le mi ti si ci vi ne gli glielo gliela sene celo cela',
  participle: 'osi asi isi esi',
  imperative: 'lo la li le mi ci gli ne',
}

/** Italian. Infinitives and gerunds carry pronouns ("farlo"); c and g keep their sound by h or i. */
export const italian = () =>
  defineInflection({
    verbs: endings(`
    are: o i a iamo ate ano avo avi ava avamo avate avano ai asti ammo aste arono ero erai era eremo erete eranno erei eresti
    are: erebbe eremmo ereste erebbero ino iate assi asse assimo assero ando ato ata ati ar ${attach('ar', CLITICS.verb)}
    are: ${attach('ando', CLITICS.verb)} ${attach('at', CLITICS.participle)} ${attach('ate', CLITICS.imperative)}
    ere: o i e anno emmo emo ete ai ei ebbe ebbero iamo ono evo evi eva evamo evate evano etti ette ettero esti este erono ero
    ere: erai era eremo erete eranno ro rai ra remo rete ranno rei rebbe rebbero erei eresti erebbe eremmo ereste erebbero a
    ere: iate ano essi esse essimo essero endo uto uta uti ute er ${attach('er', CLITICS.verb)} ${attach('endo', CLITICS.verb)} ${attach('ete', CLITICS.imperative)}
    ire: o i e iamo ite ono ivo ivi iva ivamo ivate ivano ii isti immo iste irono iro irai ira iremo irete iranno irei iresti
    ire: irebbe iremmo ireste irebbero a iate ano isco isci isce iscono isca iscano endo issi isse issimo issero ito ita iti ir
    ire: ${attach('ir', CLITICS.verb)} ${attach('endo', CLITICS.verb)} ${attach('ite', CLITICS.imperative)}
  `),
    nouns: endings(`
    o: i a e
    a: e i
    e: i
    io: i
    ca: che
    ga: ghe
    co: chi che ca
    go: ghi ghe ga
    cia: ce
    gia: ge
    tore: trice trici
    -: mente
    o: amente issimo issima issimi issime issimamente
    e: issimo issima issimi issime
    le: lmente
    re: rmente
  `),
    stems: irregularForms(`
    fare:facc,fac,fec,fatt,far dire:dic,diss,dett sfare:sfacc,sfac,sfec,sfatt disfare:disfatt
    soddisfare:soddisfatt,soddisfac,soddisfec possedere:possied nascondere:nascost,nascos rinchiudere:rinchius potere:puo,poss,potr
    dovere:dev,debb,dovr volere:vuol,vogl,vorr,voll andare:vad,andr stare:stett,sti dare:died sapere:sapp,sepp,sapr
    vedere:vist,vid,vedr venire:vien,veng,venn,venut,verr porre:pon,pong,pos,post,porr tenere:tien,teng,tenn,terr uscire:esc
    rimanere:rimang,rimas,rimast,rimarr scegliere:scelg,scels,scelt togliere:tolg,tols,tolt cogliere:colg,cols,colt
    sciogliere:sciols,sciolt prendere:pres mettere:mis,mess chiedere:chies,chiest rispondere:rispos,rispost decidere:decis
    chiudere:chius perdere:pers vincere:vins,vint scrivere:scriss,scritt leggere:less,lett correre:cors vivere:viss,vissut,vivr
    nascere:nacqu,nat morire:muoi,muor,mort,morr condurre:conduc,conduss,condott ridurre:riduc,riduss,ridott
    produrre:produc,produss,prodott introdurre:introduc,introduss,introdott tradurre:traduc,traduss,tradott sedurre:sedott,seduc
    dedurre:dedott,deduc indurre:indott,indus,induc aprire:apert coprire:copert offrire:offert soffrire:soffert giungere:giuns,giunt
    spendere:spes difendere:difes rendere:res scendere:sces tendere:tes muovere:moss,muov discutere:discuss esprimere:espress
    concludere:conclus dirigere:diress,dirett correggere:corress,corrett proteggere:protess,protett eleggere:eless,elett
    distruggere:distruss,distrutt sconfiggere:sconfiss,sconfitt sedere:sied bere:bev,bevv,berr uccidere:uccis ridere:ris
    dividere:divis incidere:incis includere:inclus escludere:esclus coincidere:coincis concedere:concess succedere:success
    procedere:process cedere:cess esplodere:esplos piangere:piant,pians spingere:spins,spint dipingere:dipint
    stringere:strett,strins tingere:tint fingere:fint,fins piacere:piacc,piaciut tacere:tacc,tacqu conoscere:conobb crescere:crebb
    rompere:rupp,rott ardere:ars mordere:mors accorgere:accort,accors sorgere:sors,sort volgere:vols,volt risolvere:risols,risolt
    assolvere:assolt assumere:assuns,assunt presumere:presunt redigere:redatt friggere:fritt cuocere:cott fondere:fus
    confondere:confus diffondere:diffus deludere:delus alludere:allus illudere:illus evadere:evas invadere:invas radere:ras
    persuadere:persuas comprimere:compress sopprimere:soppress imprimere:impress opprimere:oppress scuotere:scoss percuotere:percoss
    dolere:duol,dols valere:valg,vals,varr salire:salg udire:od apparire:appar,appars,apparv scomparire:scompar,scompars
    comparire:compar,compars parere:par,pars estrarre:estratt,estra trarre:tratt,tra,trass attrarre:attratt,attra
    contrarre:contratt,contra sottrarre:sottratt distrarre:distratt immergere:immers emergere:emers disperdere:dispers
    spargere:spars convincere:convint,convins flettere:fless connettere:conness appendere:appes dipendere:dipes sospendere:sospes
    attendere:attes intendere:intes estendere:estes porgere:port,pors reggere:rett,ress affliggere:afflitt
    infliggere:inflitt,infliss assistere:assistit esistere:esistit insistere:insistit
  `),
    irregular: irregularForms(`
    essere:e,sono,era,erano,fu,furono,sia,siano,sara,saranno,sarebbe,sarebbero,stato,stata,stati,state,essendo,fosse,fossero,siamo
    essere:sei,saro
    avere:ha,hanno,ho,aveva,avevano,ebbe,ebbero,abbia,abbiano,avra,avranno,avrebbe,avrebbero,avuto,abbiamo,avesse,avessero
    fare:fa,fanno,faccio,fece,fecero,fatto,fatta,fatti,fatte,faccia,fara,faranno,farebbe,faceva,facevano,facendo,facesse
    dire:dice,dicono,dico,disse,dissero,detto,detta,detti,dette,dica,dira,direbbe,diceva,dicendo
    potere:puo,possono,posso,poteva,potevano,potra,potranno,potrebbe,potrebbero,possa,possano,potuto,potesse
    dovere:deve,devono,devo,debba,debbano,doveva,dovevano,dovra,dovranno,dovrebbe,dovrebbero,dovuto
    volere:vuole,vogliono,voglio,vorrebbe,vorrebbero,vorra,voleva,volevano,voluto,voglia,volle
    andare:va,vanno,vado,andra,andrebbe,vada stare:sta,stanno,sto,stava,stavano,stette,stara,stia
    dare:da,danno,do,diede,diedero,dato,data,dati,dia,dava,dara sapere:sa,sanno,so,seppe,sapra,saprebbe,sappia
    vedere:vede,vedono,vide,videro,visto,vista,visti,veda,vedra
    venire:viene,vengono,vengo,venne,vennero,venuto,venga,verra,verranno,verrebbe porre:pone,pose,posto,posta,ponga
    proporre:propone,propose,proposto,proposta imporre:impone,impose,imposto tenere:tiene,tengono,tenne,terra,tenga
    mantenere:mantiene,mantengono,mantenne ottenere:ottiene,ottengono,ottenne uscire:esce,escono,esca
    rimanere:rimane,rimangono,rimase,rimasto,rimarra scegliere:sceglie,scelse,scelto,scelta prendere:prese,presero,preso,presa,presi
    mettere:mise,misero,messo,messa,messi chiedere:chiese,chiesero,chiesto,chiesta rispondere:rispose,risposto
    decidere:decise,decisero,deciso,decisa chiudere:chiuse,chiuso,chiusa perdere:perse,perso,persa vincere:vinse,vinto,vinta
    scrivere:scrisse,scritto,scritta leggere:lesse,letto,letta correre:corse,corso vivere:visse,vissuto
    nascere:nacque,nato,nata,nati morire:muore,mori,morto,morta,morti condurre:conduce,condusse,condotto
    ridurre:riduce,ridusse,ridotto produrre:produce,prodotto introdurre:introdotto tradurre:tradotto aprire:aperto,aperta
    scoprire:scoperto,scoperta offrire:offerto,offerta giungere:giunto raggiungere:raggiunse,raggiunto aggiungere:aggiunse,aggiunto
    spendere:speso,spesa difendere:difeso rendere:rese,reso,resa permettere:permesso ammettere:ammesso,ammise promettere:promesso
    muovere:mosso,mossa discutere:discusso esprimere:espresso,espressa concludere:concluso dirigere:diretto correggere:corretto
    proteggere:protetto eleggere:eletto distruggere:distrutto togliere:tolto,tolse accogliere:accolto raccogliere:raccolto
    sconfiggere:sconfitto sedere:siede bere:beve,bevuto buono:buon,buona,buoni migliore:migliori,meglio peggiore:peggiori,peggio
    grande:gran,grandi,maggiore,maggiori piccolo:minore,minori uomo:uomini citta:citta
    dare:datemi,datele,dategli,dateci,dammi,dacci,dando,darsi,dargli,darle,dandosi,darebbe,darebbero,davano,demmo fare:farlo,farla,farsi,farli,farne,facendolo,facendosi
    dire:dirlo,dirsi,dirgli,dicendo stare:stiamo,stando,starebbe avere:avremmo,avendo,avremo,averlo,aveste
    essere:esserci,sarei,saremo,saremmo,eravamo dovere:dovrei,dovremmo,dobbiamo,dovremo volere:vorrei,vogliamo,vorremmo
    potere:potrei,possiamo,potremmo,potremo sapere:sappiamo andare:andiamo
  `),
    prefixes: words(
      'contra disin inter intra sopra soste sotto trans coin ravv tras com con cor dis man per pre pro rac rag ric rim rip ris riv sod sop sor sos sot sov suc sug sup tra ac ag am an ap as at av co de es im in ir oc op ot re ri so e r s',
    ),
    spellings: exchanges('ch>c gh>g c>ci g>gi gl>gli sc>sci'),
    suffixes: words(`
    erebbero irebbero zionale zionali amenti amento assero atrice atrici azione azioni eranno erebbe essero ettero imenti imento
    iranno irebbe iscano iscono issero issima issimo itrice izione izioni uzione uzioni abile abili arono atore atori avamo avano
    eremo evano ibile ibili irono itore itori ivano mente onale onali ando ante anti anza anze aria arie ario arla arli arlo arsi
    asse endo ente enti enza enze erei erla erlo ersi esse ette ezza ezze iamo iate iche irsi isca isce ismi ismo isse ista iste
    isti ale ali ano are ari aro ata ate ati ato ava era ere ero eva ica ici ico ira ire ita ite iti ito iva ive ivi ivo ono osa ose
    osi oso uta ute uti uto he hi ia ie ii io a e i o
  `),
    alternations: exchanges('ch>c gh>g ci>c gi>g'),
  })
