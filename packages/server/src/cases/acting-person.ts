import type { Context } from '../context.ts'

/** The id of the person who acts; null for a key, the public and Vigie itself. */
export function actingPerson({ actor }: Pick<Context['acting'], 'actor'>): string | null {
  return actor.startsWith('person:') ? actor.slice('person:'.length) : null
}
