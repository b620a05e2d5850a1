/** English adjectives that hardly ever stand without their noun after an article. Those that name groups ("the poor", "the young") are left out. */
export const ENGLISH_ADJECTIVES: ReadonlySet<string> = new Set(
  (
    'able academic acceptable accurate active actual adequate administrative aggressive agricultural alternative ambitious annual apparent appropriate architectural artistic ' +
    'atmospheric available automatic basic beautiful big biological brief bright busy careful central certain cheap chemical clean clear clever climatic close ' +
    'commercial complex comprehensive constant contemporary continental convenient corporate correct critical crucial cultural curious dangerous deep delicate ' +
    'democratic dense diplomatic digital direct distant domestic dramatic eager eastern easy ecological economic educational effective efficient elaborate electric electrical ' +
    'electoral electronic emotional enormous entire environmental essential ethical exact excellent exciting exclusive expensive experimental explicit extensive external ' +
    'extraordinary fair famous federal financial fiscal flexible foreign formal fresh friendly fundamental galactic gentle geographic geographical geological global gradual grammatical ' +
    'great harsh heavy historic historical horrible huge hungry illegal immense immediate important impossible impressive incredible industrial inevitable infrared initial ' +
    'innovative intense internal international large late legal legendary legislative lengthy linguistic literary logical long loose low loud lucky magnetic magnificent major ' +
    'marine massive maternal mathematical mechanical medical modern molecular monetary municipal mutual naked narrow natural negligent ' +
    'nervous northern notable nuclear numerous obvious occasional odd operational optical optimal optical organizational outstanding painful parliamentary partial ' +
    'particular peaceful permanent personal physical pleasant political popular possible powerful practical precise preliminary presidential previous productive ' +
    'prominent proper psychological quick quiet radical rapid rare real realistic reasonable recent regular relevant religious reliable remarkable rough rural ' +
    'scientific secure sensitive separate serious severe sexual sharp significant silent similar simple slight slow small smart smooth social solid southern spatial ' +
    'specific spectacular stable statistical steady steep strange strategic strict strong structural stupid subsequent substantial successful sudden sufficient suitable surgical surprising ' +
    'suspicious sustainable systematic tactical tall technical technological temporary terrible territorial theoretical thick thin thorough tight tiny topographical traditional ' +
    'tremendous tropical typical ultimate unexpected unfair unique universal unlikely unprecedented unusual urban urgent useful usual valid valuable various vast verbal violent viral visible ' +
    'visual vital vivid volcanic vulnerable warm wealthy western wide widespread wireless wonderful wooden wrong younger'
  ).split(' '),
)
