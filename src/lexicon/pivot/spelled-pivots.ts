import { writeHangul, writeKatakana } from './own-script.ts'
import { parseRules, type SpelledPivot } from './read-back.ts'

/** Russian: h is г or х, w is в or у, x is кс, j is дж, th is т or с; English vowels by their sound. */
const RUSSIAN: SpelledPivot = {
  language: 'ru',
  doubles: true,
  show: (written) => written.charAt(0).toUpperCase() + written.slice(1).replaceAll('.', ''),
  rules: parseRules(`
    a=а:a a=эй:ei1,ey1 ai=эй:ei1 ai=ай:ai ay=эй:ei1 aw=о:o1 au=о:o1 au=ау:au b=б:b c=к:k c=с:s ch=ч:ch,tch2 ck=к:k d=д:d dg=дж:dzh2,j
    e=е:e e=э:e e=и:i e$=_:_ ea=и:i1 ee=и:i1 ei=ей:ei eigh=ей:ei1 ew=ью:iu1,yu1 ey=и:i1 ey=ей:ei f=ф:f g=г:g ge=дж:dzh2 gi=джи:dzhi2 gh=_:_1
    h+=г:g2 h+=х:kh2 h~=_:_ hu=хью:khiu3,hiu1 i=и:i i=ай:ai1 ie=и:i igh=ай:ai1 j=дж:dzh2,j j=й:i k=к:k kn^=н:n1 l=л:l m=м:m n=н:n o=о:o o=оу:ou1
    oo=у:u1 ou=у:u1 ou=ау:au1 ow=оу:ou1 ow=ау:au1 oe=о:o p=п:p ph=ф:f qu=кв:kv2,ku1 q=к:k r=р:r rh=р:r s=с:s,ss s=з:z1 sh=ш:sh sch=ш:sh1 st=ст:st
    t=т:t th=т:t1 th=с:s2 u=у:u u=а:a1 u=ю:iu1,yu1 v=в:v w+=в:v1 w+=у:u2 w~=_:_ wh=у:u2 wh=в:v2 wr^=р:r1 x=кс:ks1 x^=з:z2 y=и:i y=ай:ai1 ya=я:ia,ya z=з:z`),
}

/** Japanese: l is r, v is b, th is s or z, and a vowel follows each consonant that closes a syllable. */
const JAPANESE: SpelledPivot = {
  language: 'ja',
  doubles: false,
  show: writeKatakana,
  rules: parseRules(`
    a=a:a a=ei:ei1 ai=ei:ei ay=ei:ei au=o-:o1 aw=o-:o1 ar~=a-:a1 b+=b:b b~=bu:bu1,b c+=k:k c+=s:s c~=ku:ku1,k ch+=ch:ch ch~=chi:chi1,ch ck~=kku:ku1,k
    d+=d:d d~=do:do1,d e=e:e e=i:i e$=_:_ ea=i-:i1 ee=i-:i1 ei=ei:ei er~=a-:a1 ey=i-:i1 ew=yu-:yu1 f+=f:f,h2 f~=fu:fu1,f g+=g:g g~=gu:gu1,g ge=ji:ji2 gh~=_:_1
    h+=h:h h~=_:_ i=i:i i=ai:ai1 ie=i:i igh=ai:ai1 ir~=a-:a1 j+=j:j,z2 k+=k:k k~=ku:ku1,k kn^=n:n1 l+=r:r1,l l~=ru:ru2,r1,l m+=m:m m~=mu:mu1,m n=n:n ng=ngu:ngu1,ng
    o=o:o oa=o-:o1 oo=u-:u1 or~=o-:o1 ou=o-:o ow=au:au1 ow=o-:o1 oy=oi:oi p+=p:p p~=pu:pu1,p ph+=f:f,h2 ph~=fu:fu1,f qu=ku:ku1,kw q=k:k r+=r:r,l1 r~=ru:ru1,r r~=_:_1
    s+=s:s s~=su:su1,s s~=zu:zu1 sh+=sh:sh sh~=shu:shu1,sh si=shi:shi1,si t+=t:t t~=to:to1,t th+=s:s2 th+=z:z2 th+=t:t1 th~=su:su2,s2 ti=chi:chi2,ti ti=ti:ti tu=tsu:tsu2
    u=u:u u=a:a1 ur~=a-:a1 v+=b:b1,v v~=bu:bu2,b1,v w+=w:w,u1 w~=_:_ wh=h:h1 wr^=r:r1 x=kkusu:kusu2,ks1 y=i:i y+=y:y z+=z:z z~=zu:zu1,z`),
}

/** Korean: f is p, v is b, z is j, th is s or d, and "eu" follows consonants that close no syllable. */
const KOREAN: SpelledPivot = {
  language: 'ko',
  doubles: false,
  show: writeHangul,
  rules: parseRules(`
    a=a:a a=ae:ae1 a=ei:ei1 ai=ei:ei ay=ei:ei au=o:o1 aw=o:o1 ar~=a:a1 b+=b:b b~=beu:beu2,b c+=k:k c+=s:s c~=keu:keu2,k ch+=ch:ch ch~=chi:chi1,ch ck~=k:k d+=d:d d~=deu:deu2,d
    e=e:e e=i:i e$=_:_ ea=i:i1 ee=i:i1 ei=ei:ei er~=eo:eo1 ey=i:i ew=yu:yu1 f+=p:p2 f~=peu:peu3,p2 g+=g:g g~=geu:geu2,g ge=ji:ji2 gh~=_:_1 h+=h:h h~=_:_ i=i:i i=ai:ai1 ie=i:i
    igh=ai:ai1 ir~=eo:eo1 j+=j:j k+=k:k k~=keu:keu2,k kn^=n:n1 l^=r:r1,l l+=ll:l,r1 l~=l:l m=m:m n=n:n ng=ng:ng o=o:o o=eo:eo1 oa=o:o1 oo=u:u1 or~=o:o1 ou=au:au1 ow=au:au1 oy=oi:oi
    p+=p:p p~=p:p p~=peu:peu2 ph+=p:p2 ph~=peu:peu3 qu=kw:kw1 q=k:k r+=r:r,l1 r~=reu:reu2,r r~=_:_1 s+=s:s s~=seu:seu2,s sh+=sy:sy1,sh sh~=si:si1 t+=t:t t~=teu:teu2,t
    th+=s:s2 th+=d:d2 th+=t:t1 th~=seu:seu3,s2 u=u:u u=eo:eo1 ur~=eo:eo1 v+=b:b1 v~=beu:beu2,b1 w+=w:w w~=_:_ wh=w:w x=kseu:kseu2,ks1 y=i:i y+=y:y z+=j:j2 z~=jeu:jeu3`),
}

/** Pivots that write names by their sound, the likeliest first. */
export const SPELLED_PIVOTS: readonly SpelledPivot[] = [JAPANESE, KOREAN, RUSSIAN]
