import type { Happening, Role } from '@vigie/casework'
import type { Ruleset } from '@vigie/engine'
import type { Logger } from 'pino'
import type { Clock } from './capabilities/clock.ts'
import type { Ids } from './capabilities/ids.ts'
import type { Mailer } from './capabilities/mailer.ts'
import type { ObjectStore } from './capabilities/object-store.ts'
import type { Outbound } from './capabilities/outbound.ts'
import type { Robots } from './capabilities/robots.ts'
import type { Vault } from './capabilities/vault.ts'
import type { Config } from './config.ts'
import type { Query, Tenant } from './db/in-transaction.ts'
import type { Job } from './jobs/job.ts'
import type { QueueName } from './jobs/queue-names.ts'

/** Who acts, for whom. `actor` is what the log says: 'person:<id>', 'key:<id>', 'public' or 'system'. */
export interface Acting extends Tenant {
  readonly actor: string
  /** What a person is in this organisation; none for a key, the public and Vigie itself. */
  readonly roles?: readonly Role[]
}

/** An open transaction of one organisation. Inside it nothing else is asked: no other query, no network, no file. */
export interface Tx {
  readonly query: Query
  readonly organisationId: string
  readonly actor: string
  /** The moment of the command, the same for all that it writes. */
  readonly now: Date
  /** Add to the log, and enqueue what wiring.ts says follows. */
  append(...happenings: Happening[]): Promise<void>
  /** Have a queue told of this subject at a later moment; a second call moves the moment. */
  schedule(queue: QueueName, subjectId: string, dueAt: Date): Promise<void>
  unschedule(queue: QueueName, subjectId: string): Promise<void>
  /** False when this job's event was dealt with before. A job of a timer has no event and is always new. */
  isFirstTime(job: Job): Promise<boolean>
}

/** What a command may touch. A command asks for the part that it needs: `Pick<Context, 'inTransaction' | 'ids'>`. */
export interface Context {
  readonly acting: Acting
  readonly config: Config
  readonly clock: Clock
  readonly ids: Ids
  readonly vault: Vault
  readonly objects: ObjectStore
  readonly mailer: Mailer
  readonly outbound: Outbound
  readonly robots: Robots
  readonly ruleset: Ruleset
  readonly log: Logger
  inTransaction<T>(work: (tx: Tx) => Promise<T>): Promise<T>
  /** Find out whose something is: a few columns of a few tables, of all organisations. */
  lookup<T>(work: (query: Query) => Promise<T>): Promise<T>
  /** The same context for somebody else. */
  as(acting: Acting): Context
}
