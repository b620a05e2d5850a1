import { stemEnglish } from './en-stem.ts'
import { defineInflection } from './inflection.ts'
import { irregularForms, words } from './table.ts'

/** Adjectives with forms of their own for more and most: not every word in "-er" is one ("corner", "offer"). */
const COMPARED = words(
  `able angry big bitter black bold brave brief bright broad busy calm cheap clean clear clever close cold cool costly crazy cruel dark dead deadly deep dense dirty dry dull early easy fair faint fast fat few fierce fine firm fit flat fresh full funny gentle grand grave great green grim happy hard harsh healthy heavy high hot huge humble hungry kind large late lengthy light likely long loose loud low lucky mad mild narrow near neat new nice noble noisy odd old pale plain poor pretty proud pure quick quiet rare rich risky rough sad safe scary severe shallow sharp short shy sick simple slight slim slow small smart smooth soft soon sound steady steep stiff straight strange strict strong subtle sweet swift tall thick thin tight tiny tough true ugly vast warm weak wealthy wet wide wild wise worthy young`,
)

function comparedForms(adjective: string): string {
  const base = adjective.endsWith('e')
    ? adjective.slice(0, -1)
    : adjective.endsWith('y') && !/[aeiou]y$/.test(adjective) && adjective.length > 3
      ? `${adjective.slice(0, -1)}i`
      : /^[^aeiou]*[aeiou][bdgmnt]$/.test(adjective)
        ? adjective + adjective.slice(-1)
        : adjective
  return `${adjective}:${base}er,${base}est`
}

/** English: only regular inflection is stripped, so that a stem stays close to one lemma. */
export const english = () =>
  defineInflection({
    stem: stemEnglish,
    irregular: irregularForms(
      `${COMPARED.map(comparedForms).join(' ')} be:is,are,was,were,been,am,being,'s,'re have:has,had,having,'ve do:does,did,done,doing go:goes,went,gone,going say:said,says make:made get:got,gotten know:knew,known think:thought take:took,taken see:saw,seen come:came give:gave,given find:found tell:told leave:left feel:felt bring:brought begin:began,begun keep:kept hold:held write:wrote,written stand:stood hear:heard mean:meant meet:met run:ran pay:paid sit:sat speak:spoke,spoken lie:lay,lain,lying lead:led grow:grew,grown lose:lost fall:fell,fallen send:sent build:built understand:understood draw:drew,drawn break:broke,broken spend:spent rise:rose,risen drive:drove,driven buy:bought wear:wore,worn choose:chose,chosen seek:sought throw:threw,thrown catch:caught deal:dealt win:won forget:forgot,forgotten lay:laid sell:sold fight:fought teach:taught eat:ate,eaten sing:sang,sung strike:struck,stricken fly:flew,flown shoot:shot swear:swore,sworn steal:stole,stolen hide:hid,hidden bear:bore,born,borne tear:tore,torn sink:sank,sunk swim:swam,swum shake:shook,shaken freeze:froze,frozen wake:woke,woken ride:rode,ridden sleep:slept sweep:swept weep:wept creep:crept leap:leapt dig:dug hang:hung stick:stuck swing:swung spin:spun feed:fed bleed:bled breed:bred bind:bound wind:wound grind:ground light:lit slide:slid bite:bit,bitten undergo:underwent,undergone overcome:overcame become:became arise:arose,arisen withdraw:withdrew,withdrawn forbid:forbade,forbidden forgive:forgave,forgiven good:better,best bad:worse,worst far:further,furthest,farther many:more,most little:less,least man:men woman:women child:children person:people foot:feet tooth:teeth mouse:mice goose:geese life:lives wife:wives knife:knives leaf:leaves half:halves shelf:shelves wolf:wolves thief:thieves self:selves criterion:criteria phenomenon:phenomena datum:data medium:media crisis:crises analysis:analyses basis:bases thesis:theses can:could,cannot agree:agreed disagree:disagreed free:freed guarantee:guaranteed embed:embedded,embedding undertake:undertook,undertaken prove:proven overtake:overtook,overtaken mistake:mistook,mistaken foresee:foresaw,foreseen oversee:oversaw,overseen rethink:rethought rebuild:rebuilt shrink:shrank,shrunk beat:beaten bus:buses gas:gases die:dying tie:tying full:fully true:truly whole:wholly gentle:gently simple:simply will:would,'ll shall:should may:might`,
    ),
  })
