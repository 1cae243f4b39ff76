import { invariant } from '@vigie/casework'
import type { Context } from '../context.ts'
import { actingPerson } from './acting-person.ts'

/** The person who works on cases. Only people have the deeds of these routes: the gate has seen to it. */
export function caseReader({ acting }: Pick<Context, 'acting'>): string {
  const personId = actingPerson(acting)
  invariant(personId, 'a program works on no case')
  return personId
}
