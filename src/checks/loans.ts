/**
 * Words of English that other languages write alike, or lent to it, and that a list of translations need not hold: found in an English text they prove
 * nothing. Folded or with their marks.
 */
export const BORROWED: ReadonlySet<string> = new Set(
  (
    'café cafés cliché clichés façade façades fiancé fiancée naïve résumé résumés protégé protégée exposé décor déjà vu entrée première touché soirée ' +
    'élite señor jalapeño piñata über doppelgänger ' +
    'capita versa quo facto bona fide hoc vitro vivo etcetera rata diem verbatim vis alma mater foie gras junta embargo zero vigor rigor tumor fervor candor ' +
    'clamor rumor terror horror error humor honor favor labor color odor vapor armor harbor tsunami tsunamis tornado tornados mosquito mosquitos guerrilla ' +
    'guerrillas armada fiesta siesta plaza patio rodeo burrito taco tacos salsa tango samba guitar flamenco bravo solo soprano tempo piano cello opera operas ' +
    'studio villa villas casino casinos scenario scenarios fiasco graffiti pasta pizza pizzas spaghetti paparazzi mafia ghetto manifesto manifestos inferno ' +
    'circular regular popular singular triangular rectangular molecular cellular muscular vascular lunar solar polar similar familiar particular peculiar linear nuclear ' +
    'coral plural floral oral moral mortal immortal total frontal mental dental rental central rural mural natural liberal federal general mineral funeral lateral literal ' +
    'terminal criminal nominal abdominal original regional national rational irrational internal external fraternal eternal infernal journal tribunal fatal vital digital ' +
    'hospital capital orbital marital postal coastal crystal pedestal global verbal herbal tribal local vocal focal fiscal radical medical musical tropical vertical identical ' +
    'classical clerical chemical magical logical cynical ethical ideal real legal illegal regal frugal animal decimal normal formal informal minimal optimal maximal ' +
    'social special crucial racial facial official judicial commercial initial partial spatial spacial imperial material serial aerial radial medial trivial jovial colonial ' +
    'dual actual manual annual gradual visual usual casual sexual textual virtual mutual ritual intellectual individual residual rival naval oval medieval carnival festival loyal ' +
    'actor factor tractor sector rector vector doctor motor tutor editor auditor senator orator gladiator dictator inventor mentor director conductor instructor collector ' +
    'detector protector reactor monitor transistor elevator interior exterior superior inferior anterior posterior ulterior major minor junior senior censor sensor tensor ' +
    'propaganda agenda panorama diploma dilemma drama trauma aroma asthma coma plasma sofa zebra cobra hyena gorilla orchestra era area idea visa data formula fauna flora ' +
    'antenna arena banana angina malaria anemia leukemia pneumonia euphoria utopia nostalgia mania phobia militia criteria bacteria media memorabilia peninsula alpha beta gamma delta omega ' +
    'radio video audio ratio studio euro kilo auto photo logo demo memo macro micro ego echo cargo bingo dingo mango avocado commando domino casino volcano canto credo dado tobacco ' +
    'virus campus bonus status consensus census genus nexus focus circus chorus corpus crocus genesis crisis tennis oasis thesis hypothesis metropolis basis analysis ' +
    'multipolar bipolar unipolar simple possible impossible visible invisible terrible horrible flexible compatible accessible sensible divisible notable probable ' +
    'variable stable durable adorable honorable memorable inevitable viable capable formidable vulnerable comparable agro eco bio geo neo socio techno electro hydro ' +
    'restaurant restaurants instant constant distant important elegant ignorant arrogant tolerant brilliant vacant merchant assistant instance distance balance tolerance ignorance ' +
    'table double trouble ensemble fable capable angle rectangle triangle style mobile automobile fragile docile hostile juvenile sterile fertile textile reptile missile ' +
    'chef menu buffet ballet bouquet cabinet budget banquet cachet sachet croissant baguette brunette cigarette etiquette silhouette gazette palette boulevard avenue ' +
    'entrepreneur entrepreneurs connoisseur chauffeur amateur saboteur voyeur liqueur massage garage mirage sabotage espionage camouflage collage montage reportage ' +
    'rapport report regime genre cuisine machine routine vaccine magazine limousine trampoline mandarine tangerine crime prime regime extreme supreme volume costume ' +
    'hotel motel kindergarten angst zeitgeist wanderlust rucksack poltergeist schadenfreude realpolitik blitz bratwurst pretzel hamster leitmotiv leitmotif ersatz kitsch ' +
    'person winter hand arm finger ring gold wind wolf land sand band bank ball fall wall stern warm wild blind rest test nest best west fest zoo name bus taxi park film star ' +
    'computer software hardware internet manager partner service design team job start stop sport tennis golf hobby party song band club pub bar test tank ' +
    'bundesliga bundestag bundesrat bundesbank bundeswehr wehrmacht luftwaffe reichstag landtag gestapo stasi autobahn oktoberfest ostpolitik ' +
    'in an am bin so war will also art bald bad gift herd kind mode most note rat rate roman see stall tag tod wand wetter'
  ).split(' '),
)
