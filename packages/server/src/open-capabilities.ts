import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Clock } from './capabilities/clock.ts'
import { createFolderObjectStore } from './capabilities/folder-object-store.ts'
import { createGuardedOutbound } from './capabilities/guarded-outbound.ts'
import type { Ids } from './capabilities/ids.ts'
import type { Mailer } from './capabilities/mailer.ts'
import { MailFailed } from './capabilities/mailer.ts'
import type { ObjectStore } from './capabilities/object-store.ts'
import type { Outbound } from './capabilities/outbound.ts'
import { createRehearsalMailer } from './capabilities/rehearsal-mailer.ts'
import { createRehearsalOutbound } from './capabilities/rehearsal-outbound.ts'
import { createRehearsalOutbox, type RehearsalOutbox } from './capabilities/rehearsal-outbox.ts'
import { createRobots, type Robots } from './capabilities/robots.ts'
import { createSmtpMailer } from './capabilities/smtp-mailer.ts'
import { openVault, type Vault } from './capabilities/vault.ts'
import type { Config } from './config.ts'
import { baseUrlOf } from './listening.ts'

/** What reaches beyond this program. */
export interface Capabilities {
  readonly vault: Vault
  readonly objects: ObjectStore
  readonly mailer: Mailer
  readonly outbound: Outbound
  readonly robots: Robots
  readonly outbox: RehearsalOutbox
  close(): Promise<void>
}

/** Sites that are made up: what they answer to a look, in place of a rehearsal that sees nothing. */
export interface FictionalInternet {
  outbound(rehearsal: Outbound, clock: Clock): Outbound
}

/** The real capabilities in `enforce`; in the other modes what would leave the machine is kept to be shown instead. */
export async function openCapabilities(
  config: Config,
  version: string,
  time: { clock: Clock; ids: Ids },
  internet: FictionalInternet | null = null,
): Promise<Capabilities> {
  const objects = await createFolderObjectStore(join(resolve(config.dataFolder), 'objects'))
  const outbox = createRehearsalOutbox({ objects, ...time })
  const userAgent = `Vigie/${version} (+${config.contactUrl ?? baseUrlOf(config)})`
  const isReal = config.mode === 'enforce'
  const smtp = isReal && config.smtpUrl ? createSmtpMailer({ url: config.smtpUrl }) : null
  const rehearsal = createRehearsalOutbound({ outbox, allow: config.outboundAllow })
  const unreal = internet ? internet.outbound(rehearsal, time.clock) : rehearsal
  const outbound = isReal ? createGuardedOutbound({ userAgent, clock: time.clock, allow: config.outboundAllow }) : unreal
  return {
    vault: openVault(secretOf(config)),
    objects,
    outbox,
    outbound,
    robots: createRobots({ outbound, clock: time.clock, userAgent }),
    mailer: isReal ? (smtp ?? noMailer) : createRehearsalMailer(outbox),
    close: async () => {
      await smtp?.close()
    },
  }
}

/** Mail waits, as if the server were away, until there is one. */
const noMailer: Mailer = {
  send: async () => {
    throw new MailFailed('no mail server: SMTP_URL is not set', { permanent: false })
  },
}

/** The install's secret: said, or made once and kept in the data folder for its owner alone. */
export function secretOf({ secret, dataFolder }: Pick<Config, 'secret' | 'dataFolder'>): string {
  if (secret !== null) return secret
  const file = join(resolve(dataFolder), 'secret')
  if (!existsSync(file)) {
    mkdirSync(resolve(dataFolder), { recursive: true })
    try {
      writeFileSync(file, randomBytes(32).toString('base64url'), { mode: 0o600, flag: 'wx' })
    } catch (error) {
      // Another program of the same folder was first.
      if (!existsSync(file)) throw error
    }
  }
  return readFileSync(file, 'utf8').trim()
}
