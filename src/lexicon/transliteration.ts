/**
 * Characters that spell foreign names in Chinese. A run of them that holds no dictionary word and at least one of the telling ones is a name.
 * `TELLING`: hardly used but for names. `COMMON`: ordinary characters that names use too.
 */
const TELLING = new Set(
  '伍奎逊蓬斯尔顿朗诺格莱罗弗姆埃沃琼莫伦杰佩奥瓦鲁洛韦盖桑霍艾纳勒莉汀蒙耶琳娜妮娅黛蒂珀柯埃迪伊贾贝蕾茨姬薇萨茜莎玛菲弥萝丝雅彭丹芬胡库昆拉菠迦卢敦赫穆亨彼扎瑟德尼巴哈恩森曼泰欧亚梅伯坎琴帕塔恰科克布阿奇麦兰',
)
const COMMON = new Set(
  '那盛利普威基夫维安华福李文浩特里卡达多马丽吉加托图尤比希约凯因本宾宁英当查戴邓杜法范费丰弗戈古瓜汉豪怀惠霍吉加金凯考肯夸来劳雷黎理林刘龙隆路吕伦曼毛米密明摩默木内南努帕潘皮平乔切钦儒瑞赛塞山舍圣史士舒苏索坦汤唐忒廷通托万旺温乌西夏肖谢辛休修许亚延扬叶易因英尤于宇泽詹治珠佐尔可堡什波坡保白鲍伯宝冈岗高根贡桂果辉霸娃丁登东敦俄厄',
)

/** How many characters of a name stand at `start`, 0 when it is none there; `limit` at most. */
export function transliteratedRun(text: string, start: number, limit: number): number {
  let end = start
  while (end - start < limit && end < text.length && (TELLING.has(text.charAt(end)) || COMMON.has(text.charAt(end)))) end++
  return end - start
}

/** Whether a run of such characters has one that is telling. */
export function isTelling(run: string): boolean {
  for (const character of run) if (TELLING.has(character)) return true
  return false
}
