/** How many bits of a number are set: pairs, fours and bytes of them are added up side by side. Of bits 0 to 30. */
export function countBits(bits: number): number {
  const twos = bits - ((bits >>> 1) & 0x5555_5555)
  const fours = (twos & 0x3333_3333) + ((twos >>> 2) & 0x3333_3333)
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f_0f0f, 0x0101_0101) >>> 24
}
