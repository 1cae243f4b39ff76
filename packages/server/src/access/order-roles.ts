import { type Role, roles } from '@vigie/casework'

/**
 * Each role once, in the order of the table, so that the same rights are always written alike.
 *
 * @example orderRoles(['reviewer', 'admin', 'reviewer']) // ['admin', 'reviewer']
 */
export function orderRoles(given: readonly Role[]): Role[] {
  return roles.filter((role) => given.includes(role))
}
