import { romanizeKana } from './sound.ts'
import { parseSpellings, type Transcription } from './transcription.ts'

/** How katakana, read in Latin letters by `readKana`, writes names; the vowels that it adds after consonants are silent. */
export const KANA: Transcription = {
  spellings: parseSpellings(`
    a=a,e,ei,o,ia,ya,ea ai=ai,ei,e au=au,o,ou aw=o ay=ei,e,ai b=b,v c=k,s,sh,ch,ts ce=s,se,che ch=ch,k,h,sh ci=chi,shi,ki ck=k
    d=d,j,t dge=j cz=ts,ch dt=t ds=z,j di=di,ji,de e=e,i,a,u,- ea=i,e,ia,ea ee=i er=a,e,er,eru,aru eu=oi,yu,u,eu ew=yu,u ey=i,ei ei=ai,ei,i f=f,h g=g,j,h gh=g,- gi=ji,gi gn=ny,gun
    h=h,- i=i,ai,- ia=ia,iya,ya igh=ai isl=air,isur j=j,y,h,z ja=ja,ya k=k kn=n kh=k,h l=r ll=r,y m=m mac=mak,mag mc=mak,maku,ma mcg=mag,mak mcc=mak mb=nb,mb,m mp=np,mp n=n ng=n,ng nh=ny o=o,a,u,ou oh=o,ou oa=o oe=e,o oo=u,o ou=u,o,au ow=o,au,ou oy=oi
    p=p ph=f,p q=k qu=ku,k r=r,a,- s=s,z,sh sch=sh sh=sh si=shi se=se,ze sk=sk,suk st=st,shut sz=s,sh t=t,ts,ch ti=chi,ti,tei th=s,t,z,d tz=ts tr=tor
    u=u,a,yu,o ue=u v=v,b,f w=w,u,v,- wa=uo,wo,wa,o wo=u,uo wh=h,u,w wi=ui,wi x=kus,kis,kish,guz,z,kkus y=i,y,ai z=z,ts,s,d zh=j,z '=- -=-
  `),
  silent: new Set('uo'),
  vowels: new Set('aeiouy'),
}

/** Katakana in Latin letters for `KANA`, with small vowels merged: "ティルデ" -> "tirude". */
export function readKana(word: string): string {
  return romanizeKana(word.replace(/[ーッ・]/gu, ''))
    .replace(/fu(?=[aieo])/g, 'f')
    .replace(/vu(?=[aieo])/g, 'v')
    .replace(/(j|sh|ch)y/g, '$1')
}
