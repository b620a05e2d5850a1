import { defineInflection } from './inflection.ts'

/** Chinese does not inflect: only its grammatical characters. */
export const chinese = () =>
  defineInflection({
    grammar: new Set('了着过的地得个们之所便则吗呢吧啊呀嘛哦'),
  })
