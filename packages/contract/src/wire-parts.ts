import { z } from 'zod'

/** Parts of which many of the wire's formats are made. */
export const id = z.uuid().meta({ description: 'UUID' })
/** A moment in UTC. */
export const moment = z.iso.datetime({ offset: true }).meta({ description: 'ISO 8601' })
export const day = z.iso.date()
/** Text that a person wrote: not empty, and with an end. */
export const words = (most: number) =>
  z.string('must be text').trim().min(1, 'must not be empty').max(most, `must not be longer than ${most} characters`)

/** Where a list goes on: an opaque word of the last answer. */
export const pageQuery = z.object({
  after: z.string().max(200).optional().meta({ description: '`next` of the page before; left out, the first page.' }),
  limit: z.coerce.number().int().min(1).max(200).default(50),
})

/** A page of a list. `next` is null on the last one. */
export const pageOf = <Item extends z.ZodType>(item: Item) => z.object({ items: z.array(item), next: z.string().nullable() })
