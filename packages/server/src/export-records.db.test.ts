import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { wrongFacts } from '@vigie/casework'
import type { Database } from './db/database.ts'
import { type TestWorld, testContext } from './db/test-context.fixture.ts'
import { onEachDatabase } from './db/test-database.fixture.ts'
import { type ExportRequest, exportRecords, recordTables } from './export-records.ts'
import { moment, planted, plantFlow, plantMany } from './keeping/export-world.fixture.ts'
import type { OperationStopped } from './keeping/operation-stopped.ts'

interface Field {
  readonly name: string
  readonly type: string
  readonly constraints?: { readonly required?: boolean; readonly enum?: readonly string[]; readonly pattern?: string }
}

interface Described {
  readonly created: string
  readonly licenses?: unknown
  readonly vigie: { readonly version: string; readonly query: unknown }
  readonly resources: readonly {
    readonly name: string
    readonly path: string
    readonly rows: number
    readonly bytes: number
    readonly hash: string
    readonly schema: { readonly fields: readonly Field[]; readonly foreignKeys?: readonly ForeignKey[] }
  }[]
}

interface ForeignKey {
  readonly fields: readonly string[]
  readonly reference: { readonly resource?: string; readonly fields: readonly string[] }
}

type Row = Readonly<Record<string, string>>

/** A test on each kind of database, with an organisation and the name of a folder that is not there yet. */
function onInstall(
  title: string,
  work: (install: { database: Database; world: TestWorld; folder: string }) => Promise<void>,
): void {
  onEachDatabase(title, async (database) => {
    const parent = mkdtempSync(join(tmpdir(), 'vigie-export-'))
    const world = await testContext(database)
    try {
      await work({ database, world, folder: join(parent, 'package') })
    } finally {
      await world.close()
      rmSync(parent, { recursive: true, force: true })
    }
  })
}

function exportInto(database: Database, request: Partial<ExportRequest> & Pick<ExportRequest, 'folder'>, onProgress = () => {}) {
  const operating = { signal: new AbortController().signal, progress: onProgress }
  return exportRecords(database, { organisationId: null, from: null, to: null, ...request }, operating, moment)
}

const read = (folder: string): Described => JSON.parse(readFileSync(join(folder, 'datapackage.json'), 'utf8'))

/** The rows of a CSV, as RFC 4180 has it. */
function rowsOf(folder: string, name: string): Row[] {
  const text = readFileSync(join(folder, `${name}.csv`), 'utf8')
  assert.ok(text.endsWith('\r\n'))
  const lines = text
    .slice(0, -2)
    .split('\r\n')
    .map((line) =>
      [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^",]*))/g)].map(
        ([, quoted, bare]) => quoted?.replaceAll('""', '"') ?? bare ?? '',
      ),
    )
  const [header = [], ...rows] = lines
  return rows.map((cells) => {
    assert.equal(cells.length, header.length, `${name}: ${cells}`)
    return Object.fromEntries(header.map((column, at) => [column, cells[at] as string]))
  })
}

/** Each cell is of its field's type and within its constraints. */
function assertFits(row: Row, fields: readonly Field[]): void {
  const forms: Record<string, RegExp> = {
    integer: /^-?\d+$/,
    number: /^-?\d+(\.\d+)?$/,
    boolean: /^(true|false)$/,
    date: /^\d{4}-\d\d-\d\d$/,
    datetime: /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/,
    object: /^\{.*\}$/,
  }
  for (const { name, type, constraints = {} } of fields) {
    const cell = row[name] as string
    if (cell === '') assert.ok(!constraints.required, `${name} is required`)
    else {
      assert.match(cell, forms[type] ?? /./, name)
      if (constraints.enum) assert.ok(constraints.enum.includes(cell), `${name}: ${cell}`)
      if (constraints.pattern) assert.match(cell, new RegExp(`^(${constraints.pattern})$`), name)
    }
  }
}

onInstall(
  'exportRecords() writes a package that its description fits, and in which nobody is found',
  async ({ database, world, folder }) => {
    const platformId = crypto.randomUUID()
    await plantFlow(world, platformId)
    const done = await exportInto(database, { folder })

    const described = read(folder)
    assert.deepEqual(readdirSync(folder).sort(), ['datapackage.json', ...recordTables.map(({ name }) => `${name}.csv`)].sort())
    assert.equal(described.created, moment.toISOString())
    assert.equal(described.licenses, undefined)
    assert.deepEqual(described.vigie.query, { organisation_id: world.organisationId, from: null, to: null })
    for (const { name, path, rows, bytes, hash, schema } of described.resources) {
      const text = readFileSync(join(folder, path))
      assert.deepEqual([bytes, hash], [text.length, `sha256:${createHash('sha256').update(text).digest('hex')}`], name)
      const found = rowsOf(folder, name)
      assert.equal(found.length, rows, name)
      for (const row of found) assertFits(row, schema.fields)
      assert.deepEqual(
        done.files.find((file) => file.path === path)?.rows,
        { 'case-listings': 1, statistics: 2, events: 2 }[name] ?? 1,
        name,
      )
      for (const { fields, reference } of schema.foreignKeys ?? []) {
        const known = rowsOf(folder, reference.resource ?? name).map((row) => row[reference.fields[0] as string])
        for (const row of found) assert.ok(['', ...known].includes(row[fields[0] as string]), `${name}: ${fields}`)
      }
    }
    for (const name of readdirSync(folder)) {
      const text = readFileSync(join(folder, name), 'utf8')
      for (const word of [...planted, world.personId]) assert.ok(!text.includes(word), `${name} has ${word}`)
    }
  },
)

onInstall('exportRecords() says of each row what its columns say', async ({ database, world, folder }) => {
  const platformId = crypto.randomUUID()
  await plantFlow(world, platformId)
  await exportInto(database, { folder })
  const first = (name: string) => rowsOf(folder, name)[0] as Row

  assert.equal(first('platforms').name, `'=Bazaar, "the" one`)
  const { received_at, host, versions, is_erased, score, specimens, degraded, as_of } = first('listings')
  assert.deepEqual(
    [received_at, host, versions, is_erased, score, specimens, degraded, as_of],
    ['2026-11-21T12:00:00.000Z', 'bazaar.example', '1', 'false', '93.5', '2', 'no-text;edition', '2026-11-20'],
  )
  const { listings, reports, reviews } = first('cases')
  assert.deepEqual([listings, reports, reviews], ['1', '1', '1'])
  assert.deepEqual([first('notices').listings, first('notices').specimens], ['1', '2'])
  const statistics = rowsOf(folder, 'statistics').map(({ day, platform_id, measure, unit, amount }) => [
    day,
    platform_id,
    measure,
    unit,
    amount,
  ])
  assert.deepEqual(statistics, [
    ['2026-11-21', platformId, 'listings.received', 'listing', '1'],
    ['2026-11-22', '', 'cases.opened', 'case', '1'],
  ])
  const events = rowsOf(folder, 'events')
  assert.deepEqual(
    events.map(({ kind, actor }) => `${kind} ${actor}`),
    ['case.assigned person', 'listing.received person'],
  )
  assert.equal(events[0]?.facts, '{}')
  assert.deepEqual(wrongFacts('listing.received', JSON.parse(events[1]?.facts as string)), [])
})

onInstall('exportRecords() goes through all pages, and keeps to the days asked for', async ({ database, world, folder }) => {
  await plantMany(world, 2_500)
  let told = 0
  await exportInto(database, { folder }, () => told++)
  const hosts = new Set(rowsOf(folder, 'listings').map(({ host }) => host))
  assert.equal(new Set(rowsOf(folder, 'listings').map(({ id }) => id)).size, 2_500)
  assert.deepEqual([...hosts], ['shops.example'])
  assert.ok(told >= 3, 'it tells how far it is')

  const days = `${folder}-days`
  await exportInto(database, { folder: days, from: '2026-11-22', to: '2026-11-23' })
  const received = rowsOf(days, 'listings').map((row) => row.received_at as string)
  assert.deepEqual(
    [received.length, received.at(0), received.at(-1)],
    [48, '2026-11-22T00:00:00.000Z', '2026-11-23T23:00:00.000Z'],
  )
  const described = read(days)
  assert.deepEqual(described.vigie.query, { organisation_id: world.organisationId, from: '2026-11-22', to: '2026-11-23' })
  assert.ok(described.resources.every(({ schema }) => schema.foreignKeys === undefined))
})

onInstall(
  'exportRecords() exports one organisation, and asks which where there are several',
  async ({ database, world, folder }) => {
    await plantFlow(world, crypto.randomUUID())
    const company = await world.organisation('platform')
    // A company sees the notices that it received; they are the records of whoever sent them.
    await world.ctx.inTransaction(({ query }) =>
      query.updateTable('notice').set({ recipient_id: company.organisationId }).execute(),
    )
    assert.equal((await exportInto(database, { folder })).organisation, world.organisationId)

    await world.organisation('ngo')
    await assert.rejects(exportInto(database, { folder: `${folder}-2` }), (error: OperationStopped) => {
      assert.equal(error.stop.code, 'organisation-needed')
      return 'organisations' in error.stop && error.stop.organisations.length === 3
    })
    const empty = await exportInto(database, { folder: `${folder}-3`, organisationId: company.organisationId })
    assert.deepEqual([...new Set(empty.files.map(({ rows }) => rows))], [0])
    for (const organisationId of [crypto.randomUUID(), 'x', `${world.organisationId}'`]) {
      await assert.rejects(exportInto(database, { folder: `${folder}-4`, organisationId }), { message: 'organisation-unknown' })
    }
    assert.ok(!existsSync(`${folder}-4`))
  },
)

onInstall(
  'exportRecords() leaves a folder that is in use as it is, and nothing of a package that is cut short',
  async ({ database, world, folder }) => {
    await plantMany(world, 10)
    mkdirSync(folder)
    writeFileSync(join(folder, 'mine.txt'), 'mine')
    await assert.rejects(exportInto(database, { folder }), { message: 'folder-not-empty' })
    assert.deepEqual(readdirSync(folder), ['mine.txt'])

    const isCut = () => {
      throw new Error('enough')
    }
    await assert.rejects(exportInto(database, { folder: `${folder}-2` }, isCut), /enough/)
    assert.ok(!existsSync(`${folder}-2`))
  },
)
