import assert from 'node:assert/strict'
import { test } from 'node:test'
import { databaseKinds, openStoryWorld } from '@vigie/server/story-world'
import type { BadRow } from './bad-input/bad-row.ts'
import { type BadWorld, openBadWorld, sendRow } from './bad-input/bad-world.ts'
import { checkRawRows, checkRows } from './bad-input/check-rows.ts'
import { checkStrangeTexts } from './bad-input/strange-texts.ts'
import { wrongBodies } from './bad-input/wrong-bodies.ts'
import { wrongFields } from './bad-input/wrong-fields.ts'
import { checkFiles } from './bad-input/wrong-files.ts'
import { checkHosts } from './bad-input/wrong-hosts.ts'
import { wrongCursors, wrongKeys } from './bad-input/wrong-keys.ts'
import { wrongPages } from './bad-input/wrong-pages.ts'
import { wrongPlaces, wrongWires } from './bad-input/wrong-places.ts'
import { expiredSecrets, spoilSecrets, tooManyTries, wrongSecrets } from './bad-input/wrong-secrets.ts'
import { wrongSheets } from './bad-input/wrong-sheets.ts'
import { wrongWork } from './bad-input/wrong-work.ts'
import { openLoopback } from './tenancy/open-loopback.ts'

const themes = {
  'fields of every kind': wrongFields,
  'words in the flow': wrongWork,
  bodies: wrongBodies,
  places: wrongPlaces,
  keys: wrongKeys,
  cursors: wrongCursors,
  secrets: wrongSecrets,
  pages: wrongPages,
}

for (const kind of databaseKinds) {
  test(`bad input is told what is wrong with it, and does no harm (${kind})`, { timeout: 240_000 }, async (t) => {
    await using loopback = await openLoopback()
    const world = await openStoryWorld(kind, { environment: loopback.environment })
    try {
      const opened = await openBadWorld(world, loopback)
      const bad: BadWorld = { ...opened, words: { ...opened.words, ...(await spoilSecrets(opened)) } }
      for (const [theme, rows] of Object.entries(themes)) {
        await t.test(`${theme}: ${rows.length} rows`, async () => assert.deepEqual(await checkRows(bad, rows), []))
      }
      await t.test(`the wire: ${wrongWires.length} rows`, async () => assert.deepEqual(await checkRawRows(bad, wrongWires), []))
      const sheets = await wrongSheets(bad.filled.sheet)
      await t.test(`sheets: ${sheets.length} rows`, async () => assert.deepEqual(await checkRows(bad, sheets), []))
      await t.test('strange texts are given back as they came, and do nothing anywhere', () => checkStrangeTexts(bad))
      await t.test('addresses of this machine are never asked, in any notation or field', () => checkHosts(bad))
      world.clock.advance({ days: 400 })
      await t.test('secrets a year later', async () => assert.deepEqual(await checkRows(bad, expiredSecrets), []))
      const { callers } = bad
      await t.test('whoever guesses is slowed down', async () => {
        const answers = await Promise.all(tooManyTries.map((row) => sendRow(bad, row)))
        assert.ok(
          answers.every(({ status }) => status === 410 || status === 429),
          String(answers.map(({ status }) => status)),
        )
        const last = await sendRow(bad, tooManyTries[0] as BadRow)
        assert.deepEqual([last.status, last.body.code], [429, 'too-many-tries'])
        assert.ok(Number(last.headers.get('retry-after')) > 0)
        assert.equal((await callers.boss?.get('/api/v1/me'))?.status, 200)
      })
    } finally {
      await world.close()
    }
  })
}

test('vigie screen says what is wrong with a file, and in which line', async () => assert.deepEqual(await checkFiles(), []))
