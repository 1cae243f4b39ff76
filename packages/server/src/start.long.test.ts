import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import { openPglite } from './db/open-pglite.ts'
import { startedVigie } from './started-vigie.fixture.ts'

const start = join(import.meta.dirname, 'start.ts')

function folderOf(t: TestContext): string {
  const folder = mkdtempSync(join(tmpdir(), 'vigie-start-'))
  t.after(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

interface State {
  readonly laid_out: boolean
  readonly done: number
  readonly total: number
}

async function stateOf(origin: string): Promise<State> {
  return (await (await fetch(`${origin}/demo/state`)).json()) as State
}

async function stateWhen(origin: string, holds: (state: State) => boolean): Promise<State> {
  for (let tries = 0; tries < 3000; tries++) {
    const state = await stateOf(origin)
    if (holds(state)) return state
    await wait(100)
  }
  throw new Error('the demo world does not get there')
}

/** What a refused start says, and how it ends. */
function refusedStart(folder: string, ...given: string[]): Promise<{ code: number | null; said: string }> {
  const child = spawn(process.execPath, [start, ...given], { env: { ...process.env, DATA_FOLDER: folder, PORT: '0' } })
  const said: string[] = []
  child.stderr.on('data', (chunk) => said.push(String(chunk)))
  return new Promise((resolve) => child.once('exit', (code) => resolve({ code, said: said.join('') })))
}

test('npm start lays the demo world out, begins anew when it was killed half-way, and keeps it once it is whole', async (t) => {
  const folder = folderOf(t)
  const first = await startedVigie(t, folder)
  await stateWhen(first.origin, ({ done }) => done > 60)
  await first.kill()

  const second = await startedVigie(t, folder)
  assert.ok((await stateOf(second.origin)).done < 60)
  // People are served meanwhile.
  let slowestMs = 0
  const end = await stateWhen(second.origin, ({ laid_out }) => laid_out)
  for (const path of ['/en', '/fr/demo', '/en/figures']) {
    const before = performance.now()
    assert.equal((await fetch(second.origin + path)).status, 200, path)
    slowestMs = Math.max(slowestMs, performance.now() - before)
  }
  assert.equal(end.done, end.total)
  assert.ok(slowestMs < 10_000, `${slowestMs} ms`)
  await second.kill()

  const third = await startedVigie(t, folder)
  assert.equal((await stateOf(third.origin)).laid_out, true)
  await third.kill()
  await assertLiveQueue(join(folder, 'demo'))
})

async function assertLiveQueue(folder: string): Promise<void> {
  const database = await openPglite({ dataDir: join(folder, 'database') })
  const count = async (sql: string): Promise<number> =>
    (await database.pool.query(`select count(*)::int as n from ${sql}`)).rows[0].n
  try {
    assert.ok((await count(`case_file where status = 'open'`)) >= 25)
    assert.ok((await count(`case_file where status = 'in-review'`)) >= 3)
    for (const status of ['drafted', 'held', 'delivered', 'answered', 'failed']) {
      assert.ok((await count(`notice where status = '${status}'`)) > 0, status)
    }
    for (const action of ['removed', 'kept', 'need-more', 'seller-suspended']) {
      assert.ok((await count(`outcome where action = '${action}'`)) > 0, action)
    }
    for (const result of ['gone', 'still-up', 'walled']) {
      assert.ok((await count(`verification where result = '${result}'`)) > 0, result)
    }
    assert.ok((await count(`(select date_trunc('month', at) from event group by 1) as month`)) >= 8)
  } finally {
    await database.close()
  }
}

test('npm start -- --real refuses the folder of a demo world, and the demo world that of a real install', async (t) => {
  const folder = folderOf(t)
  const demo = await startedVigie(t, folder)
  await demo.kill()
  const real = await refusedStart(join(folder, 'demo'), '--real')
  assert.equal(real.code, 1)
  assert.match(real.said, /holds a demo world/)

  const other = folderOf(t)
  const install = await startedVigie(t, join(other, 'demo'), '--real')
  assert.equal((await fetch(`${install.origin}/demo/state`)).status, 404)
  await install.kill()
  const refused = await refusedStart(other)
  assert.equal(refused.code, 1)
  assert.match(refused.said, /is not a demo world/)
})

test('npm start answers an argument that it does not know with its usage, and 2', async (t) => {
  const { code, said } = await refusedStart(folderOf(t), '--reel')
  assert.equal(code, 2)
  assert.match(said, /--reel .*\nnpm start/)
})
