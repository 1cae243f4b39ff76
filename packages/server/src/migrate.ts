import { readConfig } from './config.ts'
import { openDatabase } from './db/open-database.ts'
import { migrate } from './prepare-database.ts'

const config = readConfig()
const database = await openDatabase(config, (cause) => {
  console.error(cause.message)
  process.exit(1)
})
try {
  const applied = await migrate(database, config)
  console.log(applied.length === 0 ? 'The database is up to date.' : `Applied: ${applied.join(', ')}`)
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
} finally {
  await database.close()
}
