import type { Tx } from '../context.ts'
import type { CaseView } from './case-views.ts'

/** More than a case ever has; the latest are kept. */
const most = 200

/** What happened to a case, oldest first. */
export async function listCaseEvents({ query }: Pick<Tx, 'query'>, caseId: string): Promise<CaseView['events']> {
  const events = await query
    .selectFrom('event')
    .select(['kind', 'at', 'actor', 'facts'])
    .where('subject_id', '=', caseId)
    .orderBy('position', 'desc')
    .limit(most)
    .execute()
  const actors = events.map(({ actor }) => actor.split(':') as [Who, string?])
  const personIds = [...new Set(actors.flatMap(([who, id]) => (who === 'person' && id ? [id] : [])))]
  const names = await query
    .selectFrom('person')
    .select(['id', 'name'])
    .where('id', 'in', [...personIds, noId])
    .execute()
  const nameOf = new Map(names.map(({ id, name }) => [id, name]))
  return events
    .map(({ kind, at, facts }, index) => {
      const [by, id] = actors[index] ?? ['system']
      const person = by === 'person' && id ? { person_id: id, name: nameOf.get(id) ?? null } : null
      return { kind, at: at.toISOString(), by, person, facts: facts as Record<string, unknown> }
    })
    .reverse()
}

type Who = CaseView['events'][number]['by']

/** Nobody's: a list in SQL is never empty. */
const noId = '00000000-0000-0000-0000-000000000000'
