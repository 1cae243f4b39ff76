import type { Answered } from '@vigie/server/story-world'
import type { BadRow, RawRow } from './bad-row.ts'
import { type BadWorld, countRows, sendRaw, sendRow, withWords } from './bad-world.ts'

/** Tables of sign-in: they count tries, and sessions end by themselves. */
const ofSignIn = new Set(['sign_in_session', 'sign_in_verification'])

/** What is wrong with how each row was answered; nothing, if all is well. */
export async function checkRows(bad: BadWorld, rows: readonly BadRow[]): Promise<string[]> {
  return checkEach(bad, rows, async (row) => {
    const answered = await sendRow(bad, row)
    return { status: answered.status, wrong: wrongWith(withWords(row.expect, bad.words), answered), said: answered.text }
  })
}

/** The same for what goes over a socket: the answer's first line counts, and its body where it has one. */
export async function checkRawRows(bad: BadWorld, rows: readonly RawRow[]): Promise<string[]> {
  return checkEach(bad, rows, async (row) => {
    const received = await sendRaw(bad, row)
    const [head = '', ...rest] = received.split('\r\n\r\n')
    const status = Number(/^HTTP\/1\.1 (\d{3})/.exec(head)?.[1] ?? 0)
    const headers = new Headers(
      head
        .split('\r\n')
        .slice(1)
        .map((line) => line.split(/:\s*/, 2) as [string, string]),
    )
    const text = rest.join('\r\n\r\n')
    const isJson = /json/.test(headers.get('content-type') ?? '')
    return {
      status,
      wrong: wrongWith(row.expect, { status, headers, text, body: isJson ? readJson(text) : null }),
      said: received,
    }
  })
}

async function checkEach<R extends BadRow | RawRow>(
  bad: BadWorld,
  rows: readonly R[],
  send: (row: R) => Promise<{ status: number; wrong: readonly string[]; said: string }>,
): Promise<string[]> {
  const complaints: string[] = []
  let before = await countRows(bad.world)
  for (const row of rows) {
    const logged = bad.world.logged.length
    const { status, wrong, said } = await send(row)
    const found = [...wrong]
    const health = await bad.world.visitor.get('/health')
    if (health.status !== 200) found.push(`/health says ${health.status}`)
    // What only reads is counted with the next that does not.
    const after = 'ask' in row && / GET /.test(row.ask) ? before : await countRows(bad.world)
    for (const [table, count] of Object.entries(before)) {
      const now = after[table] ?? 0
      if (now < count) found.push(`${table} lost ${count - now}`)
      if (now > count && status >= 400 && !ofSignIn.has(table) && !isKept(row, table))
        found.push(`${table} gained ${now - count} by what was refused`)
    }
    before = after
    const told = bad.world.logged.slice(logged).join('')
    const leaked = wordsOf(row).filter((word) => told.includes(word))
    if (leaked.length > 0) found.push(`logged: ${leaked.slice(0, 3)}: ${told.slice(0, 500)}`)
    complaints.push(...found.map((each) => `${row.name}: ${each}: ${said.slice(0, 600)}`))
  }
  return complaints
}

/** Under an Idempotency-Key, an answer is kept even where every item was refused. */
function isKept(row: BadRow | RawRow, table: string): boolean {
  return table === 'idempotency_key' && 'headers' in row && row.headers?.['idempotency-key'] !== undefined
}

/** What was sent, in pieces that a log would show. */
function wordsOf(row: BadRow | RawRow): string[] {
  const sent = 'send' in row ? row.send : `${row.ask.replace(/^\S+ \S+ /, '')} ${Object.values(row.headers ?? {}).join(' ')}`
  const text = typeof sent === 'string' ? sent : Buffer.from(sent).toString('latin1')
  return [...new Set(text.slice(0, 20_000).match(/[^\s"{}[\]:,=&?/<>]{8,200}/g))].filter((word) => !ownWords.test(word))
}

/** Names of ours, which a log may say. */
const ownWords =
  /^(application|multipart|platforms|listings|received-notices|statistics|content-(type|length)|HTTP|127\.0\.0\.1)/i

function wrongWith(expect: string, { status, headers, text, body }: Answered): string[] {
  const [wanted = '', ...rest] = expect.split(' ')
  const wrong: string[] = []
  if (status >= 500) wrong.push('the server fails')
  if (String(status) !== wanted) return [...wrong, `${status} instead of ${wanted}`]
  if (rest[0]?.includes('=')) return [...wrong, ...rest.flatMap((each) => wrongAt(body, each))]
  const [code, place, ...words] = rest
  if (code === undefined) return wrong
  if (code === 'page') return /text\/html/.test(headers.get('content-type') ?? '') ? wrong : [...wrong, 'is no page']
  if (!headers.get('content-type')?.startsWith('application/problem+json')) wrong.push(`a ${headers.get('content-type')}`)
  if (body?.code !== code) wrong.push(`not ${code}`)
  if (typeof body?.title !== 'string' || body.title === '') wrong.push('no title')
  if (!/^[0-9a-f-]{36}$/.test(body?.request_id ?? '')) wrong.push('no request_id')
  if (headers.get('x-request-id') !== body?.request_id) wrong.push('another request_id in the header')
  if (place === undefined) return wrong
  if (place !== '.' && !place.startsWith('/'))
    return text.includes([place, ...words].join(' ')) ? wrong : [...wrong, 'other words']
  const problems: { pointer: string; problem: string }[] = body?.problems ?? []
  const here = problems.filter(({ pointer }) => pointer === (place === '.' ? '' : place))
  if (here.length === 0) wrong.push(`nothing is wrong at ${place}`)
  else if (!here.some(({ problem }) => problem.includes(words.join(' ')))) wrong.push(`not "${words.join(' ')}"`)
  return wrong
}

function wrongAt(body: unknown, each: string): string[] {
  const [path = '', ...value] = each.split('=')
  let found: unknown = body
  for (const step of path.split('.')) found = (found as Record<string, unknown> | null | undefined)?.[step]
  return String(found) === value.join('=') ? [] : [`${path} is ${JSON.stringify(found)}`]
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
