import { defineInflection } from './inflection.ts'
import { endings, exchanges, irregularForms, words } from './table.ts'

/** French. Feminines double or change the stem's last letter; -er verbs change e before a silent ending. */
export const french = () =>
  defineInflection({
    verbs: endings(`
    er: e es ons ez ent ais ait ions iez aient ai as a ames ates erent erai eras era erons erez eront erais erait erions eriez
    er: eraient ant ante ants antes ee ees asse assent at is
    ir: is it issons issez issent issais issait issions issaient irai iras ira irons irez iront irais irait iraient i ie ies
    ir: isse issant issante issants issantes irent e es ent ant s t ons ez ais ait aient u ue us ues
    re: s t ut urent us ont a ai ons ez ent ais ait aient e es ant ante ants antes is it irent rai ras ra rons rez ront rais
    re: rait raient u ue ues
    dre: d
    ttre: t
    oir: ut urent ont a ai ons ez ait aient rai ra ront rait raient u ue us ues
  `),
    nouns: endings(`
    -: s e es x
    al: aux ale ales
    ail: aux
    eau: elle elles eaux
    el: elle elles
    eux: euse euses
    if: ive ives
    f: ve ves
    eur: euse euses rice rices
    teur: trice trices
    en: enne ennes
    on: onne onnes
    et: ette ettes
    s: sse sses
    x: se ses
    c: che ches que ques
    g: gue gues
    il: ille illes
    er: ere eres
    nt: mment
    ant: amment
    ent: emment
    -: ment ement
    e: ment
    eux: eusement
    if: ivement
    al: alement
  `),
    stems: irregularForms(`
    pouvoir:peu,peuv,pourr,puiss,p vouloir:veu,veul,voudr,veuill devoir:doi,doiv,devr,d savoir:sai,saur,sach,s
    voir:voi,voy,ver,verr,v avoir:aur venir:vien,vienn,viendr,v,vin,vinr,venu tenir:tien,tienn,tiendr,tin,tinr,tenu
    faire:fai,fais,f,fer,fass,fait aller:ir,aill dire:di,dis,dit prendre:prend,pren,prenn,pri,pris,pr mettre:met,mett,mi,mis,m
    connaitre:connai,connaiss,conn,connu paraitre:parai,paraiss,par naitre:nai,naiss,naqu,ne croire:croi,croy,cr lire:li,lis,l,lu
    ecrire:ecri,ecriv,ecrit crire:cri,criv,crit scrire:scri,scriv,scrit vivre:vi,viv,vec,veq suivre:sui,suiv,suivi boire:boi,buv,b
    recevoir:recoi,recoiv,recevr,rec percevoir:percoi,percoiv,perc concevoir:concoi,concoiv,conc decevoir:decoi,decoiv,dec
    conduire:condui,conduis,conduit reduire:redui,reduis,reduit produire:produi,produis,produit
    construire:construi,construis,construit detruire:detrui,detruis,detruit traduire:tradui,traduis,traduit
    introduire:introdui,introduis,introduit seduire:sedui,seduis,seduit instruire:instrui,instruis,instruit nuire:nui,nuis
    cuire:cui,cuis,cuit ouvrir:ouvr,ouvert couvrir:couvr,couvert offrir:offr,offert souffrir:souffr,souffert
    mourir:meur,mour,mourr,mort courir:cour,courr,couru partir:par,part,parti sortir:sor,sort,sorti sentir:sen,sent,senti
    mentir:men,ment,menti servir:ser,serv,servi dormir:dor,dorm,dormi battre:bat,batt,battu rompre:rompt,romp
    vaincre:vainc,vainqu,vaincu craindre:crain,craign,craint contraindre:contrain,contraign,contraint plaindre:plain,plaign,plaint
    atteindre:attein,atteign,atteint eteindre:etein,eteign,eteint peindre:pein,peign,peint joindre:join,joign,joint
    resoudre:resol,resolv,resou dissoudre:dissou,dissolv elire:eli,elis,el,elu plaire:plai,plais,pl taire:tai,tais,t
    acquerir:acquier,acquer,acquis,acqu,acquerr conquerir:conquier,conquis,conqu requerir:requier,requis suffire:suffi,suffis
    interdire:interdis,interdit,interdi rire:ri cueillir:cueill,cueiller accueillir:accueill,accueiller fuir:fui,fuy haïr:hai
    valoir:vau,val,vaudr,vaill falloir:faudr,fall asseoir:assi,assied,assis conclure:conclu exclure:exclu inclure:inclu,inclus
    moudre:moul coudre:cous vetir:vet,vetu voyer:verr envoyer:enver,enverr jeter:jett appeler:appell rappeler:rappell rejeter:rejett
    emouvoir:emeu,em mouvoir:meu,meuv,m promouvoir:prom
  `),
    irregular: irregularForms(`
    etre:est,sont,suis,etait,etaient,fut,furent,soit,soient,sera,seront,serait,seraient,ete,etant,sommes,fussent
    avoir:a,ont,ai,avait,avaient,eut,eurent,ait,aient,aura,auront,aurait,auraient,eu,ayant,avons
    faire:fait,font,fais,faisait,faisaient,fit,firent,fera,feront,ferait,feraient,fasse,fassent,faite,faits,faites,faisant
    dire:dit,disent,dis,disait,dira,dirait,dise,disant,dits
    pouvoir:peut,peuvent,peux,pouvait,pouvaient,pourra,pourront,pourrait,pourraient,puisse,puissent,pu,put
    vouloir:veut,veulent,veux,voulait,voulaient,voudra,voudrait,voudraient,veuille,voulu
    devoir:doit,doivent,dois,devait,devaient,devra,devront,devrait,devraient,doive,du,due
    savoir:sait,savent,sais,savait,saura,saurait,sache,su voir:voit,voient,vois,voyait,vit,virent,verra,verrait,voie,vu,vue,vus
    venir:vient,viennent,viens,venait,vint,vinrent,viendra,viendrait,vienne,venu,venue,venus
    tenir:tient,tiennent,tenait,tint,tiendra,tienne,tenu,tenue aller:va,vont,vais,allait,allaient,ira,iront,irait,iraient,aille,alle
    prendre:prend,prennent,prenait,prit,prirent,prenne,pris,prise,prises mettre:met,mettent,mit,mirent,mettait,mis,mise,mises,mette
    donner:donne falloir:faut,fallait,faudra,faudrait,fallu connaitre:connait,connaissent,connu,connue,connus
    paraitre:parait,paraissent,paru croire:croit,croient,croyait,cru,croie lire:lit,lisent,lu,lue,lus
    ecrire:ecrit,ecrivent,ecrivait,ecrite,ecrits vivre:vit,vivent,vecu suivre:suit,suivent,suivi,suivie boire:boit,bu
    recevoir:recoit,recoivent,recu,recue,recus devenir:devient,deviennent,devenu,devenue,devint revenir:revient,reviennent,revenu
    permettre:permet,permis,permettent promettre:promet,promis obtenir:obtient,obtenu,obtenue,obtiennent
    maintenir:maintient,maintenu,maintiennent soutenir:soutient,soutenu,soutiennent appartenir:appartient contenir:contient,contenu
    comprendre:comprend,compris,comprennent apprendre:apprend,appris reprendre:reprend,repris conduire:conduit,conduisent
    reduire:reduit,reduite,reduisent produire:produit,produite,produisent construire:construit,construite detruire:detruit,detruite
    traduire:traduit introduire:introduit ouvrir:ouvre,ouvrent,ouvert,ouverte couvrir:couvre,couvert decouvrir:decouvert,decouverte
    offrir:offre,offrent,offert souffrir:souffre,souffrent,souffert mourir:meurt,meurent,mort,morte,morts naitre:ne,nee,nes,nait
    courir:court,courent,couru partir:part,partent,parti sortir:sort,sortent,sorti sentir:sent,sentent servir:sert,servent
    dormir:dort,dorment perdre:perd,perdu vendre:vend,vendu rendre:rend,rendu repondre:repond,repondu attendre:attend,attendu
    entendre:entend,entendu descendre:descend defendre:defend,defendu craindre:craint atteindre:atteint,atteinte,atteignent
    joindre:joint resoudre:resolu battre:bat,battu,battent elire:elu,elue,elus acquerir:acquis,acquise conquerir:conquis
    beau:bel,belle,beaux,belles nouveau:nouvel,nouvelle,nouveaux,nouvelles vieux:vieil,vieille,vieilles bon:bonne,bons,bonnes
    meilleur:meilleure,meilleurs,mieux mauvais:pire,pires oeil:yeux long:longue,longues public:publique,publics blanc:blanche
    frais:fraiche travail:travaux journal:journaux
  `),
    prefixes: words(
      'contre entre inter trans main sous com con des dis par per pre pro re- sou sub sup sur ac ad ap de em en in ob re d e r',
    ),
    spellings: exchanges('y>i i>y ge>g ll>l tt>t'),
    suffixes: words(`
    issaient onnelles atrices eraient iraient onnelle amment ateurs ations atrice ements emment iennes issait issant issent issons
    itions onnels raient utions ables aient aires ances antes ateur ation elles ement ences entes erais erait erent erons eront
    euses iales ibles ienne iques irait irent iront ismes istes ition onnel ution able aire ales ance ante ants asse eaux elle ence
    ente erai eras esse eurs euse iale iaux ible iens ions ique isme iste ites ives ment oire rait ront ais ait ale ant aux eau ees
    els ene ent era eur eux ial ien ies iez ifs ira ite ive oir ons ues ai al as at ee el er es ez ie if ir is it ra re ue us a e i
    s u x
  `),
    alternations: exchanges('qu>c gu>g y>i ll>l tt>t nn>n'),
  })
