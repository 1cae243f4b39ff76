import { z } from 'zod'
import { makePasswordLinkFor } from './access/make-password-link-for.ts'
import { asOperator } from './as-operator.ts'

/**
 * `node reset-password.ts <email>`: a link by which somebody who cannot sign in chooses a new password, made by whoever runs the
 * machine. It is printed; no mail is sent.
 */
try {
  const email = readArguments(process.argv.slice(2))
  const made = await asOperator((operator) => makePasswordLinkFor(operator, email))
  if (!made) throw new Error(`Nobody signs in here as ${email}.`)
  console.log(made.link)
  console.error('Hand this link over. It works once, for 24 hours; no mail was sent.')
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}

function readArguments([email = '', ...more]: readonly string[]): string {
  const read = z.email().safeParse(email)
  if (!read.success || more.length > 0) throw new Error('Expected one mail address: rita@example.org')
  return read.data
}
