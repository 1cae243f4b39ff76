import type { Config } from './config.ts'
import { assertRole } from './db/assert-role.ts'
import type { Database } from './db/database.ts'
import { listMissingMigrations, migrateDatabase, readMigrations } from './db/migrate-database.ts'
import { openPostgresql } from './db/open-postgresql.ts'
import { installJobs } from './jobs/install-jobs.ts'

/** Bring the database up to this version, as its owner where one is named. Returns the names of the files applied. */
export async function migrate(database: Database, { databaseOwnerUrl }: Pick<Config, 'databaseOwnerUrl'>): Promise<string[]> {
  const owner = databaseOwnerUrl === null ? database : await openPostgresql(databaseOwnerUrl, 2)
  try {
    const applied = await migrateDatabase(owner)
    if (applied.length > 0) await installJobs(owner)
    return applied
  } finally {
    if (owner !== database) await owner.close()
  }
}

/**
 * Make sure that the database can serve: an empty one is set up; one of an older version is left as it is, since whoever runs it
 * wants a backup first.
 */
export async function prepareDatabase(database: Database, config: Pick<Config, 'databaseOwnerUrl'>): Promise<void> {
  await assertRole(database)
  const missing = await listMissingMigrations(database)
  if (missing.length === readMigrations().length) {
    await migrate(database, config)
  } else if (missing.length > 0) {
    throw new Error(
      `The database is of an older version (${missing.join(', ')} missing). Run: npx vigie migrate (it makes a backup first).`,
    )
  }
}
