import { invariant } from '@vigie/casework'
import type { Context } from '../context.ts'

/** The id of the person who acts, on a route that lets nobody else in. */
export function actingPerson({ acting }: Pick<Context, 'acting'>): string {
  const [kind, id] = acting.actor.split(':')
  invariant(kind === 'person' && id, 'a person acts')
  return id
}
