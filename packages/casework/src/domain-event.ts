import { eventFacts } from './event-facts.ts'
import { type Fact, isFact, type ValueOf } from './fact.ts'

export type EventKind = keyof typeof eventFacts
export const eventKinds = Object.keys(eventFacts) as readonly EventKind[]

export type FactsOf<K extends EventKind> = {
  readonly [Name in keyof (typeof eventFacts)[K]]: (typeof eventFacts)[K][Name] extends Fact
    ? ValueOf<(typeof eventFacts)[K][Name]>
    : never
}

/** What happened, before the log gives it its id. `subject` is the id of what it happened to. */
export type Happening<Kinds extends EventKind = EventKind> = {
  [K in Kinds]: { readonly kind: K; readonly subject: string; readonly facts: FactsOf<K> }
}[Kinds]

/**
 * Something that happened: the audit trail, the cause of the next job and the source of the statistics in one. `facts` hold
 * ids, codes and counts, never personal data.
 */
export type DomainEvent<Kinds extends EventKind = EventKind> = Happening<Kinds> & {
  readonly version: 1
  /** 'person:<id>', 'key:<id>', 'public' or 'system'. */
  readonly actor: string
  /** ISO 8601, UTC. */
  readonly at: string
}

/**
 * What is wrong with an event's facts, name by name; empty when nothing is.
 *
 * @example wrongFacts('case.closed', { note: 'x' }) // ['note: no such fact']
 */
export function wrongFacts(kind: EventKind, facts: Readonly<Record<string, unknown>>): string[] {
  const expected: Readonly<Record<string, Fact>> = eventFacts[kind]
  const unknown = Object.keys(facts).filter((name) => !Object.hasOwn(expected, name))
  const wrong = Object.entries(expected).filter(([name, fact]) => !isFact(fact, facts[name]))
  return [...unknown.map((name) => `${name}: no such fact`), ...wrong.map(([name, fact]) => `${name}: not ${describe(fact)}`)]
}

function describe(fact: Fact): string {
  if (fact.is === 'optional') return `${describe(fact.fact)} or null`
  return fact.is === 'code' || fact.is === 'codes' ? `${fact.is} of ${fact.codes.join(', ')}` : fact.is
}
