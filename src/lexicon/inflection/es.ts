import { defineInflection } from './inflection.ts'
import { attach, endings, exchanges, irregularForms, words } from './table.ts'

/** Pronouns written behind a verb. */
const CLITICS = {
  verb: 'me te se nos os lo la los las le les melo telo selo sela selos selas noslo',
  imperative: 'me nos se lo la los las le les',
}

/** Spanish. Infinitives and gerunds carry pronouns; stems change their vowel (ie, ue, i) and spelling (qu, gu, z). */
export const spanish = () =>
  defineInflection({
    verbs: endings(`
    ar: o as a amos ais an aba abas abamos abais aban e aste asteis aron are aras ara aremos areis aran aria arias ariamos
    ar: arian es emos eis en ase ases asemos asen aramos ando ado ada ados adas ad ${attach('ar', CLITICS.verb)}
    ar: ${attach('ando', CLITICS.verb)} ${attach('e en', CLITICS.imperative)}
    er: o es e emos eis en ia ias iamos iais ian i iste io imos isteis ieron ere eras era eremos ereis eran eria erias eriamos
    er: erian a as amos ais an iera ieras ieramos ieran iese ieses iesen iendo yendo ido ida idos idas ed yo yeron yera yeran
    er: yese yesen eron ese esen ${attach('er', CLITICS.verb)} ${attach('iendo', CLITICS.verb)}
    er: ${attach('a an', CLITICS.imperative)}
    ir: o es e imos is en ia ias iamos ian i iste io ieron ire iras ira iremos ireis iran iria irias iriamos irian a as amos
    ir: ais an iera ieras ieramos ieran iese iesen iendo yendo ido ida idos idas yo yeron yera yeran yese yesen eron era eran
    ir: ${attach('a an', CLITICS.imperative)}
    ir: ese esen ${attach('ir', CLITICS.verb)} ${attach('iendo', CLITICS.verb)} ${attach('yendo', CLITICS.verb)}
  `),
    nouns: endings(`
    -: s es a as
    o: a os as
    z: ces
    or: ora oras
    e: a es as
    -: mente
    o: amente isimo isima isimos isimas
    e: isimo isima isimos isimas
    a: isima
  `),
    stems: irregularForms(`
    tener:tien,teng,tuv,tendr hacer:hag,hic,hiz,har,hech decir:dig,dic,dij,dir,dich poder:pued,pud,podr querer:quier,quis,querr
    saber:sep,sup,sabr venir:vien,veng,vin,vendr poner:pong,pus,pondr,puest salir:salg,saldr valer:valg,valdr traer:traig,traj
    caer:caig,cay oir:oig,oy caber:quep,cup,cabr andar:anduv estar:estuv haber:hay,hub,habr ver:ve,vist,vei seguir:sig,sigu
    conseguir:consig,consigu perseguir:persig,persigu elegir:elij,elig corregir:corrij,corrig morir:mur,muert jugar:jueg,juegu
    adquirir:adquier producir:produzc,produj conducir:conduzc,conduj reducir:reduzc,reduj traducir:traduzc,traduj
    introducir:introduzc,introduj seducir:seduzc,seduj deducir:deduzc,deduj inducir:induzc,induj volver:vuelt resolver:resuelt
    romper:rot escribir:escrit abrir:abiert cubrir:cubiert freir:frit,fri imprimir:impres oler:huel errar:yerr reir:ri sonreir:sonri
    incluir:incluy construir:construy destruir:destruy contribuir:contribuy huir:huy distribuir:distribuy constituir:constituy
    disminuir:disminuy sustituir:sustituy concluir:concluy atribuir:atribuy excluir:excluy influir:influy leer:ley creer:crey
    poseer:posey proveer:provey conocer:conozc parecer:parezc ofrecer:ofrezc nacer:nazc crecer:crezc
  `),
    irregular: irregularForms(`
    ser:es,soy,son,era,eran,fue,fueron,sea,sean,sera,seran,seria,serian,sido,siendo,fuera,fueran,somos,fuese,fui
    ir:va,van,voy,vamos,fue,fueron,iba,iban,ira,iran,iria,vaya,vayan,yendo,ido,fuera
    tener:tiene,tienen,tengo,tenia,tenian,tuvo,tuvieron,tendra,tendran,tendria,tendrian,tenido,tenga,tengan,tuviera
    haber:ha,han,he,hay,habia,habian,hubo,hubieron,habra,habran,habria,habrian,haya,hayan,hemos,hubiera,hubieran
    hacer:hace,hacen,hago,hizo,hicieron,hecho,hecha,hechos,hechas,haga,hagan,hara,haran,haria,harian,hacia,hacian,hiciera
    decir:dice,dicen,digo,dijo,dijeron,dicho,dicha,diga,digan,dira,diran,diria,decia,decian,diciendo,dijera
    poder:puede,pueden,puedo,pudo,pudieron,pueda,puedan,podra,podran,podria,podrian,podia,podian,pudiera,pudieran
    estar:esta,estan,estoy,estaba,estaban,estuvo,estuvieron,este,esten,estara,estaran,estaria,estamos,estuviera
    querer:quiere,quieren,quiero,quiso,quisieron,quiera,querra,querria,quisiera
    saber:sabe,se,supo,supieron,sepa,sepan,sabra,sabria,supiera ver:ve,ven,vio,vieron,veo,vea,vean,visto,vista,vistos,veia,vera
    venir:viene,vienen,vengo,vino,vinieron,venga,vendra,vendria,viniendo
    dar:da,dan,doy,dio,dieron,de,den,dado,dada,daba,dara,daria,diera
    poner:pone,ponen,pongo,puso,pusieron,puesto,puesta,puestos,ponga,pondra,pondria,pusiera traer:trae,trajo,trajeron,traiga
    leer:lee,leyo,leyeron,leido,lea salir:sale,salen,salgo,salga,saldra,saldria,salio caer:cae,cayo,cayeron,caiga oir:oye,oyo,oigo
    seguir:sigue,siguen,sigo,siga,sigan,siguio,siguieron,siguiendo conseguir:consigue,consiguen,consiga,consiguio,consiguieron
    pedir:pide,piden,pido,pida,pidio,pidieron,pidiendo sentir:siente,sienten,siento,sintio,sintieron,sienta
    servir:sirve,sirven,sirvio,sirva morir:muere,mueren,murio,murieron,muerto,muerta,muertos dormir:duerme,duermen,durmio
    volver:vuelve,vuelven,vuelvo,vuelto,vuelta,vuelva resolver:resuelve,resuelto,resuelva devolver:devuelve,devuelto
    mover:mueve,mueven,mueva perder:pierde,pierden,pierdo,pierda entender:entiende,entienden,entiendo,entienda
    pensar:piensa,piensan,pienso,piense empezar:empieza,empiezan,empiece,empezo comenzar:comienza,comienzan,comience
    cerrar:cierra,cierran,cierre contar:cuenta,cuentan,cuento,cuente encontrar:encuentra,encuentran,encuentro,encuentre
    mostrar:muestra,muestran,muestre recordar:recuerda,recuerdan,recuerdo,recuerde costar:cuesta,cuestan,cueste
    jugar:juega,juegan,juego,juegue probar:prueba,prueban,pruebe aprobar:aprueba,aprueban
    producir:produce,produjo,produjeron,produzca conducir:conduce,condujo,condujeron,conduzca
    reducir:reduce,redujo,redujeron,reduzca traducir:traduce,tradujo introducir:introdujo
    mantener:mantiene,mantienen,mantuvo,mantuvieron,mantenga,mantendra obtener:obtiene,obtienen,obtuvo,obtuvieron,obtenga
    contener:contiene,contienen,contuvo detener:detiene,detuvo,detuvieron proponer:propone,propuso,propuesto,propuesta
    imponer:impone,impuso,impuesto,impuesta oponer:opone,opuso,opuesto suponer:supone,supuso,supuesto
    escribir:escrito,escrita,escritos abrir:abierto,abierta,abiertos cubrir:cubierto,cubierta descubrir:descubierto,descubierta
    romper:roto,rota bueno:buen,buena,buenos mejor:mejores malo:mal,peor,peores grande:gran,grandes,mayor,mayores
    pequeno:menor,menores elegir:elige,eligio,eligieron,elegido construir:construye,construyo
    incluir:incluye,incluyen,incluyo,incluya convertir:convierte,convierten,convirtio,convirtieron
    sugerir:sugiere,sugieren,sugirio,sugirieron preferir:prefiere,prefirio referir:refiere,refirio
    advertir:advierte,advirtio,advirtieron invertir:invierte,invirtio
    dar:denme,denle,denles,dennos,dame,danos,darle,darles,darme,darse,darnos,darlo,darla,dandole,dandoles,dandose,dandolo,dese,dele,di
    ver:verlo,verla,verse,verlos,viendolo,viendose ir:irse,irnos,ibamos,vete ser:serlo haber:haberse,habiendose
  `),
    prefixes: words('contra entre intro sobre trans ante tras abs com con des dis man pos pre pro sos sub ab de ex im in ob re su a o'),
    spellings: exchanges('qu>c gu>g c>z c>zc j>g zc>c'),
    vowels: exchanges('ie>e ue>o i>e u>o'),
    suffixes: words(`
    amientos cionales imientos aciones amiento ariamos iciones imiento abamos adoras adores ancias andose aremos cional edores
    encias eremos idades idores ientes iremos onales ables acion adora ancia antes arian arias arios arles arlos edora encia entes
    erian iamos ibles icion idora iendo iente ieran ieron irian isima isimo ismos istas mente ucion yendo yeron aban able adas ador
    ados ales amos ando ante aran aras aria ario arla arlo aron arse asen aste edor emos ente eran eria erla erlo erse ezas ible
    icas icos idad idas idor idos iera iese imos iran iria irlo irse ismo ista itos ivas ivos onal osas osos aba ada ado ara are ase
    era ere eza ian ica ico ida ido ira ire ita ito iva ivo osa oso yan yen al an ar as en er es ia io ir on os ya ye yo a e o
  `),
    alternations: exchanges('qu>c gu>g j>g z>c'),
  })
