/** What a robots.txt says to one program. */
export interface Robots {
  /** Whether an address may be fetched; `path` is path and query as they are asked for. */
  allows(path: string): boolean
}

interface Rule {
  readonly allow: boolean
  readonly pattern: string
}

/** The most of a file that is looked at (RFC 9309 asks for at least 500 KB), and the longest pattern. */
const MAX_LENGTH = 500 * 1024
const MAX_PATTERN = 2000

/** Reads a robots.txt (RFC 9309) for a program by its product token: the groups that name it, else those for all; the longest match decides. */
export function readRobots(text: string, product: string): Robots {
  const groups: { agents: string[]; rules: Rule[] }[] = []
  let open: { agents: string[]; rules: Rule[] } | undefined
  for (const line of text.slice(0, MAX_LENGTH).split(/\r\n|\n|\r/)) {
    const [, key = '', value = ''] = /^\s*([A-Za-z-]+)\s*:([^#]*)/.exec(line) ?? []
    const name = key.toLowerCase()
    if (name === 'user-agent') {
      if (!open || open.rules.length > 0) {
        open = { agents: [], rules: [] }
        groups.push(open)
      }
      open.agents.push(value.trim().toLowerCase())
    } else if (open && (name === 'allow' || name === 'disallow')) {
      const pattern = value.trim().slice(0, MAX_PATTERN)
      // "Disallow:" with nothing forbids nothing, but it ends the list of agents.
      open.rules.push({ allow: name === 'allow' || pattern === '', pattern })
    }
  }
  const own = groups.filter(({ agents }) => agents.includes(product.toLowerCase()))
  const rules = (own.length > 0 ? own : groups.filter(({ agents }) => agents.includes('*'))).flatMap((group) => group.rules)
  return {
    allows(path) {
      const matching = rules.filter(({ pattern }) => pattern !== '' && matches(pattern, path))
      const longest = Math.max(0, ...matching.map(({ pattern }) => pattern.length))
      const decisive = matching.filter(({ pattern }) => pattern.length === longest)
      return path === '/robots.txt' || decisive.length === 0 || decisive.some(({ allow }) => allow)
    },
  }
}

/** Whether a pattern matches from the path's beginning; `*` is anything, a last `$` the end. Steps back to the last `*` only: no blow-up. */
function matches(pattern: string, path: string): boolean {
  const toEnd = pattern.endsWith('$')
  const wanted = toEnd ? pattern.slice(0, -1) : `${pattern}*`
  let [at, in_, star, from] = [0, 0, -1, 0]
  while (in_ < path.length) {
    if (wanted[at] === '*') {
      star = at++
      from = in_
    } else if (wanted[at] === path[in_]) {
      at++
      in_++
    } else if (star >= 0) {
      at = star + 1
      in_ = ++from
    } else return false
  }
  while (wanted[at] === '*') at++
  return at === wanted.length
}
