import { channels, noticeGrounds, noticeStatuses } from '@vigie/casework'
import { products } from '@vigie/engine'
import { z } from 'zod'
import { day, id, moment } from '../wire-parts.ts'

const count = z.int().nonnegative()

/** Filled in for whoever reads a notice; the notice itself says what `common_name` says. */
const called = z.string().nullable().meta({
  description: 'What the catalogue calls the taxon in the language of Accept-Language; null where it has no name.',
})

/** What the first listing of a notice offers, by which a line is told from another; null in a withdrawal. */
export const noticeAbout = z
  .object({ taxon: z.string(), common_name: z.string().nullable(), called, product: z.enum(products) })
  .nullable()
  .meta({ description: 'What its first listing offers; null in a withdrawal.' })

/** One status or several. */
export const someStatuses = z
  .union([z.enum(noticeStatuses).transform((one) => [one]), z.array(z.enum(noticeStatuses)).max(noticeStatuses.length)])
  .optional()
  .meta({ description: 'May be given more than once.' })

/** A notice in a list. */
export const noticeLine = z.object({
  id,
  platform: z.object({ id, name: z.string() }),
  case_id: id,
  status: z.enum(noticeStatuses),
  ground: z.enum(noticeGrounds),
  listing_count: count,
  specimens: count,
  about: noticeAbout,
  title: z
    .string()
    .nullable()
    .meta({ description: 'What its first listing is called; null where it has no title, or none any more.' }),
  withdraws_id: id.nullable().meta({ description: 'Of a withdrawal: the notice that it takes back.' }),
  channel: z.enum(channels).nullable().meta({ description: 'How it left; null before.' }),
  held_until: moment.nullable().meta({ description: 'Until then it can be recalled.' }),
  leaves_in_seconds: z
    .number()
    .nonnegative()
    .nullable()
    .meta({ description: 'The same as a length of time, for whoever’s clock is not ours; null unless it is held.' }),
  sent_at: moment.nullable(),
  delivered_at: moment.nullable(),
  answer_by: day.nullable().meta({
    description: 'The day by which an answer is asked; null until it has arrived, and while a question of the platform is open.',
  }),
  replied_at: moment.nullable().meta({ description: 'When a question of the platform was last replied to.' }),
  last_try: z
    .object({ number: z.int().positive(), at: moment, accepted: z.boolean(), response: z.string() })
    .nullable()
    .meta({ description: 'The last try to deliver it, and the how manyeth it was.' }),
  next_try_at: moment.nullable(),
  created_at: moment,
})

const ground = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('illegal-content'),
    jurisdiction: z.string(),
    rule: z.string(),
    title: z.string(),
    url: z.string(),
    explanation: z.string(),
  }),
  z.object({
    kind: z.literal('against-terms'),
    clause: z.string(),
    title: z.string(),
    text: z.string(),
    url: z.string(),
    explanation: z.string(),
  }),
])

const item = z.object({
  listing_id: id,
  url: z.string(),
  external_id: z.string().nullable(),
  /** The rest is null in a withdrawal. */
  taxon: z.string().nullable(),
  common_name: z.string().nullable(),
  called,
  product: z.enum(products).nullable(),
  specimens: count.nullable(),
  specimens_stated: z.boolean().nullable(),
  protection: z.array(z.object({ instrument: z.string(), status: z.string(), edition: z.string() })),
  capture: z.object({ sha256: z.string(), at: moment }).nullable(),
  seen: z.array(z.string()),
})

/** What a notice says, finished or not: what is still to be filled in is empty. */
export const noticeSays = z.object({
  locale: z.enum(['en', 'fr']),
  ground: ground.nullable().meta({ description: 'null in a withdrawal.' }),
  reasons: z.string(),
  items: z.array(item),
  notifier: z.object({ name: z.string(), email: z.string() }),
  trusted_flagger: z.object({ since: day, by: z.string() }).nullable(),
  preserve_account: z.boolean(),
})

export const noticeView = noticeLine.extend({
  ticket: z.string().nullable().meta({ description: "The number that the platform's form gave." }),
  withdrawn_by_id: id.nullable().meta({ description: 'The withdrawal that takes this notice back.' }),
  withdrawal: z
    .object({ id, status: z.enum(noticeStatuses), reasons: z.string(), sent_at: moment.nullable() })
    .nullable()
    .meta({ description: 'The same with its reasons. The notice counts as withdrawn from when this has left.' }),
  body_sha256: z.string().nullable().meta({ description: 'Of the very bytes that are sent in each try.' }),
  says: noticeSays,
  missing: z
    .array(z.object({ pointer: z.string(), problem: z.string() }))
    .meta({ description: 'What the law asks for and the notice lacks. `/in_good_faith` is confirmed when it is let go.' }),
  hold_seconds: count.meta({ description: 'So long it is held once it is let go, and can be taken back.' }),
  quotes: z
    .array(z.object({ listing_id: id, text: z.string(), is_said: z.boolean() }))
    .meta({ description: 'Of a draft: everything that was read in its listings, and whether it is to be sent.' }),
  uncaptured_listing_ids: z
    .array(id)
    .meta({ description: 'Listings without a capture, for which nobody has recorded why there is none.' }),
  tries: count,
  preview: z
    .object({
      mail: z.object({ subject: z.string(), text: z.string(), html: z.string() }),
      webhook: z.string().nullable().meta({ description: 'The body; null while something is missing.' }),
    })
    .meta({ description: "In the platform's language. The secret of the answer link is left out." }),
})
