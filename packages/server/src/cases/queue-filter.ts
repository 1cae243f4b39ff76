import type { Group, Product, Ruleset } from '@vigie/engine'
import type { ExpressionBuilder, ExpressionWrapper, SqlBool } from 'kysely'
import type { Schema } from '../db/schema.ts'

/** Which cases somebody wants to work on. Product and group are the engine's reading of a listing's latest words. */
export interface QueueFilter {
  readonly platform_id?: string | undefined
  readonly product?: Product | undefined
  readonly group?: Group | undefined
}

/** The condition on `case_file` that a filter amounts to. */
export function queueFilter({ taxa }: Pick<Ruleset, 'taxa'>, { platform_id, product, group }: QueueFilter) {
  return (eb: ExpressionBuilder<Schema, 'case_file'>): ExpressionWrapper<Schema, 'case_file', SqlBool> => {
    const conditions = platform_id === undefined ? [] : [eb('platform_id', '=', platform_id)]
    if (product === undefined && group === undefined) return eb.and(conditions)

    let about = eb
      .selectFrom('case_listing')
      .innerJoin('listing', 'listing.id', 'case_listing.listing_id')
      .innerJoinLateral(
        ({ selectFrom }) =>
          selectFrom('screening')
            .select(['taxon', 'product'])
            .whereRef('screening.version_id', '=', 'listing.latest_version_id')
            .orderBy('screening.id', 'desc')
            .limit(1)
            .as('latest'),
        (join) => join.onTrue(),
      )
      .select('case_listing.listing_id')
      .whereRef('case_listing.case_id', '=', 'case_file.id')
    if (product !== undefined) about = about.where('latest.product', '=', product)
    if (group !== undefined) {
      const ofGroup = [...taxa.values()].filter((entry) => entry.group === group).map(({ taxon }) => taxon)
      about = about.where('latest.taxon', 'in', ofGroup)
    }
    return eb.and([...conditions, eb.exists(about)])
  }
}
