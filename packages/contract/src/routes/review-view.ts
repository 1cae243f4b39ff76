import { decisions } from '@vigie/casework'
import { products } from '@vigie/engine'
import { z } from 'zod'
import { screenedListing } from '../screened-listing.ts'
import { id, moment } from '../wire-parts.ts'

/** What the law says of an offer, as the engine says it too. No value says that an offer is lawful. */
export const standing = screenedListing.shape.standing.element.shape.standing
export const confidence = z.enum(['low', 'medium', 'high'])

/** One expert's reading, submitted. */
export const reviewView = z.object({
  id,
  reader: z.object({ person_id: id, name: z.string().nullable() }),
  is_mine: z.boolean(),
  round: z.int().positive(),
  submitted_at: moment,
  taxon: z.string().nullable().meta({ description: 'Scientific name, as far as it could be told; null: not identified.' }),
  product: z.enum(products).nullable(),
  specimens: z.int().positive().nullable(),
  standing: standing.nullable(),
  confidence: confidence.nullable(),
  proposed: z.enum(decisions).nullable(),
  reason: z.string().nullable(),
})
