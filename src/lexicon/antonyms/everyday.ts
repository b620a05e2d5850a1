/**
 * Everyday opposites as English lemmas: a word, and after the colon words that say the opposite. Every language reaches them through its lexicon, in both
 * directions of each pair.
 */
export const EVERYDAY = `
able:incapable,unable above:below absent:present abstract:concrete abundant:scarce accelerate:brake,decelerate,slow
accept:decline,deny,refuse,reject accessible:inaccessible accidental:deliberate,intentional accurate:inaccurate,wrong
activate:deactivate active:inactive,passive add:delete,remove,subtract adequate:inadequate admit:deny adult:child,minor
advance:retreat,withdraw advantage:disadvantage,drawback affirm:deny aggravate:alleviate,ease agree:disagree,refuse
agreement:conflict,disagreement ahead:behind alike:unlike alive:dead all:none allow:ban,deny,forbid,prevent,prohibit ally:enemy,opponent
already:still always:never ancestor:descendant ancient:modern answer:ask,question appear:disappear,vanish appearance:disappearance
applaud:boo,jeer appoint:dismiss,remove appreciate:depreciate,despise appropriate:inappropriate approval:disapproval,rejection
approve:disapprove,reject,veto arm:disarm arrest:free,release arrival:departure arrive:depart,leave ascend:descend
asleep:awake attach:detach,remove attack:defence,defend,protect attract:repel attractive:repulsive,unattractive available:unavailable
avoid:confront,face,seek awake:asleep aware:unaware ban:allow,legalize,permit barren:fertile beautiful:ugly before:after
begin:conclude,end,finish,stop beginning:end,ending believe:disbelieve,distrust,doubt benefit:disadvantage,harm,loss best:worst
better:worse big:little,small,tiny birth:death bitter:sweet blame:praise boom:bust,recession,slump boring:exciting,interesting born:die
borrower:lender boy:girl brave:cowardly,fearful bright:dark,dim broad:narrow brother:sister build:demolish,destroy busy:free,idle
buy:sell buyer:seller calm:agitated,angry,excited,nervous careful:careless,reckless catch:drop,miss,release cause:effect,prevent,result
certain:doubtful,uncertain cheer:boo child:adult city:country,countryside,village civil:military civilian:military,soldier clean:dirty
clear:cloudy,obscure,unclear,vague clever:foolish,stupid climb:descend,fall close:distant,far closed:open closure:opening
combine:divide,separate comfort:discomfort,distress comfortable:uncomfortable common:rare,uncommon,unusual
complete:incomplete,partial complex:simple complicated:simple compulsory:optional,voluntary concrete:abstract condemn:approve,praise
confident:doubtful,insecure,unsure confirm:contradict,deny,refute connect:disconnect,separate connection:disconnection
conscious:unconscious conservative:liberal,progressive,radical constant:changing,occasional,variable construct:demolish,destroy
continue:cease,discontinue,halt,stop convenient:inconvenient correct:incorrect,wrong cover:expose,uncover create:destroy
credit:debit,debt creditor:debtor criminal:legal,victim criticize:commend,praise cruel:kind cry:laugh dangerous:harmless,safe
dark:bright,light,pale darkness:light dawn:dusk day:night dead:alive,living debt:asset,credit debtor:creditor
decline:growth,improve,increase,rise deep:shallow deepen:ease defence:attack,offence defend:accuse,attack deficit:surplus
delay:advance,hasten,speed delete:add,keep deliberate:accidental,unintentional delicious:disgusting deny:admit,affirm,confirm
departure:arrival descend:ascend descendant:ancestor destroy:build,create,preserve die:live,survive difficult:easy,simple
direct:indirect discourage:encourage discover:conceal,hide,miss distress:comfort doctor:patient domestic:foreign,international,wild
doubt:believe,certainty,trust drunk:sober early:late ease:aggravate,intensify,tighten,worsen east:west eastern:western
easy:difficult,hard educated:ignorant,uneducated effective:ineffective efficient:inefficient elder:younger employ:dismiss,fire
employer:employee enable:disable,prevent encourage:discourage enemy:ally,friend enough:insufficient enter:exit,leave entire:part,partial
entrance:exit entry:exit equal:different,unequal eternal:brief,temporary even:odd,uneven everybody:nobody everyone:nobody
everything:nothing exact:approximate,inexact excellent:poor,terrible exciting:boring,dull exclude:include exit:entry
expand:contract,reduce,shrink expansion:contraction,reduction expel:accept,admit,welcome expensive:cheap,inexpensive
experienced:inexperienced,new expert:amateur,novice expose:conceal,hide extend:reduce,shorten,withdraw extreme:mild,moderate
fair:unfair,unjust false:true familiar:strange,unfamiliar famous:obscure,unknown fast:slow fat:slim,thin father:mother
fear:confidence,courage fertile:barren,infertile fill:drain,empty first:last fixed:flexible,variable
flat:hilly,round,steep flexible:inflexible,rigid float:sink follow:lead,precede forbid:allow,permit foreign:domestic,local,native
forget:remember formal:informal former:current,future,latter forward:back,backward free:arrest,captive,imprison,occupied
freedom:captivity,imprisonment,slavery freeze:melt,thaw frequent:infrequent,rare fresh:old,rotten,stale friend:enemy,foe front:back,rear
full:empty gain:lose,loss general:particular,specific generous:selfish,stingy gentle:harsh,rough,violent genuine:fake,false
glad:sad,sorry good:bad,evil,poor great:minor,small greedy:generous grow:decline,decrease,shrink
growth:decline,reduction,shrinkage guilty:innocent happy:sad,unhappy hard:easy,soft harm:benefit,heal,help harsh:gentle,mild
hasten:delay hate:like,love healthy:ill,sick,unhealthy heaven:hell heavy:light help:harm,hinder,hurt here:there hidden:obvious,visible
high:low hill:valley hire:dismiss,fire honest:dishonest hope:despair,fear host:guest hot:cold,cool huge:small,tiny
human:animal,inhuman humble:arrogant,proud hungry:full husband:wife ignore:acknowledge,heed,notice import:export
important:insignificant,trivial,unimportant imprison:free,release improve:deteriorate,worsen improvement:decline,deterioration in:out
inclusion:exclusion income:cost,expenditure,expense increase:decline,decrease,drop,fall,lower,reduce
increased:decreased,reduced indigenous:foreign,migrant indoor:outdoor inflation:deflation inhabited:uninhabited initial:final,last
injure:cure,heal inner:outer innocent:guilty inside:outside inspire:discourage intelligent:stupid,unintelligent intensify:ease,weaken
intentional:accidental interested:bored,uninterested interesting:boring,dull interior:exterior internal:external
international:domestic,local,national invite:exclude,reject join:leave,quit,separate just:unfair,unjust justice:injustice
kill:revive,save,spare kind:cruel,unkind king:queen known:unknown land:sea,water large:little,small,tiny
last:first laugh:cry,weep launch:cancel,conclude,end lawful:illegal,unlawful lazy:diligent,hardworking lead:follow leader:follower
left:right legal:illegal legalize:ban,prohibit lend:borrow lender:borrower lengthen:shorten liberal:conservative life:death
lift:drop,lower light:dark,heavy like:dislike,hate likely:unlikely liquid:solid live:die living:dead,dying load:unload
local:foreign,global,national lock:unlock logical:illogical long:brief,short loose:tight loud:quiet,soft love:hate
lower:higher,increase,raise,upper loyal:disloyal,unfaithful luxury:necessity,poverty main:minor,secondary major:minor majority:minority
male:female man:woman mandatory:optional,voluntary many:few marriage:divorce marry:divorce master:servant,slave material:spiritual
mature:immature maximize:minimize maximum:minimum melt:freeze,solidify mental:physical mild:harsh,severe minimize:maximize
minimum:maximum moderate:extreme,radical modern:ancient,old,traditional more:fewer,less morning:evening,night most:least
motivate:discourage mountain:valley much:little murder:save national:international,local native:foreign,immigrant
natural:artificial,unnatural near:distant,far nearby:distant,remote necessary:needless,unnecessary negative:positive neglect:attend,care
next:previous normal:abnormal,strange north:south northeast:southwest northern:southern northwest:southeast notice:ignore,overlook
now:later,then obey:defy,disobey objective:subjective obvious:hidden,obscure,unclear occupied:empty,free,vacant ocean:land odd:even
offensive:defensive official:informal,unofficial often:rarely,seldom old:modern,new,recent,young once:never
open:close,closed,secret,shut opening:closing,closure opponent:ally,proponent,supporter oppose:endorse,favour,support optimism:pessimism
optimistic:pessimistic optional:compulsory,mandatory,required ordinary:extraordinary,special outbreak:containment over:under
overestimate:underestimate overlook:notice,observe parallel:perpendicular passive:active past:future patient:impatient
peace:conflict,war peaceful:violent,warlike perfect:flawed,imperfect permanent:temporary permit:ban,forbid,prohibit persuade:dissuade
physical:mental,spiritual plain:decorated,fancy pleasant:unpleasant plus:minus polite:impolite,rude popular:unpopular positive:negative
possible:impossible postpone:advance poverty:wealth powerful:powerless,weak practical:impractical,theoretical
praise:blame,condemn,criticize precise:imprecise,vague predecessor:successor presence:absence present:absent,past pretty:ugly
prevent:allow,cause,enable previous:following,next,subsequent pride:humility,shame primary:secondary probable:improbable
producer:consumer productive:unproductive professional:amateur profit:loss progress:regress,setback promote:demote promotion:demotion
protect:attack,endanger,expose,harm proud:ashamed,humble prove:disprove,refute public:private
purchase:sale,sell pure:impure push:pull question:answer quick:slow quiet:loud,noisy radical:conservative,moderate
raise:drop,lower,reduce rapid:gradual,slow rational:irrational raw:cooked real:fake,imaginary,unreal receive:give,send
recession:boom,expansion,growth reduce:expand,increase,raise regular:irregular,occasional relax:tense,tighten
release:capture,detain,hold,imprison relevant:irrelevant religious:secular remember:forget
remove:add,install,keep respect:contempt,disrespect responsible:irresponsible retreat:advance reveal:conceal,hide revenue:cost,expense
rich:poor right:left,wrong rigid:flexible ripe:unripe rise:decline,drop,fall,sink rough:gentle,smooth rural:urban sacred:profane
safe:dangerous,risky,unsafe sale:purchase same:different save:destroy,lose,spend,waste scarce:abundant,plentiful secular:religious
secure:insecure seek:avoid,shun sell:buy,purchase seller:buyer senior:junior,youth serious:funny,minor,trivial
severe:gentle,mild,slight sharp:blunt,dull shortage:abundance,surplus shorten:extend,lengthen sick:healthy
significant:insignificant,minor silence:noise silent:loud,noisy similar:different,dissimilar simple:complex,complicated,difficult
single:double,married,multiple sink:float,rise skilled:amateur,unskilled smart:dumb,stupid smile:frown smooth:rough
sober:drunk solid:liquid sometimes:always,never son:daughter soon:late,later special:common,ordinary specific:general speed:slow
spring:autumn,fall stability:instability stable:unstable start:conclude,end,finish,stop
straight:bent,crooked,curved strengthen:weaken strict:lenient,loose strong:feeble,weak subjective:objective succeed:fail success:failure
successful:failed,unsuccessful successor:predecessor sufficient:insufficient suitable:unsuitable summer:winter sunrise:sunset
supply:demand support:oppose,opposition,resist supporter:opponent sure:doubtful,unsure surplus:deficit,shortage survive:die,perish
sweet:bitter,sour tall:short tame:wild teach:learn teacher:pupil,student temporary:permanent theoretical:practical thick:thin
thirsty:quenched throw:catch tight:loose tighten:loosen,relax tired:fresh,rested today:tomorrow,yesterday
together:alone,apart,separately tolerant:intolerant top:bottom,low total:partial transparent:opaque true:false,untrue
trust:distrust,doubt,mistrust underestimate:overestimate unite:divide,separate up:down upgrade:downgrade upper:lower upstream:downstream
upward:downward urban:rural useful:useless usual:rare,unusual vacant:occupied valid:invalid vertical:horizontal
victim:attacker,criminal,perpetrator victory:defeat,loss violent:gentle,peaceful visible:hidden,invisible
voluntary:compulsory,forced,involuntary wake:sleep war:peace warm:cold,cool weaken:strengthen wealth:poverty wealthy:poor
welcome:expel,reject,unwelcome wet:dry whole:half,part,partial wide:narrow widen:narrow wild:domestic,tame win:fail,lose winner:loser
wise:foolish,stupid with:without worsen:improve yes:no youth:age,elder
`
