import { expect, test } from 'vitest'
import { once } from '../../src/platform/once.ts'

test('loads that run side by side all get the value of the first that is done', async () => {
  const done: ((value: object) => void)[] = []
  const load = once(() => new Promise<object>((resolve) => done.push(resolve)))
  const asked = [load(), load(), load()]
  const [first, second, third] = [{}, {}, {}]
  done[1]?.(second)
  expect(await asked[1]).toBe(second)
  done[0]?.(first)
  done[2]?.(third)
  for (const one of [...asked, load()]) expect(await one).toBe(second)
  expect(done).toHaveLength(3)
})

test('a failure is not remembered', async () => {
  let asked = 0
  const load = once(async () => {
    if (asked++ === 0) throw new Error('not yet')
    return 'there'
  })
  await expect(load()).rejects.toThrow('not yet')
  expect([await load(), await load(), asked]).toEqual(['there', 'there', 2])
})
