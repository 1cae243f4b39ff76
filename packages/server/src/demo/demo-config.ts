import type { Config } from '../config.ts'
import { demoFolderIn } from './demo-folder.ts'

/** Settings that lead out of the machine, or to what is real. */
const realOnly = { databaseUrl: null, databaseOwnerUrl: null, smtpUrl: null, secret: null }
const named = {
  databaseUrl: 'DATABASE_URL',
  databaseOwnerUrl: 'DATABASE_OWNER_URL',
  smtpUrl: 'SMTP_URL',
  secret: 'SECRET',
} as const

/** Of those who run the demo world's site. It leads nowhere. */
const demoContact = 'hello@lantern-coast.example'

/**
 * The configuration of a demo world: it rehearses, in a folder and a small database of its own, with a secret of its own.
 * @returns with it, what of the environment it leaves aside, in words
 */
export function demoConfig(config: Config): { readonly config: Config; readonly leftAside: readonly string[] } {
  const given = (Object.keys(named) as (keyof typeof named)[]).filter((name) => config[name] !== null).map((name) => named[name])
  const mode = config.mode === 'rehearse' ? [] : ['MODE']
  const contact = config.publicContact === null ? [] : ['PUBLIC_CONTACT']
  return {
    config: {
      ...config,
      ...realOnly,
      outboundAllow: [],
      mode: 'rehearse',
      publicContact: demoContact,
      dataFolder: demoFolderIn(config.dataFolder),
    },
    leftAside: [...mode, ...given, ...contact],
  }
}
