import { expect, test } from 'vitest'
import { lazyTable } from '../../src/text/lazy.ts'

test('an entry is made when it is first asked for, and once', () => {
  const made: string[] = []
  const entry = (name: string) => () => {
    made.push(name)
    return { name }
  }
  const table = lazyTable({ pt: entry('pt'), de: entry('de') })
  expect('pt' in table).toBe(true)
  expect(Object.keys(table)).toEqual(['pt', 'de'])
  expect(made).toEqual([])
  const first = table.pt
  expect(first).toEqual({ name: 'pt' })
  expect(table.pt).toBe(first)
  expect(made).toEqual(['pt'])
})

test('a language that has no entry has none', () => {
  const table: Readonly<Record<string, number>> = lazyTable<number>({ pt: () => 1 })
  expect(table.xx).toBeUndefined()
})
