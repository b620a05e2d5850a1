import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { InputError } from '../../src/errors.ts'
import { decodeBytes } from '../../src/text/decode.ts'

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)
const bytes = (...values: number[]): Uint8Array => Uint8Array.from(values)

/** UTF-16 of a text, low byte first unless `big`. */
function utf16(text: string, big = false): Uint8Array {
  const result = new Uint8Array(text.length * 2)
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    result[2 * at] = big ? code >> 8 : code & 0xff
    result[2 * at + 1] = big ? code & 0xff : code >> 8
  }
  return result
}

function codeOf(action: () => unknown): string {
  try {
    action()
  } catch (error) {
    if (error instanceof InputError) return error.code
    throw error
  }
  return 'no error'
}

describe('decodeBytes', () => {
  test.each([
    ['UTF-8', utf8('Já chega, disse Äbte 你好 😀'), 'Já chega, disse Äbte 你好 😀', 'utf-8'],
    ['UTF-8 with its mark, kept', utf8('\uFEFFBom dia'), '\uFEFFBom dia', 'utf-8'],
    ['UTF-16 LE by its mark', utf16('\uFEFFOlá, 世界'), '\uFEFFOlá, 世界', 'utf-16le'],
    ['UTF-16 BE by its mark', utf16('\uFEFFOlá, 世界', true), '\uFEFFOlá, 世界', 'utf-16be'],
    ['UTF-16 LE without mark', utf16('The board met at noon.'), 'The board met at noon.', 'utf-16le'],
    ['UTF-16 BE without mark', utf16('Es war 8 Uhr.', true), 'Es war 8 Uhr.', 'utf-16be'],
    ['Chinese UTF-16 without mark, a few blanks', utf16('董事会 3 月开会。\n大家同意。'), '董事会 3 月开会。\n大家同意。', 'utf-16le'],
    ['windows-1252 with curly marks', bytes(0x93, 0x4e, 0xe3, 0x6f, 0x94, 0x20, 0x97, 0x20, 0x80, 0x35), '“Não” — €5', 'windows-1252'],
    ['windows-1251', bytes(0xcf, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2, 0x2c, 0x20, 0xec, 0xe8, 0xf0), 'Привет, мир', 'windows-1251'],
    ['GB 18030', bytes(0xc4, 0xe3, 0xba, 0xc3, 0xa3, 0xac, 0xca, 0xc0, 0xbd, 0xe7, 0xa1, 0xa3), '你好，世界。', 'gb18030'],
    ['Shift JIS', bytes(0x82, 0xb1, 0x82, 0xf1, 0x82, 0xc9, 0x82, 0xbf, 0x82, 0xcd, 0x81, 0x42), 'こんにちは。', 'shift_jis'],
  ])('%s', (_, input, text, encoding) => {
    expect(decodeBytes(input)).toEqual({ text, encoding })
  })

  test('a stated encoding is used when the bytes are not UTF-8', () => {
    expect(decodeBytes(bytes(0xb3, 0xf3, 0x64, 0xbc), undefined, 'iso-8859-2').text).toBe('łódź')
    expect(decodeBytes(utf8('łódź'), undefined, 'iso-8859-2').text).toBe('łódź')
    expect(decodeBytes(bytes(0x61, 0xe9), undefined, 'no-such-encoding').text).toBe('aé')
  })

  test.each([
    ['input.empty', 'nothing', bytes()],
    ['input.empty', 'white space', utf8(' \r\n\t\u00A0\u3000\n')],
    ['input.empty', 'a mark alone', utf8('\uFEFF')],
    ['input.binary', 'NULs', bytes(0x61, 0x00, 0x00, 0x00, 0x62, 0x00, 0x63)],
    ['input.binary', 'control characters', bytes(...Array.from({ length: 200 }, (_, at) => (at * 7) % 32 || 1))],
    ['input.binary', 'a PDF', utf8('%PDF-1.7\n1 0 obj')],
    ['input.binary', 'a Word file', bytes(0x50, 0x4b, 0x03, 0x04, 0x14, 0x00)],
  ])('%s for %s', (code, _, input) => {
    expect(codeOf(() => decodeBytes(input))).toBe(code)
  })

  test('too large, told with both sizes', () => {
    expect(codeOf(() => decodeBytes(utf8('abcdef'), 5))).toBe('input.too-large')
    expect(decodeBytes(utf8('abcde'), 5).text).toBe('abcde')
  })

  test('law: valid text without control characters comes back to the letter', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 100 }), (body) => {
        const text = `x${body}`
        expect(decodeBytes(utf8(text)).text).toBe(text)
      }),
    )
  })

  test('law: any bytes give text or an InputError, never another error', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (input) => {
        expect(codeOf(() => decodeBytes(input))).toMatch(/^(?:no error|input\.(?:empty|binary))$/)
      }),
    )
  })
})
