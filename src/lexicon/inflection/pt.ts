import { defineInflection } from './inflection.ts'
import { endings, exchanges, irregularForms, words } from './table.ts'

/** Portuguese, both norms. An infinitive before a hyphen and a pronoun has lost its r ("fazê-lo"). */
export const portuguese = () =>
  defineInflection({
    verbs: endings(`
    ar: o as a amos ais am ava avas avamos avam ei aste ou aram ara aras aramos arao arei aremos areis aria arias ariamos ariam
    ar: e es emos eis em asse asses assemos assem ar ares armos arem ando ado ada ados adas
    er: o es e emos eis em ia ias iamos iam i este eu eram era eras eramos erao erei eremos eria erias eriamos eriam a as amos
    er: ais am esse esses essemos essem er eres ermos erem endo ido ida idos idas
    ir: o es e imos is em ia ias iamos iam i iste iu iram ira iras iramos irao irei iremos iria irias iriamos iriam a as amos
    ir: am isse isses issemos issem ir ires irmos irem indo ido ida idos idas
    air: aio ais ai aimos aem aia aias aiam aiu airam aindo aido aida aidos
    uir: ui uis uem ua uiu uiram uindo uido uida uidos uidas
    -: es em mos
  `),
    nouns: endings(`
    -: s es a as
    o: a os as
    al: ais
    el: eis
    il: is eis
    ol: ois
    ao: oes aes aos a as ona
    m: ns
    eu: eia eias
    r: ra ras
    -: mente
    o: amente
    vel: velmente
    o: issimo issima issimos issimas inho inha inhos inhas
    a: inha inhas
    e: issimo issima issimos issimas
  `),
    stems: irregularForms(`
    ter:tenh,tinh,tiv,ter fazer:fac,fiz,fez,far,feit dizer:dig,diss,dir,dit poder:poss,pud querer:quis,queir saber:soub,saib
    ver:vej,vist,vir vir:venh,vinh,vi,vind por:ponh,punh,pus,post,poe,por trazer:trag,troux,trar dar:der,de estar:estej,estiv
    haver:houv,haj ir:v,for ser:sej,fo perder:perc pedir:pec medir:mec ouvir:ouc valer:valh caber:caib,coub ler:lei crer:crei rir:ri
    sorrir:sorri seguir:sig conseguir:consig perseguir:persig morrer:mort eleger:eleit,elej pagar:pag ganhar:ganh gastar:gast
    entregar:entregu escrever:escrit abrir:abert cobrir:cobert,cubr romper:rot prender:pres aceitar:aceit expulsar:expuls
    imprimir:impress acender:aces dormir:durm construir:constro destruir:destro produzir:produz conduzir:conduz reduzir:reduz
    introduzir:introduz traduzir:traduz induzir:induz seduzir:seduz
  `),
    irregular: irregularForms(`
    ser:e,sou,sao,era,eram,foi,foram,seja,sejam,sera,serao,seria,seriam,sido,sendo,fosse,fossem,somos,fora,for,forem,eramos,fui,fomos
    ir:vai,vao,vou,vamos,foi,foram,iria,irao,ira,ido,indo,ia,iam,va,fosse,fui,for
    ter:tem,tenho,temos,tinha,tinham,teve,tiveram,tera,terao,teria,teriam,tido,tendo,tenha,tenham,tivesse,tivessem,tiver,tive
    haver:ha,houve,havia,haviam,haja,haver,houvesse,havera
    fazer:faz,fez,fizeram,fazem,faca,facam,feito,feita,feitos,feitas,fara,farao,faria,fariam,fizesse,faco,fazia,faziam,fiz,fizer
    fazer:fizemos dizer:diz,disse,disseram,dizem,diga,dito,dita,ditos,ditas,dira,diria,dizia,digo,disser
    poder:pode,podem,pude,puderam,pudesse,possa,possam,podia,podiam,podera,poderao,poderia,poderiam,posso,puder,podemos
    estar:esta,estao,estou,estava,estavam,esteve,estiveram,esteja,estejam,estara,estarao,estaria,estamos,estado,estivesse
    querer:quer,querem,quis,quero,quisesse,queira,queria,queriam,quiser saber:sabe,sei,soube,sabia,saiba,sabem,souberam,soubesse
    ver:ve,viu,viram,vejo,veja,visto,vista,veem,via,vimos,vistos vir:vem,veio,vieram,venha,vinha,vindo,vira,viria,viesse
    dar:da,deu,deram,de,dado,dada,dava,dei,desse,dara,daria,deem por:poe,pos,puseram,posto,posta,ponha,punha,pusesse,postos
    trazer:traz,trouxe,trouxeram,traga,trara,traria ler:le,leu,leram,lido,leia,leem crer:cre,creem perder:perco,perca,percam
    pedir:peco,peca,pecam ouvir:ouco,ouca medir:meco,meca manter:mantem,manteve,mantiveram,mantenha,mantinha,mantem,mantidos,mantido
    obter:obtem,obteve,obtiveram,obtenha,obtido conter:contem,conteve,contido deter:detem,deteve,detido,detidos
    propor:propoe,propos,proposto,proposta,propuseram,propunha expor:expoe,expos,exposto impor:impoe,impos,imposto,impuseram
    compor:compoe,compos,composto dispor:dispoe,dispos,disposto supor:supoe,supos,suposto opor:opoe,opos,oposto,opuseram
    prever:preve,previu,previsto,prevista,preveem,preveja intervir:interveio,intervem convir:convem,convinha produzir:produz
    conduzir:conduz reduzir:reduz traduzir:traduz introduzir:introduz morrer:morto,morta,mortos eleger:eleito,eleita,eleitos
    pagar:pago,paga,pagos,pagas ganhar:ganho,ganha gastar:gasto,gastos entregar:entregue,entregues aceitar:aceito
    escrever:escrito,escrita,escritos,escritas abrir:aberto,aberta,abertos,abertas cobrir:coberto,coberta,cobertos
    descobrir:descoberto,descoberta,descubra romper:roto sentir:sinto,sinta servir:sirvo,sirva seguir:sigo,siga,sigam
    conseguir:consigo,consiga,consigam preferir:prefiro,prefira mentir:minto,minta subir:sobe,sobem
    sair:sai,saiu,sairam,saem,saia,saindo cair:cai,caiu,cairam,caem,caia atrair:atrai,atraiu,atraem,atraia
    construir:constroi,construiu,constroem destruir:destroi,destruiu,destroem incluir:inclui,incluiu,incluem,inclua
    bom:boa,bons,boas mau:ma,maus,mas grande:maior,maiores pequeno:menor,menores bem:melhor ruim:pior,piores melhor:melhores
    homem:homens jovem:jovens viagem:viagens imagem:imagens origem:origens mensagem:mensagens dar:dando,dao,dou,davam
    vir:vim,vindo,vinham,virao ver:vendo,vi,veria por:pondo,poem
  `),
    prefixes: words('contra entre inter sobre trans ante pres abs com con des dis man obs per pos pre pro sub sus de ex im ob re su a o'),
    spellings: exchanges('qu>c gu>g j>g g>gu'),
    vowels: exchanges('i>e u>o o>u ei>e ei>i'),
    suffixes: words(`
    amentos ariamos assemos cionais eriamos imentos iriamos adoras adores amento ancias aremos avamos cional edores encias eremos
    idades idores imento iremos issima issimo acoes adora ancia antes ariam arias arios armos assem aveis edora encia entes eriam
    ermos essem iamos icoes idade idora inhas inhos iriam irmos ismos issem istas iveis mente onais ucoes acao adas ador ados amos
    ando ante aram arao arei arem ares aria ario asse aste avam avel edor emos endo ente eram erao erei erem eres eria esse este
    ezas icao icas icos idas idor idos imos indo inha inho inte iram irao irei irem ires iria ismo isse ista ivas ivel ivos onal
    osas osos ucao ada ado aes ais ara ava eis era eza iam ica ico ida ido ira iva ivo oes osa oso al am ao ar as ei el em er es eu
    ia il ir is iu os ou a e i o
  `),
    alternations: exchanges('qu>c gu>g j>g'),
  })
