import { defineInflection } from './inflection.ts'
import { exchanges, irregularForms, words } from './table.ts'

/** English: only regular inflection is stripped, so that a stem stays close to one lemma. */
export const ENGLISH = defineInflection({
  suffixes: words(`iest ings ers est ied ier ies ing ed er es ly e s y`),
  minStem: 3,
  alternations: exchanges('bb>b dd>d gg>g mm>m nn>n pp>p rr>r tt>t i>y'),
  irregular: irregularForms(
    `be:is,are,was,were,been,am,being,'s,'re have:has,had,having,'ve do:does,did,done go:goes,went,gone say:said,says make:made get:got,gotten know:knew,known think:thought take:took,taken see:saw,seen come:came give:gave,given find:found tell:told leave:left feel:felt bring:brought begin:began,begun keep:kept hold:held write:wrote,written stand:stood hear:heard mean:meant meet:met run:ran pay:paid sit:sat speak:spoke,spoken lie:lay,lain,lying lead:led grow:grew,grown lose:lost fall:fell,fallen send:sent build:built understand:understood draw:drew,drawn break:broke,broken spend:spent rise:rose,risen drive:drove,driven buy:bought wear:wore,worn choose:chose,chosen seek:sought throw:threw,thrown catch:caught deal:dealt win:won forget:forgot,forgotten lay:laid sell:sold fight:fought teach:taught eat:ate,eaten sing:sang,sung strike:struck,stricken fly:flew,flown shoot:shot swear:swore,sworn steal:stole,stolen hide:hid,hidden bear:bore,born,borne tear:tore,torn sink:sank,sunk swim:swam,swum shake:shook,shaken freeze:froze,frozen wake:woke,woken ride:rode,ridden sleep:slept sweep:swept weep:wept creep:crept leap:leapt dig:dug hang:hung stick:stuck swing:swung spin:spun feed:fed bleed:bled breed:bred bind:bound wind:wound grind:ground light:lit slide:slid bite:bit,bitten undergo:underwent,undergone overcome:overcame become:became arise:arose,arisen withdraw:withdrew,withdrawn forbid:forbade,forbidden forgive:forgave,forgiven good:better,best bad:worse,worst far:further,furthest,farther many:more,most little:less,least man:men woman:women child:children person:people foot:feet tooth:teeth mouse:mice goose:geese life:lives wife:wives knife:knives leaf:leaves half:halves shelf:shelves wolf:wolves thief:thieves self:selves criterion:criteria phenomenon:phenomena datum:data medium:media crisis:crises analysis:analyses basis:bases thesis:theses can:could,cannot will:would,'ll shall:should may:might`,
  ),
})
