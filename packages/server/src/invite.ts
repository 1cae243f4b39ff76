import { type Role, roles } from '@vigie/casework'
import { problemOf, routes } from '@vigie/contract'
import { findFirstOrganisation } from './access/find-first-organisation.ts'
import { inviteMember } from './access/invite-member.ts'
import { randomIds } from './capabilities/ids.ts'
import { openVault } from './capabilities/vault.ts'
import { type Config, readConfig } from './config.ts'
import type { Context } from './context.ts'
import type { Database } from './db/database.ts'
import { asLookup } from './db/in-transaction.ts'
import { openDatabase } from './db/open-database.ts'
import { openTransaction } from './events/open-transaction.ts'
import { secretOf } from './open-capabilities.ts'
import { realTime } from './open-context.ts'
import { prepareDatabase } from './prepare-database.ts'

/**
 * `node invite.ts <email> <role,role>`: an invitation made by whoever runs the machine, such as when the last admin lost their
 * password. Its link is printed; no mail is sent. Opens the database and nothing else.
 */
try {
  const inviting = readArguments(process.argv.slice(2))
  console.log(await invite(readConfig(), inviting))
  console.error('Hand this link over. It works once, for seven days; no mail was sent.')
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}

function readArguments([email = '', named = '', ...more]: readonly string[]) {
  const given = named.split(',').filter((each) => each !== '')
  const unknown = given.filter((each) => !roles.includes(each as Role))
  if (unknown.length > 0) throw new Error(`There is no role "${unknown.join('", "')}". Roles: ${roles.join(', ')}.`)
  const read = routes.inviteMember.body?.safeParse({ email, roles: given })
  if (!read?.success || more.length > 0) throw new Error('Expected a mail address and roles: rita@example.org reviewer,analyst')
  return read.data
}

async function invite(config: Config, inviting: Parameters<typeof inviteMember>[1]): Promise<string> {
  const database = await openDatabase(config, leaveAtOnce)
  try {
    await prepareDatabase(database, config)
    const { organisationId } = await findFirstOrganisation({ lookup: (work) => asLookup(database, work) })
    if (organisationId === null)
      throw new Error('There is no organisation yet. Start Vigie once: it prints the first admin’s link.')
    const invited = await inviteMember(operator(database, config, organisationId), inviting)
    if (!invited.ok) throw new Error(problemOf(invited.refusal.code).title)
    return invited.value.link
  } finally {
    await database.close()
  }
}

/** Whoever runs the machine, acting for an organisation without the rest of the server. */
function operator(database: Database, config: Config, organisationId: string) {
  const noJobs = { send: async () => {}, wake: () => {} }
  const inTransaction: Context['inTransaction'] = (work) =>
    openTransaction({ database, jobs: noJobs, queues: {}, ...realTime }, { organisationId, actor: 'system' }, work)
  return { config, ids: randomIds, vault: openVault(secretOf(config)), inTransaction }
}

function leaveAtOnce(cause: Error): void {
  console.error(`The data folder was taken by another program: ${cause.message}.`)
  process.exit(1)
}
