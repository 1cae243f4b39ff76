import { connect } from 'node:net'
import type { Answered, Caller, StoryWorld } from '@vigie/server/story-world'
import { type Filled, fillOrganisation } from '../tenancy/fill-organisation.ts'
import type { Loopback } from '../tenancy/open-loopback.ts'
import { openWitness } from '../tenancy/open-witness.ts'
import type { BadRow, RawRow } from './bad-row.ts'

/** A server in the middle of its work, to which bad things are sent. */
export interface BadWorld {
  readonly world: StoryWorld
  readonly loopback: Loopback
  readonly filled: Filled
  /** Everybody that a row may name. */
  readonly callers: Readonly<Record<string, Caller>>
  /** What `<…>` stands for. */
  readonly words: Readonly<Record<string, string>>
}

export async function openBadWorld(world: StoryWorld, loopback: Loopback): Promise<BadWorld> {
  const filled = await fillOrganisation({ world, loopback, witness: openWitness() }, world.organisationId, 'zqxjkv')
  const { boss, leaver, first, second, third, ids } = filled
  const notices = Object.fromEntries(
    await Promise.all(['draft', 'held', 'sent', 'answered', 'failed'].map(async (ad) => [ad, await first.noticeOf(ad)] as const)),
  )
  return {
    world,
    loopback,
    filled,
    callers: { boss, leaver, program: first.program, officer: second.officer, visitor: world.visitor },
    words: {
      ...ids.first,
      ...notices,
      organisation: filled.organisationId,
      opencase: await first.caseOf('open'),
      form: await third.noticeOf('form'),
      spare: first.listings.spare as string,
      formlisting: third.listings.form as string,
      draftlisting: first.listings.draft as string,
      url: first.urls.sent as string,
    },
  }
}

/** Send a row as it stands. */
export function sendRow({ callers, words }: BadWorld, { ask, headers, bytes }: BadRow): Promise<Answered> {
  const [, who = '', method = '', path = '', text] = /^(\S+) (\S+) (\S+)(?: (.*))?$/s.exec(withWords(ask, words)) ?? []
  const caller = callers[who]
  if (!caller) throw new Error(`nobody is called "${who}": ${ask}`)
  const json = { 'content-type': 'application/json' }
  const said = headers && Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, withWords(value, words)]))
  if (bytes) return caller.ask(method, path, bytes, said ?? json)
  return caller.ask(method, path, text, text === undefined ? said : { ...json, ...said })
}

export function withWords(text: string, words: Readonly<Record<string, string>>): string {
  return text.replaceAll(/<(\w+)>/g, (found, name: string) => words[name] ?? found)
}

/** Send bytes over a socket of their own, and read what comes until nothing more does. */
export function sendRaw({ world: { origin } }: BadWorld, { send }: RawRow): Promise<string> {
  const { hostname, port } = new URL(origin)
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname, () => socket.write(send))
    let received = ''
    const quiet = setTimeout(() => socket.destroy(), 2_000)
    socket.on('data', (chunk) => {
      received += chunk.toString('latin1')
    })
    // A server that hangs up on nonsense does right; what counts is what it says before, and that it goes on.
    socket.on('error', (error: NodeJS.ErrnoException) =>
      error.code === 'ECONNRESET' || error.code === 'EPIPE' ? undefined : reject(error),
    )
    socket.on('close', () => {
      clearTimeout(quiet)
      resolve(received)
    })
  })
}

/** How many rows each table holds, and how many jobs wait. */
export async function countRows({ installation }: StoryWorld): Promise<Readonly<Record<string, number>>> {
  const client = await installation.database.pool.connect()
  try {
    await client.query('begin')
    const { rows } = await client.query(
      "select tablename as name from pg_tables where schemaname = 'public' and tablename <> 'migration'",
    )
    await client.query('set local role vigie_keeper')
    const each = rows.map(({ name }) => `select '${name}' as name, count(*)::int as count from "${name}"`)
    const counted = await client.query(each.join(' union all '))
    return Object.fromEntries(counted.rows.map(({ name, count }) => [name, count]))
  } finally {
    await client.query('rollback')
    client.release()
  }
}
