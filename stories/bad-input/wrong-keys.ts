import { type Route, routes } from '@vigie/contract'
import { bad } from './bad-row.ts'

const cursor = (key: unknown) => Buffer.from(JSON.stringify(key)).toString('base64url')
const nobody = '01a20000-0000-7000-8000-000000000000'

/** Places in a list that we never wrote. */
const garbage = [
  'x',
  '%00',
  'W10',
  cursor([null]),
  cursor([{}]),
  cursor(['x']),
  cursor([1.5]),
  cursor([1e308]),
  cursor(['x', 'not-an-id']),
  cursor(['2026-11-21', 'x', 'y']),
  cursor(['\u0000', nobody]),
]

/** Every list of the API, asked to go on from a place that is none. */
export const wrongCursors = Object.values(routes as Readonly<Record<string, Route>>)
  .filter(
    ({ query, method }) =>
      method === 'GET' &&
      (query?.toJSONSchema({ io: 'input' }) as { properties?: object })?.properties &&
      'after' in asked(query),
  )
  .flatMap(({ path }) => {
    const address = path.replaceAll(/\{(\w+)Id\}/g, (_, name: string) => `<${name}>`)
    const needed = path.endsWith('/statistics') ? 'from=2026-11-01&to=2026-11-30&' : ''
    const who = path.includes('/received-') ? 'officer' : 'boss'
    return garbage.map((after) =>
      bad(`${path} after ${after}`, `${who} GET ${address}?${needed}after=${after}`, expectedFor(after)),
    )
  })

/** No address holds a NUL; whatever else is no place of the list is told as such. */
function expectedFor(after: string): string {
  return after.includes('%00') ? '400 request-malformed' : '400 request-malformed /query/after'
}

function asked(query: Route['query']): object {
  return (query?.toJSONSchema({ io: 'input' }) as { properties?: object } | undefined)?.properties ?? {}
}

const one = 'program POST /api/v1/listings {"title":7}'
const key = (value: string) => ({ headers: { 'idempotency-key': value } })

/** Keys by which a request is known again, which are none or belong to another. */
export const wrongKeys = [
  bad('an Idempotency-Key of nothing', one, '400 request-malformed Idempotency-Key', key('')),
  bad('an Idempotency-Key of spaces', one, '400 request-malformed Idempotency-Key', key('a b')),
  bad('an Idempotency-Key of 201 letters', one, '400 request-malformed Idempotency-Key', key('k'.repeat(201))),
  bad('an Idempotency-Key with a letter beyond ASCII', one, '400 request-malformed Idempotency-Key', key('cl\u00e9')),
  bad('a first request under a key', one, '422 items.0.code=listing-malformed', key('twice')),
  bad('the same request under the key', one, '422 items.0.code=listing-malformed', key('twice')),
  bad('another request under the key', 'program POST /api/v1/listings {"title":8}', '422 key-reused', key('twice')),
  bad('the key of another caller', one.replace('program', 'boss'), '422 items.0.code=listing-malformed', key('twice')),
  bad(
    'a request and the same in another order',
    'boss POST /api/v1/listings {"description":1,"title":8}',
    '422 items.0.code=listing-malformed',
    key('order'),
  ),
  bad('its keys the other way round', 'boss POST /api/v1/listings {"title":8,"description":1}', '422 key-reused', key('order')),
]
