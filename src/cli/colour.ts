import { styleText } from 'node:util'
import { type Paint, plain } from '../report/paint.ts'

/** Colour on a terminal only; NO_COLOR (https://no-color.org) and TERM=dumb are respected. */
export function paintFor(stream: { readonly isTTY?: boolean }, environment: Readonly<Record<string, string | undefined>>): Paint {
  const off = !stream.isTTY || Boolean(environment.NO_COLOR) || environment.TERM === 'dumb'
  return off ? plain : (inks, text) => (text === '' ? '' : styleText([...inks], text, { validateStream: false }))
}
