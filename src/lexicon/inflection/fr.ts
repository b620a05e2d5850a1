import type { Inflection } from './inflection.ts'
import { irregularForms, words } from './table.ts'

/** French. */
export const FRENCH: Inflection = {
  suffixes: words(
    `issaient onnelles atrices eraient iraient onnelle amment ateurs ations atrice ements emment iennes issait issant issent issons itions onnels raient utions ables aient aires ances antes ateur ation elles ement ences entes erais erait erent erons eront euses iales ibles ienne iques irait irent iront ismes istes ition onnel ution able aire ales ance ante ants asse eaux elle ence ente erai eras esse eurs euse iale iaux ible iens ions ique isme iste ites ives ment oire rait ront ais ait ale ant aux eau ees els ene ent era eur eux ial ien ies iez ifs ira ite ive oir ons ues ai al as at ee el er es ez ie if ir is it ra re ue us a e i s u x`,
  ),
  minStem: 3,
  alternations: [
    ['qu', 'c'],
    ['gu', 'g'],
    ['y', 'i'],
    ['ll', 'l'],
    ['tt', 't'],
    ['nn', 'n'],
  ],
  irregular: irregularForms(
    `etre:est,sont,suis,etait,etaient,fut,furent,soit,soient,sera,seront,serait,seraient,ete,etant,sommes,fussent avoir:a,ont,ai,avait,avaient,eut,eurent,ait,aient,aura,auront,aurait,auraient,eu,ayant,avons faire:fait,font,fais,faisait,faisaient,fit,firent,fera,feront,ferait,feraient,fasse,fassent,faite,faits,faites,faisant dire:dit,disent,dis,disait,dira,dirait,dise,disant,dits pouvoir:peut,peuvent,peux,pouvait,pouvaient,pourra,pourront,pourrait,pourraient,puisse,puissent,pu,put vouloir:veut,veulent,veux,voulait,voulaient,voudra,voudrait,voudraient,veuille,voulu devoir:doit,doivent,dois,devait,devaient,devra,devront,devrait,devraient,doive,du,due savoir:sait,savent,sais,savait,saura,saurait,sache,su voir:voit,voient,vois,voyait,vit,virent,verra,verrait,voie,vu,vue,vus venir:vient,viennent,viens,venait,vint,vinrent,viendra,viendrait,vienne,venu,venue,venus tenir:tient,tiennent,tenait,tint,tiendra,tienne,tenu,tenue aller:va,vont,vais,allait,allaient,ira,iront,irait,iraient,aille,alle prendre:prend,prennent,prenait,prit,prirent,prenne,pris,prise,prises mettre:met,mettent,mit,mirent,mettait,mis,mise,mises,mette donner:donne falloir:faut,fallait,faudra,faudrait,fallu connaitre:connait,connaissent,connu,connue,connus paraitre:parait,paraissent,paru croire:croit,croient,croyait,cru,croie lire:lit,lisent,lu,lue,lus ecrire:ecrit,ecrivent,ecrivait,ecrite,ecrits vivre:vit,vivent,vecu suivre:suit,suivent,suivi,suivie boire:boit,bu recevoir:recoit,recoivent,recu,recue,recus devenir:devient,deviennent,devenu,devenue,devint revenir:revient,reviennent,revenu permettre:permet,permis,permettent promettre:promet,promis obtenir:obtient,obtenu,obtenue,obtiennent maintenir:maintient,maintenu,maintiennent soutenir:soutient,soutenu,soutiennent appartenir:appartient contenir:contient,contenu comprendre:comprend,compris,comprennent apprendre:apprend,appris reprendre:reprend,repris conduire:conduit,conduisent reduire:reduit,reduite,reduisent produire:produit,produite,produisent construire:construit,construite detruire:detruit,detruite traduire:traduit introduire:introduit ouvrir:ouvre,ouvrent,ouvert,ouverte couvrir:couvre,couvert decouvrir:decouvert,decouverte offrir:offre,offrent,offert souffrir:souffre,souffrent,souffert mourir:meurt,meurent,mort,morte,morts naitre:ne,nee,nes,nait courir:court,courent,couru partir:part,partent,parti sortir:sort,sortent,sorti sentir:sent,sentent servir:sert,servent dormir:dort,dorment perdre:perd,perdu vendre:vend,vendu rendre:rend,rendu repondre:repond,repondu attendre:attend,attendu entendre:entend,entendu descendre:descend defendre:defend,defendu craindre:craint atteindre:atteint,atteinte,atteignent joindre:joint resoudre:resolu battre:bat,battu,battent elire:elu,elue,elus acquerir:acquis,acquise conquerir:conquis beau:bel,belle,beaux,belles nouveau:nouvel,nouvelle,nouveaux,nouvelles vieux:vieil,vieille,vieilles bon:bonne,bons,bonnes meilleur:meilleure,meilleurs,mieux mauvais:pire,pires oeil:yeux long:longue,longues public:publique,publics blanc:blanche frais:fraiche travail:travaux journal:journaux`,
  ),
  elisions: true,
}
