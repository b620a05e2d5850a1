import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { displayWidth, flat, wrap } from '../../src/report/width.ts'

const lines = (text: string, width: number) => wrap(text, width).map(({ start, end }) => text.slice(start, end))

describe('displayWidth', () => {
  it.each([
    ['ferry', 5],
    ['código', 6],
    ['co\u0301digo', 6],
    ['码头', 4],
    ['「A」', 5],
    ['⛴\uFE0F', 1],
    ['', 0],
  ])('%s takes %i columns', (text, columns) => {
    expect(displayWidth(text)).toBe(columns)
  })
})

describe('wrap', () => {
  it.each([
    ['the ferry sails at noon', 10, ['the ferry', 'sails at', 'noon']],
    ['  the  ferry  ', 20, ['the  ferry']],
    ['码头关闭了，没有人', 10, ['码头关闭', '了，没有人']],
    ['“码头”关闭', 5, ['“码', '头”关', '闭']],
    ['https://example.org/a', 10, ['https://ex', 'ample.org/', 'a']],
    ['10\u00A0km from here', 9, ['10\u00A0km', 'from here']],
    ['', 10, []],
  ])('%s in %i columns', (text, width, expected) => {
    expect(lines(text, width)).toEqual(expected)
  })

  it('loses nothing but white space and keeps to the width', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', 'é', ' ', '码', '，', '“', '\u00A0', '-') }),
        fc.integer({ min: 2, max: 12 }),
        (text, width) => {
          const wrapped = lines(text, width)
          expect(wrapped.join('').replace(/[^\S\u00A0]/g, '')).toBe(text.replace(/[^\S\u00A0]/g, ''))
          for (const line of wrapped) expect(displayWidth(line)).toBeLessThanOrEqual(width)
        },
      ),
    )
  })
})

describe('flat', () => {
  it('takes controls out without moving anything', () => {
    expect(flat('a\u001b[31mb\r\nc')).toBe('a [31mb  c')
  })
})
