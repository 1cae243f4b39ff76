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

/**
 * The configuration of a demo world: it rehearses, in a folder and a small database of its own, with a secret of its own.
 * @returns with it, what of the environment it leaves aside, in words
 */
export function demoConfig(config: Config): { readonly config: Config; readonly leftAside: readonly string[] } {
  const given = (Object.keys(named) as (keyof typeof named)[]).filter((name) => config[name] !== null).map((name) => named[name])
  const mode = config.mode === 'rehearse' ? [] : ['MODE']
  return {
    config: { ...config, ...realOnly, outboundAllow: [], mode: 'rehearse', dataFolder: demoFolderIn(config.dataFolder) },
    leftAside: [...mode, ...given],
  }
}
