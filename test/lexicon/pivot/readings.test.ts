import { describe, expect, it } from 'vitest'
import { addReadings } from '../../../src/lexicon/pivot/readings.ts'

/** The fourth column of a table of one line. */
function reading(written: string, kind = 'given'): string | undefined {
  return addReadings(`Name\t${kind}\t${written}\n`).split('\n')[0]?.split('\t')[3]
}

describe('addReadings', () => {
  it.each([
    ['奥特曼', 'ao te man'],
    ['卡帕西', 'ka pa xi'],
    ['伊利亚', 'yi li ya'],
    ['查尔斯', 'cha er si'],
    ['盖茨', 'gai ci'],
    ['露西', 'lu xi'],
    ['佛罗伦萨', 'fo luo lun sa'],
    ['泽维尔', 'ze wei er'],
    ['萨姆·奥特曼', 'sa mu ao te man'],
    ['卢克, 路加', 'lu ke, lu jia'],
  ])('reads %s', (written, expected) => {
    expect(reading(written)).toBe(expected)
  })

  it.each([
    ['单', 'shan'],
    ['曾', 'zeng'],
    ['查', 'zha'],
    ['区', 'ou'],
    ['解', 'xie'],
    ['吕', 'lü'],
  ])('reads the family name %s as a family name', (written, expected) => {
    expect(reading(written, 'family')).toBe(expected)
  })

  it('sorts by the folded name, drops comments and lists characters after an empty line', () => {
    const [names, characters] = addReadings('# a comment\nÉmile\tgiven\t埃米尔\nEarl\tgiven\t厄尔\nShan\tfamily\t单\n').split('\n\n')
    expect(names?.split('\n')).toEqual(['Earl\tgiven\t厄尔\te er', 'Émile\tgiven\t埃米尔\tai mi er', 'Shan\tfamily\t单\tshan'])
    expect(characters).toMatch(/^@er\t[^\n]*尔/m)
    expect(characters).toMatch(/^=shan\t单$/m)
  })

  it.each(['Earl\tgiven', 'Earl\tgiven\t厄尔\textra', 'Earl\tgiven\tnone'])('refuses the line %j', (line) => {
    expect(() => addReadings(line)).toThrow(line)
  })
})
