import { type Route, routes } from '@vigie/contract'
import type { Caller } from '@vigie/server/story-world'

/** Remembers which routes were seen to do their work. */
export interface Witness {
  /** Names of the routes that answered with 2xx. */
  readonly seen: ReadonlySet<string>
  watch<C extends Caller>(caller: C): C
}

const patterns = Object.entries(routes as Readonly<Record<string, Route>>).map(([name, { method, path }]) => ({
  name,
  method,
  pattern: new RegExp(`^${path.replaceAll('.', '\\.').replaceAll(/\{\w+\}/g, '[^/]+')}$`),
  // A word in its place is nearer than a parameter: /cases/next is not the case "next".
  parameters: path.split('{').length,
}))

export function openWitness(): Witness {
  const seen = new Set<string>()
  const note = (method: string, path: string) => {
    const address = path.split('?', 1)[0] as string
    const fitting = patterns.filter((each) => each.method === method && each.pattern.test(address))
    const nearest = fitting.sort((one, other) => one.parameters - other.parameters)[0]
    if (nearest) seen.add(nearest.name)
  }
  return {
    seen,
    watch: (caller) => {
      const ask: Caller['ask'] = async (method, path, body, headers) => {
        const answered = await caller.ask(method, path, body, headers)
        if (answered.status < 300) note(method, path)
        return answered
      }
      return {
        ...caller,
        ask,
        get: (path) => ask('GET', path),
        post: async (path, body = {}) => done(await ask('POST', path, body), path),
      }
    },
  }
}

function done<A extends { readonly status: number; readonly text: string; readonly body: unknown }>(
  answered: A,
  path: string,
): A['body'] {
  if (answered.status >= 300) throw new Error(`${path}: ${answered.status} ${answered.text}`)
  return answered.body
}
