/** The columns of the table: the vowels that a character can hold. `e` is a full e, `@` the weak one of "Miller"; `` is no vowel. */
export const COLUMNS = ['', 'a', 'e', '@', 'i', 'o', 'u', 'iu', 'ai', 'ao', 'an', 'ang', 'en', 'in', 'ing', 'un', 'ong'] as const
export type Column = (typeof COLUMNS)[number]

/**
 * Consonant by vowel, each cell a character (or two) with its pinyin, after the tables of the Xinhua news agency for English names. A dash:
 * no usual character, the sounds are written one by one. Rows in the order of COLUMNS.
 */
const ROWS: Readonly<Record<string, string>> = {
  '': '- 阿a 埃ai 厄e 伊yi 奥ao 乌wu 尤you 艾ai 奥ao 安an 昂ang 恩en 因yin 英ying 温wen 翁weng',
  b: '布bu 巴ba 贝bei 伯bo 比bi 博bo 布bu - 拜bai 鲍bao 班ban 邦bang 本ben 宾bin 宾bin 本ben 邦bang',
  p: '普pu 帕pa 佩pei 珀po 皮pi 波bo 普pu - 派pai 保bao 潘pan 庞pang 彭peng 平ping 平ping 蓬peng 蓬peng',
  d: '德de 达da 德de 德de 迪di 多duo 杜du - 戴dai 道dao 丹dan 当dang 登deng 丁ding 丁ding 敦dun 东dong',
  t: '特te 塔ta 泰tai 特te 蒂di 托tuo 图tu - 泰tai 陶tao 坦tan 唐tang 滕teng 廷ting 廷ting 通tong 通tong',
  g: '格ge 加jia 盖gai 格ge 吉ji 戈ge 古gu 久jiu 盖gai 高gao 甘gan 冈gang 根gen 金jin 京jing 贡gong 贡gong',
  k: '克ke 卡ka 凯kai 克ke 基ji 科ke 库ku 丘qiu 凯kai 考kao 坎kan 康kang 肯ken 金jin 金jin 昆kun 孔kong',
  v: '夫fu 瓦wa 维wei 弗fu 维wei 沃wo 武wu - 韦wei 沃wo 万wan 旺wang 文wen 文wen 文wen 文wen 翁weng',
  w: '沃wo 瓦wa 韦wei 沃wo 威wei 沃wo 伍wu - 怀huai 沃wo 万wan 旺wang 文wen 温wen 温wen 温wen 翁weng',
  f: '夫fu 法fa 费fei 弗fu 菲fei 福fu 富fu - 法fa|伊yi 福fu 范fan 方fang 芬fen 芬fen 芬fen 丰feng 丰feng',
  z: '兹zi 扎zha 泽ze 泽ze 齐qi 佐zuo 祖zu 久jiu 宰zai 佐zuo 赞zan 藏zang 曾zeng 津jin 京jing 尊zun 宗zong',
  ts: '茨ci 察cha 策ce 策ce 齐qi 措cuo 楚chu - 蔡cai 曹cao 灿can 仓cang 岑cen 钦qin 青qing 聪cong 聪cong',
  s: '斯si 萨sa 塞sai 瑟se 西xi 索suo 苏su 休xiu 赛sai 绍shao 桑sang 桑sang 森sen 辛xin 辛xin 孙sun 松song',
  sh: '什shi 沙sha 谢xie 舍she 希xi 肖xiao 舒shu 休xiu 夏xia 肖xiao 尚shang 尚shang 申shen 欣xin 兴xing 顺shun 雄xiong',
  zh: '日ri 扎zha 热re 热re 日ri 若ruo 茹ru - - 饶rao 让rang 让rang 任ren 任ren 任ren 容rong 容rong',
  j: '奇qi 贾jia 杰jie 杰jie 吉ji 乔qiao 朱zhu - - 焦jiao 詹zhan 章zhang 真zhen 金jin 京jing 准zhun 琼qiong',
  ch: '奇qi 查cha 切qie 彻che 奇qi 乔qiao 丘qiu - 柴chai 乔qiao 钱qian 昌chang 琴qin 钦qin 青qing 春chun 琼qiong',
  h: '赫he 哈ha 黑hei 赫he 希xi 霍huo 胡hu 休xiu 海hai 豪hao 汉han 杭hang 亨heng 欣xin 兴xing 洪hong 洪hong',
  m: '姆mu 马ma 梅mei 默mo 米mi 莫mo 穆mu 缪miu 迈mai 毛mao 曼man 芒mang 门men 明ming 明ming 蒙meng 蒙meng',
  n: '恩en 纳na 内nei 纳na 尼ni 诺nuo 努nu 纽niu 奈nai 瑙nao 南nan 南nan 嫩nen 宁ning 宁ning 嫩nen 农nong',
  l: '尔er 拉la 莱lai 勒le 利li 洛luo 卢lu 柳liu 莱lai 劳lao 兰lan 朗lang 伦lun 林lin 林lin 伦lun 朗lang',
  r: '尔er 拉la 雷lei 勒le 里li 罗luo 鲁lu 留liu 赖lai 劳lao 兰lan 朗lang 伦lun 林lin 林lin 伦lun 龙long',
  y: '伊yi 亚ya 耶ye 耶ye 伊yi 约yue 尤you 尤you - 尧yao 扬yang 扬yang 延yan 因yin 英ying 云yun 永yong',
  kw: '- 夸kua 奎kui 奎kui 奎kui 阔kuo - - 夸kua|伊yi - 宽kuan 匡kuang 昆kun 昆kun 昆kun - -',
  gw: '- 瓜gua 圭gui 圭gui 圭gui 果guo - - 瓜gua|伊yi - 关guan 光guang 贡gong 古gu|因yin 古gu|英ying - -',
}

/** One character of a rendering with its pinyin. */
export interface Sign {
  readonly written: string
  readonly reading: string
}

function parseCell(cell: string): readonly Sign[] | undefined {
  if (cell === '-') return undefined
  return cell.split('|').map((part) => ({ written: part.slice(0, 1), reading: part.slice(1) }))
}

/** The signs of a consonant with a vowel; undefined where the table has none. */
export const SIGNS: ReadonlyMap<string, ReadonlyMap<Column, readonly Sign[]>> = new Map(
  Object.entries(ROWS).map(([onset, row]) => {
    const cells = row.split(' ')
    const signs = new Map<Column, readonly Sign[]>()
    COLUMNS.forEach((column, i) => {
      const parsed = parseCell(cells[i] ?? '-')
      if (parsed) signs.set(column, parsed)
    })
    return [onset, signs]
  }),
)

/** Name endings that are written by habit and not by sound. */
export const ENDINGS: readonly (readonly [letters: string, signs: readonly Sign[]])[] = (
  [
    ['stein', '斯si 坦tan'],
    ['burgh', '堡bao'],
    ['burg', '堡bao'],
    ['berg', '伯bo 格ge'],
    ['ford', '福fu 德de'],
    ['worth', '沃wo 思si'],
    ['field', '菲fei 尔er 德de'],
    ['well', '韦wei 尔er'],
    ['ston', '斯si 顿dun'],
    ['ton', '顿dun'],
    ['son', '森sen'],
    ['sen', '森sen'],
    ['don', '登deng'],
    ['mann', '曼man'],
    ['man', '曼man'],
    ['ley', '利li'],
    ['land', '兰lan 德de'],
    ['wood', '伍wu 德de'],
    ['wicz', '维wei 奇qi'],
    ['witz', '维wei 茨ci'],
    ['vich', '维wei 奇qi'],
    ['sky', '斯si 基ji'],
    ['ski', '斯si 基ji'],
    ['skiy', '斯si 基ji'],
  ] as const
).map(([letters, signs]) => [letters, signs.split(' ').map((part) => ({ written: part.slice(0, 1), reading: part.slice(1) }))])

/** How Mc is written at the beginning of a name. */
export const MC: readonly Sign[] = [
  { written: '麦', reading: 'mai' },
  { written: '克', reading: 'ke' },
]
