/** Lower-case words that stand inside names ("van der Berg", "da Silva") without being name words themselves. */
export const NAME_PARTICLES: ReadonlySet<string> = new Set(
  'de da do das dos del della di d van von der den ter ten zu zum zur la le les du des bin ibn al el y e i und of the'.split(' '),
)

/** Particles that join two names as often as they stand inside one ("Altman e Musk"): they end a name. */
export const JOINING_PARTICLES: ReadonlySet<string> = new Set([
  'y',
  'e',
  'i',
  'und',
  'of',
  'the',
  'the',
  'la',
  'le',
  'les',
  'des',
  'der',
  'den',
  'da',
  'do',
  'das',
  'dos',
  'du',
  'de',
  'del',
  'della',
  'di',
])

/** Titles and forms of address before a name; they are no part of it. */
export const HONORIFICS: ReadonlySet<string> = new Set(
  'mr mrs ms miss dr prof sir lord lady sr sra srta dra senhor senhora señor señora don doña dom dona m mme mlle monsieur madame herr frau signor signora sig de heer mevrouw г-н г-жа'.split(
    ' ',
  ),
)
