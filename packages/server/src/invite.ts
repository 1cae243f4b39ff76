import { type Role, roles } from '@vigie/casework'
import { problemOf, routes } from '@vigie/contract'
import { findFirstOrganisation } from './access/find-first-organisation.ts'
import { inviteMember } from './access/invite-member.ts'
import { asOperator, type Operator } from './as-operator.ts'

/**
 * `node invite.ts <email> <role,role>`: an invitation made by whoever runs the machine, such as when the last admin is gone. Its
 * link is printed; no mail is sent.
 */
try {
  const inviting = readArguments(process.argv.slice(2))
  console.log(await asOperator((operator) => invite(operator, inviting)))
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

async function invite(operator: Operator, inviting: Parameters<typeof inviteMember>[1]): Promise<string> {
  const { organisationId } = await findFirstOrganisation(operator)
  if (organisationId === null)
    throw new Error('There is no organisation yet. Start Vigie once: it prints the first admin’s link.')
  const { inTransaction } = operator.as({ organisationId, actor: 'system' })
  const invited = await inviteMember({ ...operator, inTransaction }, inviting)
  if (!invited.ok) {
    const { code } = invited.refusal
    const instead = code === 'already-a-member' ? ` If they cannot sign in: vigie user reset ${inviting.email}` : ''
    throw new Error(problemOf(code).title + instead)
  }
  return invited.value.link
}
