import type { Context } from '../context.ts'

/** The oldest NGO of this install, and whether anybody is or was a member of any organisation. */
export function findFirstOrganisation(
  ctx: Pick<Context, 'lookup'>,
): Promise<{ readonly organisationId: string | null; readonly hasPeople: boolean }> {
  return ctx.lookup(async (query) => {
    const organisation = await query
      .selectFrom('organisation')
      .select('id')
      .where('kind', '=', 'ngo')
      .orderBy('created_at')
      .orderBy('id')
      .limit(1)
      .executeTakeFirst()
    const member = await query.selectFrom('membership').select('person_id').limit(1).executeTakeFirst()
    return { organisationId: organisation?.id ?? null, hasPeople: member !== undefined }
  })
}
