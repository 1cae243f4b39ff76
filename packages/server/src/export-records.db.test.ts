import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { wrongFacts } from '@vigie/casework'
import { sql } from 'kysely'
import type { Database } from './db/database.ts'
import { type TestWorld, testContext } from './db/test-context.fixture.ts'
import { onEachDatabase } from './db/test-database.fixture.ts'
import { type ExportRequest, exportRecords, recordTables } from './export-records.ts'
import type { OperationStopped } from './keeping/operation-stopped.ts'

/** What nobody may find in a package: planted wherever rows hold people and their words. */
const planted = ['anh_88', 'anh.example', 'Anh’s tusk', 'seen at the market', 'rita@ngo.example', 'because I know', 'call Anh']

const moment = new Date('2026-11-21T12:00:00Z')
const [listing, version, caseFile, review, notice, look, report] = Array.from(
  { length: 7 },
  (_, at) => `019aa0e2-7c1e-7bbb-8a43-00000000000${at}`,
) as [string, string, string, string, string, string, string]

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

/** One listing on its whole way, with a person and their words wherever there is room for them. */
async function plantFlow({ ctx, organisationId, personId }: TestWorld, platformId: string): Promise<void> {
  const own = { organisation_id: organisationId }
  await ctx.inTransaction(async ({ query, append }) => {
    const insert = (table: Parameters<typeof query.insertInto>[0], row: object) =>
      query
        .insertInto(table)
        .values({ ...own, ...row } as never)
        .execute()
    const seller = { seller_hash: 'anh_88', seller_sealed: Buffer.from('anh_88') }
    const address = { url: 'https://bazaar.example/anh_88/5', identity: 'https://bazaar.example/anh_88/5', external_id: 'anh_88' }
    const seen = { received_at: moment, last_seen_at: moment, latest_version_id: version }
    await insert('platform', {
      id: platformId,
      name: '=Bazaar, "the" one',
      status: 'member',
      hosts: ['bazaar.example'],
      created_at: moment,
      updated_at: moment,
    })
    await insert('listing', { id: listing, platform_id: platformId, ...address, ...seller, ...seen })
    const content = JSON.stringify({ title: 'Anh’s tusk', description: 'call Anh' })
    await insert('listing_version', {
      id: version,
      listing_id: listing,
      number: 1,
      content_hash: 'x',
      content,
      received_at: moment,
      received_from: 'person:rita@ngo.example',
    })
    const judged = {
      ruleset: 'vigie-test',
      verdict: 'flag',
      decision: 'review',
      score: 93.5,
      taxon: 'Elephantidae',
      product: 'ivory',
      specimens: 2,
    }
    await insert('screening', {
      id: look,
      version_id: version,
      listing_id: listing,
      platform_id: platformId,
      as_of: '2026-11-20',
      ...judged,
      degraded: ['no-text', 'edition'],
      result: content,
      screened_at: moment,
    })
    await insert('report', {
      id: report,
      listing_id: listing,
      source: 'public',
      why: 'seen at the market',
      reporter_hash: 'rita@ngo.example',
      received_at: moment,
    })
    await insert('case_file', {
      id: caseFile,
      platform_id: platformId,
      status: 'decided',
      decision: 'notify',
      priority: 93.5,
      opened_at: moment,
      updated_at: moment,
    })
    await insert('case_listing', { case_id: caseFile, listing_id: listing })
    await insert('case_report', { case_id: caseFile, report_id: report })
    const reading = {
      taxon: 'Loxodonta africana',
      product: 'ivory',
      specimens: 2,
      standing: 'undetermined',
      confidence: 'high',
      proposed: 'notify',
      reason: 'because I know',
    }
    await insert('review', {
      id: review,
      case_id: caseFile,
      assignee_id: personId,
      assigned_at: moment,
      submitted_at: moment,
      ...reading,
    })
    await insert('notice', {
      id: notice,
      platform_id: platformId,
      case_id: caseFile,
      status: 'answered',
      ground: 'illegal-content',
      content,
      channel: 'email',
      ticket: 'rita@ngo.example',
      created_at: moment,
      updated_at: moment,
      sent_at: moment,
    })
    await insert('notice_listing', { notice_id: notice, listing_id: listing, specimens: 2 })
    await insert('outcome', {
      id: look,
      notice_id: notice,
      listing_id: listing,
      platform_id: platformId,
      action: 'kept',
      kept_reason: 'other',
      note: 'call Anh',
      way: 'link',
      recorded_at: moment,
    })
    const grounds = JSON.stringify({ led_to: 'https://anh.example/' })
    await insert('verification', {
      id: look,
      notice_id: notice,
      listing_id: listing,
      platform_id: platformId,
      step: '1h',
      due_at: moment,
      looked_at: moment,
      result: 'still-up',
      looked_by: 'person',
      grounds,
      confirmed_at: moment,
      confirmation_agrees: true,
    })
    await insert('statistic', { day: '2026-11-21', platform_id: platformId, measure: 'listings.received', amount: 1 })
    await insert('statistic', {
      day: '2026-11-22',
      platform_id: '00000000-0000-0000-0000-000000000000',
      measure: 'cases.opened',
      amount: 1,
    })
    await append({ kind: 'case.assigned', subject: caseFile, facts: { assigneeId: personId } })
    await append({ kind: 'listing.received', subject: listing, facts: { versionId: version, platformId, isNew: true } })
    await append({ kind: 'member.left', subject: personId, facts: { personId } })
  })
}

/** Listings by the thousand, each received an hour after the one before. */
async function plantMany({ ctx, organisationId }: TestWorld, count: number): Promise<void> {
  await ctx.inTransaction(async ({ query }) => {
    await sql`
      insert into listing (id, organisation_id, identity, received_at, last_seen_at, latest_version_id)
      select ('029aa0e2-7c1e-7bbb-8a43-' || lpad(n::text, 12, '0'))::uuid, ${organisationId}, 'https://anh.shops.example/' || n,
             ${moment}::timestamptz + n * interval '1 hour', ${moment}, ${version}
        from generate_series(1, ${count}::int) as n`.execute(query)
  })
}

async function inFolder(work: (folder: string) => Promise<void>): Promise<void> {
  const parent = mkdtempSync(join(tmpdir(), 'vigie-export-'))
  try {
    await work(join(parent, 'package'))
  } finally {
    rmSync(parent, { recursive: true, force: true })
  }
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

onEachDatabase('exportRecords() writes a package that its description fits, and in which nobody is found', async (database) =>
  inFolder(async (folder) => {
    const world = await testContext(database)
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
    await world.close()
  }),
)

onEachDatabase('exportRecords() says of each row what its columns say', async (database) =>
  inFolder(async (folder) => {
    const world = await testContext(database)
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
    await world.close()
  }),
)

onEachDatabase('exportRecords() goes through all pages, and keeps to the days asked for', async (database) =>
  inFolder(async (folder) => {
    const world = await testContext(database)
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
    await world.close()
  }),
)

onEachDatabase('exportRecords() exports one organisation, and asks which where there are several', async (database) =>
  inFolder(async (folder) => {
    const world = await testContext(database)
    await plantFlow(world, crypto.randomUUID())
    const company = await world.organisation('platform')
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
    await world.close()
  }),
)

onEachDatabase(
  'exportRecords() leaves a folder that is in use as it is, and nothing of a package that is cut short',
  async (database) =>
    inFolder(async (folder) => {
      const world = await testContext(database)
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
      await world.close()
    }),
)
