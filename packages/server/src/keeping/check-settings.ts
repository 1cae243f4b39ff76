import { isIP } from 'node:net'
import type { InstallCheck } from '@vigie/contract'
import { type Config, variables } from '../config.ts'
import { check } from './check.ts'

/**
 * What cannot be used among the settings, from the message in which `readConfig` names them, one on a line.
 *
 * @example wrongSettings('PORT is "x": expected a whole number.') // [{ name: 'PORT', message: 'PORT is "x": expected a whole number.' }]
 */
export function wrongSettings(message: string): { name: string; message: string }[] {
  const wrong: { name: string; message: string }[] = []
  for (const line of message.split('\n')) {
    const name = Object.keys(variables).find((each) => line.startsWith(`${each} `))
    const last = wrong.at(-1)
    if (name !== undefined || last === undefined) wrong.push({ name: name ?? '', message: line })
    // A value of several lines.
    else last.message += ` ${line}`
  }
  return wrong
}

/** What the settings say by themselves: the address of the install, and what is unsafe. In `enforce` more is needed than for a try. */
export function checkSettings(config: Config): InstallCheck[] {
  const { mode, host, baseUrl, outboundAllow, secondFactor, databaseUrl, mailFrom, trustProxy } = config
  const isReal = mode === 'enforce'
  const isHttps = baseUrl?.startsWith('https:') ?? false
  const isOpen = !isOwnMachine(host)
  const checks: InstallCheck[] = []
  const find = (isFound: boolean, found: InstallCheck) => {
    if (isFound) checks.push(found)
  }
  const addressFault = baseUrl === null ? 'missing' : isHttps ? null : 'not-https'
  const isFaulty = isReal && addressFault !== null
  checks.push(check('address', isFaulty ? 'problem' : 'ok', { baseUrl, fault: isReal ? addressFault : null }))
  find(isOpen && !isHttps, check('open-without-https', isReal ? 'problem' : 'warning', { host }))
  find(isOpen && trustProxy, check('proxy-trusted-in-the-open', 'warning', { host }))
  find(outboundAllow.length > 0, check('outbound-allow', 'warning', { addresses: outboundAllow }))
  find(isReal && !secondFactor, check('no-second-factor', 'warning', {}))
  find(isReal && databaseUrl === null, check('small-database', 'warning', {}))
  find(isReal && mailFrom === variables.MAIL_FROM.otherwise, check('mail-from', 'problem', { from: mailFrom }))
  return checks
}

/** Whether only programs of this machine can reach what listens there. */
function isOwnMachine(host: string): boolean {
  if (host === 'localhost' || host === '::1') return true
  return isIP(host) === 4 && host.startsWith('127.')
}
