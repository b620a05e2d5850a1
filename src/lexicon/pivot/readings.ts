import { pinyin } from 'pinyin-pro'
import { nameKey } from './name-key.ts'

/** How characters with several readings are read in names; a dictionary of words prefers others (卡 qia, 曾 ceng, 单 dan). */
const IN_NAMES: Readonly<Record<string, string>> = {
  卡: 'ka',
  西: 'xi',
  茜: 'xi',
  尔: 'er',
  什: 'shi',
  佛: 'fo',
  得: 'de',
  伽: 'jia',
  盖: 'gai',
  泽: 'ze',
  塞: 'sai',
  薄: 'bo',
  柏: 'bai',
  万: 'wan',
  车: 'che',
  重: 'chong',
  长: 'chang',
  度: 'du',
  阿: 'a',
  露: 'lu',
  洛: 'luo',
  若: 'ruo',
  俄: 'e',
  埃: 'ai',
  贾: 'jia',
  夏: 'xia',
  约: 'yue',
  拉: 'la',
  格: 'ge',
  哈: 'ha',
  厄: 'e',
  戛: 'jia',
  南: 'nan',
  姆: 'mu',
  和: 'he',
  朝: 'chao',
  行: 'xing',
  了: 'le',
  的: 'de',
  地: 'di',
  曼: 'man',
  勒: 'le',
  切: 'qie',
  扎: 'zha',
  弗: 'fu',
  缪: 'miu',
  都: 'du',
  奇: 'qi',
  秘: 'bi',
  里: 'li',
  孜: 'zi',
  亚: 'ya',
  佐: 'zuo',
  思: 'si',
  提: 'ti',
  伯: 'bo',
  区: 'qu',
  陆: 'lu',
  沃: 'wo',
  宁: 'ning',
  子: 'zi',
  大: 'da',
  藏: 'zang',
  贝: 'bei',
  纳: 'na',
  娜: 'na',
  那: 'na',
}

/** Family names that are read otherwise than the same character elsewhere. */
const AS_FAMILY_NAME: Readonly<Record<string, string>> = {
  单: 'shan',
  曾: 'zeng',
  查: 'zha',
  仇: 'qiu',
  解: 'xie',
  区: 'ou',
  朴: 'piao',
  任: 'ren',
  盖: 'gai',
  翟: 'zhai',
  缪: 'miao',
  乐: 'yue',
  尉: 'wei',
  华: 'hua',
  宁: 'ning',
  冼: 'xian',
}

const HAN = /\p{Script=Han}/u

function readCharacter(character: string): string {
  return IN_NAMES[character] ?? pinyin(character, { toneType: 'none' })
}

function readName(written: string): string {
  const characters = Array.from(written).filter((character) => HAN.test(character))
  const alone = characters.length === 1 ? AS_FAMILY_NAME[characters[0] ?? ''] : undefined
  return alone ?? characters.map(readCharacter).join(' ')
}

/** The 3,755 commonest characters (level 1 of GB 2312), which hold nearly all that renderings are written with. */
function commonCharacters(): string[] {
  const decoder = new TextDecoder('gb18030')
  const found: string[] = []
  for (let row = 0xb0; row <= 0xd7; row++) {
    for (let cell = 0xa1; cell <= 0xfe; cell++) {
      const character = decoder.decode(Uint8Array.of(row, cell))
      if (/^\p{Script=Han}$/u.test(character)) found.push(character)
    }
  }
  return found
}

/** Traditional characters of transliterated and Chinese names, so that renderings of Taiwan and Hong Kong can be read aloud too. */
const TRADITIONAL =
  '馬爾羅達維亞萊魯諾納賽莊張陳劉黃楊趙吳孫許鄭謝韓馮鄧蕭葉呂盧蘇蔣賈閻顏譚龍萬錢湯溫龔龐聶莫麥關蘭傑倫蓋斯貝裡華門約瑟夫爾頓喬賓費強軍東國偉麗瑪妮雲飛勳義靜潔瓊艾奧薩希蒂達恩齊澤雷莎娜絲榮羅鮑歐陽應鐘'

function linesByReading(mark: string, readings: ReadonlyMap<string, string>): string[] {
  const byReading = new Map<string, string>()
  for (const [character, reading] of readings) byReading.set(reading, (byReading.get(reading) ?? '') + character)
  return [...byReading].sort(([a], [b]) => (a < b ? -1 : 1)).map(([reading, written]) => `${mark}${reading}\t${written}`)
}

/**
 * Makes the built table of `createChinesePivot`. `tsv` has the lines `form<TAB>kind<TAB>rendering, rendering`; those that begin with `#` are
 * left out. Each line gets a fourth column, the toneless pinyin of each rendering ("ao te man"), and the lines are sorted by `nameKey` so
 * that they can be searched as they stand. After an empty line follow `@reading<TAB>characters` and, for the family names of one
 * character, `=reading<TAB>characters`: with them renderings that are not in the table are read. For the build only: the engine then
 * needs no pinyin library. Throws when a line is malformed or a rendering cannot be read.
 */
export function addReadings(tsv: string): string {
  const lines: { readonly key: string; readonly text: string }[] = []
  const written = new Set([...commonCharacters(), ...Array.from(TRADITIONAL), ...Object.keys(IN_NAMES)])
  const families = new Map<string, string>()
  for (const line of tsv.split('\n')) {
    if (line === '' || line.startsWith('#')) continue
    const [form, kind, list, more] = line.split('\t')
    if (!form || !kind || !list || more !== undefined) throw new Error(`not "form, kind, renderings": ${line}`)
    const renderings = list.split(', ')
    const readings = renderings.map(readName)
    if (readings.some((reading) => !/^[a-zü]+( [a-zü]+)*$/.test(reading))) throw new Error(`cannot be read aloud: ${line}`)
    for (const character of list) if (HAN.test(character)) written.add(character)
    if (kind === 'family') for (const rendering of renderings) if (rendering.length === 1) families.set(rendering, readName(rendering))
    lines.push({ key: nameKey(form), text: `${form}\t${kind}\t${list}\t${readings.join(', ')}` })
  }
  const characters = new Map<string, string>()
  for (const character of written) {
    const reading = readCharacter(character)
    if (/^[a-zü]+$/.test(reading)) characters.set(character, reading)
  }
  lines.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
  return `${lines.map((line) => line.text).join('\n')}\n\n${[...linesByReading('@', characters), ...linesByReading('=', families)].join('\n')}\n`
}
