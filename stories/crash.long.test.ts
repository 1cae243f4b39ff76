import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import { databaseKinds, emptyPostgresql } from '@vigie/server/story-world'
import { answerAll, type Cast, reviewAll, sendAll, submitAll } from './crash/drive-flow.ts'
import { type Ending, finalState } from './crash/final-state.ts'
import { patientCaller } from './crash/patient-caller.ts'
import { RunningVigie } from './crash/running-vigie.ts'
import { openWebhookReceiver, type WebhookReceiver } from './crash/webhook-receiver.ts'

const listingCount = 500
const killCount = 20
const password = 'correct horse battery staple'

interface Run {
  readonly state: Record<string, Ending>
  readonly figures: unknown
  readonly kills: number
}

/** One whole run, from an empty database to the last answer, killed as often as asked at moments of no choosing. */
async function runFlow(kind: (typeof databaseKinds)[number], kills: number): Promise<Run> {
  const folder = mkdtempSync(join(tmpdir(), 'vigie-crash-'))
  const postgresql = kind === 'postgresql' ? await emptyPostgresql() : null
  const receiver = await openWebhookReceiver()
  const over = new AbortController()
  const port = String(20_000 + Math.floor(Math.random() * 20_000))
  const vigie = new RunningVigie({
    PORT: port,
    MODE: 'enforce',
    SECOND_FACTOR: 'no',
    HOLD_SECONDS: '0',
    DATA_FOLDER: folder,
    REQUESTS_PER_MINUTE: '1000000',
    OUTBOUND_ALLOW: `127.0.0.1:${receiver.port}`,
    ...(postgresql ? { DATABASE_URL: postgresql.url } : {}),
  })
  try {
    await vigie.start()
    const cast = await assemble(vigie, port, receiver, over.signal)
    const flow = runCast(cast)
    const killed = await killAtRandom(vigie, kills, flow.isOver)
    const listings = await flow.done

    assert.deepEqual(receiver.wrong, [])
    for (const [id, bodies] of receiver.bodies) assert.equal(bodies.size, 1, `${id} came with another body`)
    for (const [notice, ids] of receiver.idsOfNotice) assert.equal(ids.size, 1, `${notice} came under a second id`)
    const state = await finalState(cast.reviewer, listings)
    const figures = await settledFigures(cast)
    return { state, figures, kills: killed }
  } catch (error) {
    throw new Error(`${vigie.said.slice(-30).join('')}`, { cause: error })
  } finally {
    over.abort()
    await vigie.stop()
    await receiver.close()
    await postgresql?.drop()
    rmSync(folder, { recursive: true, force: true })
  }
}

async function assemble(vigie: RunningVigie, port: string, receiver: WebhookReceiver, over: AbortSignal): Promise<Cast> {
  const origin = `http://127.0.0.1:${port}`
  const nobody = patientCaller(origin, () => ({ origin }), over)
  const token = /first-admin\/([\w-]+)/.exec(vigie.said.join(''))?.[1]
  assert.ok(token, 'the log holds the first admin’s link')
  const email = 'ada@ngo.example'
  const joined = await nobody('POST', '/api/v1/first-admin', {
    token,
    organisation_name: 'Example NGO',
    name: 'Ada',
    email,
    password,
  })
  assert.equal(joined.status, 201, JSON.stringify(joined.body))
  const signedIn = await nobody('POST', '/api/auth/sign-in/email', { email, password })
  const cookie = signedIn.headers
    .getSetCookie()
    .map((each) => each.split(';', 1)[0])
    .join('; ')
  const reviewer = patientCaller(origin, () => ({ origin, cookie }), over)
  const notifier = { notifier_name: 'Example NGO', notifier_email: 'notices@ngo.example' }
  assert.equal((await reviewer('PATCH', '/api/v1/organisation', notifier)).status, 200)

  const platform = (await reviewer('POST', '/api/v1/platforms', { name: 'Bazaar', status: 'member', hosts: ['bazaar.example'] }))
    .body
  const path = `/api/v1/platforms/${platform.id}`
  const channel = await reviewer('PUT', `${path}/channel`, { channel: 'webhook', address: receiver.url })
  receiver.useSecret(channel.body.secret)
  const clause = {
    code: '4.2',
    title: 'Protected animals',
    text: 'No protected animals or parts of them.',
    url: 'https://bazaar.example/rules',
  }
  assert.equal((await reviewer('POST', `${path}/clauses`, clause)).status, 201)
  const scopes = ['listings:write', 'notices:read', 'outcomes:write']
  const { key } = (await reviewer('POST', '/api/v1/keys', { platform_id: platform.id, name: 'receiver', scopes })).body
  return { reviewer, platform: patientCaller(origin, () => ({ authorization: `Bearer ${key}` }), over) }
}

/** All take part at once, as in life; each goes on until those before it are done and nothing is left to do. */
function runCast(cast: Cast): { done: Promise<Map<string, string>>; isOver: () => boolean } {
  const ended = { submitted: false, reviewed: false, sent: false, all: false }
  const quiet = quietly(cast)
  const submitted = submitAll(cast, listingCount, 10).finally(() => {
    ended.submitted = true
  })
  const reviewed = reviewAll(cast, async () => ended.submitted && (await quiet())).finally(() => {
    ended.reviewed = true
  })
  const sent = sendAll(cast, async () => ended.reviewed && (await quiet())).finally(() => {
    ended.sent = true
  })
  const answered = answerAll(cast, async () => ended.sent && (await arrived(cast)) && (await quiet()))
  const done = Promise.all([submitted, reviewed, sent, answered]).then(([listings]) => listings)
  return {
    done: done.finally(() => {
      ended.all = true
    }),
    isOver: () => ended.all,
  }
}

/** Whether every notice that was let go has arrived. */
async function arrived({ reviewer }: Cast): Promise<boolean> {
  const left = await Promise.all(['held', 'sent'].map((status) => reviewer('GET', `/api/v1/notices?status=${status}&limit=1`)))
  return left.every(({ body }) => body.items.length === 0)
}

/** Whether nothing has moved for a while: every job that a killed process held has been taken up by another. */
function quietly({ reviewer }: Cast): () => Promise<boolean> {
  let [before, since] = ['', 0]
  return async () => {
    const { body } = await reviewer('GET', '/api/v1/statistics?from=2026-01-01&to=2030-12-31')
    const now = JSON.stringify(body.rows)
    if (now !== before) [before, since] = [now, performance.now()]
    return performance.now() - since > 45_000
  }
}

async function killAtRandom(vigie: RunningVigie, kills: number, isOver: () => boolean): Promise<number> {
  let killed = 0
  while (killed < kills && !isOver()) {
    await wait(500 + Math.random() * 2_500)
    await vigie.kill()
    killed++
    await vigie.start()
  }
  return killed
}

async function settledFigures({ reviewer }: Cast): Promise<unknown> {
  const { body } = await reviewer('GET', '/api/v1/statistics?from=2026-01-01&to=2030-12-31')
  // How often something was seen again says how often a client had to ask, not how anything ended.
  return body.rows.filter(({ measure }: { measure: string }) => !/seen_again/.test(measure))
}

for (const kind of databaseKinds) {
  test(`killed ${killCount} times, Vigie ends as it does undisturbed, and no notice comes twice (${kind})`, {
    timeout: 25 * 60_000,
  }, async (context) => {
    const undisturbed = await runFlow(kind, 0)
    const disturbed = await runFlow(kind, killCount)
    context.diagnostic(`${disturbed.kills} kills, ${Object.keys(disturbed.state).length} listings`)
    assert.equal(Object.keys(undisturbed.state).length, listingCount)
    assert.ok(disturbed.kills >= killCount)
    assert.deepEqual(disturbed.state, undisturbed.state)
    assert.deepEqual(disturbed.figures, undisturbed.figures)
  })
}
