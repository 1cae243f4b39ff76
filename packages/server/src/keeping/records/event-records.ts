import { eventKinds } from '@vigie/casework'
import { sql } from 'kysely'
import { factsWithoutPeople } from './facts-without-people.ts'
import { code, count, id, moment, recordTable } from './record-table.ts'
import { withinDays } from './within-days.ts'

/** Kinds that tell of members, keys and rights of people: of the install's own life, not of the flow. */
const ownLife = /^(organisation|member|key|platform|person|hold)\./

/** Kinds that are exported. */
export const exportedKinds = eventKinds.filter((kind) => !ownLife.test(kind))

/** The log along the flow, from which every figure can be recomputed. */
export const eventRecords = recordTable({
  name: 'events',
  title: 'Events',
  description:
    'The log along the flow, in its order: every figure is counted from it. Events of members, keys, platforms and people’s rights are left out, and so are the ids of people.',
  primaryKey: ['id'],
  fields: {
    id: id('The event.'),
    at: moment('When it happened.'),
    kind: code('What happened.', exportedKinds),
    version: count('Version of the form of its facts.'),
    subject_id: id('To what: a listing, report, case file, notice or verification, as the kind says.'),
    actor: code('Who did it, by kind.', ['person', 'key', 'public', 'system']),
    facts: { type: 'object', description: 'Ids, codes and counts, as the kind has them.', required: true },
  },
  list: (query, { organisationId, ...days }, after, limit) =>
    query
      .selectFrom('event')
      .select(['id', 'at', 'kind', 'version', 'subject_id', 'actor', 'facts', 'transaction_id', 'position'])
      .where('organisation_id', '=', organisationId)
      .where('kind', 'in', exportedKinds)
      .where(sql<boolean>`(transaction_id, position) > (${after?.[0] ?? '0'}::xid8, ${after?.[1] ?? '0'}::bigint)`)
      .where(withinDays('at', days))
      .orderBy('transaction_id')
      .orderBy('position')
      .limit(limit)
      .execute(),
  placeOf: ({ transaction_id, position }) => [transaction_id, String(position)],
  toRecord: ({ actor, facts, ...row }) => ({
    ...row,
    actor: actor.split(':', 1)[0] ?? '',
    facts: factsWithoutPeople(facts as object),
  }),
})
