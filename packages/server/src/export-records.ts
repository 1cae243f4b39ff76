import { existsSync, mkdirSync, readdirSync, rmdirSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import type { ExportDone } from '@vigie/contract'
import type { Database } from './db/database.ts'
import { listMissingMigrations } from './db/migrate-database.ts'
import { version } from './installation.ts'
import { describePackage } from './keeping/describe-package.ts'
import { findOrganisation } from './keeping/find-organisation.ts'
import { openExisting } from './keeping/open-kept.ts'
import { OperationStopped } from './keeping/operation-stopped.ts'
import { readSnapshot } from './keeping/read-snapshot.ts'
import { caseListingRecords, caseRecords } from './keeping/records/case-records.ts'
import { eventRecords } from './keeping/records/event-records.ts'
import { listingRecords } from './keeping/records/listing-records.ts'
import { noticeListingRecords, noticeRecords } from './keeping/records/notice-records.ts'
import { outcomeRecords } from './keeping/records/outcome-records.ts'
import { platformRecords } from './keeping/records/platform-records.ts'
import type { RecordTable } from './keeping/records/record-table.ts'
import { reviewRecords } from './keeping/records/review-records.ts'
import { statisticRecords } from './keeping/records/statistic-records.ts'
import { verificationRecords } from './keeping/records/verification-records.ts'
import { type Operating, runOperation } from './keeping/run-operation.ts'
import { type WrittenFile, writeRecords } from './keeping/write-records.ts'
import { measures } from './statistics/measures.ts'
import { toCsvLine } from './statistics/to-csv-line.ts'

/** Everything that is exported, in the order of the flow. */
export const recordTables: readonly RecordTable[] = [
  platformRecords,
  listingRecords,
  caseRecords,
  caseListingRecords,
  reviewRecords,
  noticeRecords,
  noticeListingRecords,
  outcomeRecords,
  verificationRecords,
  statisticRecords(measures),
  eventRecords,
]

/** What of whose records is wanted, and where. */
export interface ExportRequest {
  readonly folder: string
  /** Null: the only one that there is. */
  readonly organisationId: string | null
  /** Days (UTC), both counted: YYYY-MM-DD. */
  readonly from: string | null
  readonly to: string | null
}

/** Write an organisation's records into an empty folder, as a data package of one moment. Nothing is left there when it fails. */
export async function exportRecords(
  database: Database,
  { folder, organisationId, from, to }: ExportRequest,
  { signal, progress }: Pick<Operating, 'signal' | 'progress'>,
  madeAt: Date,
): Promise<ExportDone> {
  const missing = await listMissingMigrations(database)
  if (missing.length > 0) throw new OperationStopped({ code: 'database-older', missing })
  const organisation = await findOrganisation(database, organisationId)
  const discard = makeFolder(folder)
  try {
    const selection = {
      organisationId: organisation.id,
      from: from === null ? null : dayAt(from, 0),
      before: to === null ? null : dayAt(to, 1),
    }
    let count = 0
    const onRows = (rows: number): void => {
      count += rows
      progress('exporting', count)
    }
    const files = await readSnapshot(database, organisation.id, async (query) => {
      const written: WrittenFile[] = []
      for (const table of recordTables)
        written.push(await writeRecords(table, query, selection, { folder, toCsvLine, signal, onRows }))
      return written
    })
    const described = describePackage({ version, madeAt, organisation, from, to }, recordTables, files)
    writeFileSync(join(folder, 'datapackage.json'), `${JSON.stringify(described, null, 2)}\n`, { flag: 'wx' })
    return { folder, organisation: organisation.id, files }
  } catch (error) {
    discard()
    throw error
  }
}

/** @returns takes away what was written there, and the folder where it was made for it */
function makeFolder(folder: string): () => void {
  const isNew = !existsSync(folder)
  mkdirSync(folder, { recursive: true })
  if (readdirSync(folder).length > 0) throw new OperationStopped({ code: 'folder-not-empty', folder })
  return () => {
    for (const name of [...recordTables.map((table) => `${table.name}.csv`), 'datapackage.json'])
      rmSync(join(folder, name), { force: true })
    if (isNew && readdirSync(folder).length === 0) rmdirSync(folder)
  }
}

/** The beginning of a day (UTC), or of one some days later. */
function dayAt(day: string, later: number): Date {
  return new Date(Date.parse(`${day}T00:00:00Z`) + later * 86_400_000)
}

if (import.meta.main) {
  await runOperation(async (operating) => {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { organisation: { type: 'string' }, from: { type: 'string' }, to: { type: 'string' } },
    })
    const { organisation: organisationId = null, from = null, to = null } = values
    const database = await openExisting(operating.config, 'server')
    try {
      return await exportRecords(
        database,
        { folder: resolve(positionals[0] ?? ''), organisationId, from, to },
        operating,
        new Date(),
      )
    } finally {
      await database.close()
    }
  })
}
