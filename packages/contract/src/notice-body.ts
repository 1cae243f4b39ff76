import { products } from '@vigie/engine'
import { z } from 'zod'
import { noticeLimits as limits } from './notice-limits.ts'

const id = z.uuid()
const moment = z.iso.datetime().meta({ description: 'ISO 8601 in UTC' })
const address = (what: string) =>
  z
    .url({ protocol: /^https?$/ })
    .max(4096)
    .meta({ description: what })
const text = (most: number) => z.string().min(1).max(most)
const locale = z.enum(['en', 'fr']).meta({ description: 'The language of all texts that people wrote for this notice.' })

const notifier = z
  .strictObject({
    name: text(limits.name).meta({ description: 'The organisation that sends the notice.' }),
    email: z.email().max(254),
  })
  .meta({ description: 'Article 16(2)(c).' })

const protection = z.strictObject({
  instrument: text(100).meta({ description: 'The list on which the taxon stands: "CITES", "EU" …' }),
  status: text(100).meta({ description: 'As the instrument writes it: "I", "II", "A" …' }),
  edition: text(100),
})

const item = z.strictObject({
  listing_id: id.meta({ description: "Vigie's own number of the listing; outcomes name it." }),
  url: address('The exact electronic location of the listing: Article 16(2)(b).'),
  external_id: text(limits.name)
    .nullable()
    .meta({ description: "The platform's own number of the listing, as its address shows it." }),
  taxon: text(limits.name).meta({ description: 'Scientific name, as far as it could be told.' }),
  common_name: text(limits.name).nullable(),
  product: z.enum(products),
  specimens: z.int().positive(),
  specimens_stated: z.boolean().meta({ description: 'false: at least so many.' }),
  protection: z.array(protection).max(limits.protections),
  capture: z
    .strictObject({ sha256: z.string().regex(/^[0-9a-f]{64}$/), at: moment })
    .nullable()
    .meta({ description: 'The copy of the listing that Vigie keeps: SHA-256 of its manifest.' }),
  seen: z.array(text(limits.quote)).max(limits.quotes).meta({ description: 'Short quotes of the listing.' }),
})

const illegalContent = z.strictObject({
  kind: z.literal('illegal-content'),
  jurisdiction: text(20).meta({ description: 'ISO 3166, or "EU".' }),
  rule: text(limits.name),
  title: text(limits.title),
  url: address('Where the rule can be read.'),
  explanation: text(limits.explanation),
})

const againstTerms = z.strictObject({
  kind: z.literal('against-terms'),
  clause: text(limits.name),
  title: text(limits.title),
  text: text(limits.clauseText),
  url: address('Where the clause can be read.'),
  explanation: text(limits.explanation),
})

const notice = z
  .strictObject({
    schema: z.literal(1),
    kind: z.literal('notice'),
    notice_id: id.meta({ description: 'The same in every try to deliver this notice.' }),
    sent_at: moment,
    locale,
    platform: text(limits.name),
    ground: z.discriminatedUnion('kind', [illegalContent, againstTerms]),
    reasons: text(limits.reasons).meta({ description: 'Article 16(2)(a): why the listings are reported.' }),
    items: z.array(item).min(1).max(limits.items),
    notifier,
    trusted_flagger: z
      .strictObject({ since: z.iso.date(), by: text(limits.name) })
      .nullable()
      .meta({ description: 'Article 22: since when the notifier has the status, and who awarded it.' }),
    good_faith_statement: text(1000).meta({ description: 'Article 16(2)(d).' }),
    preserve_account: z
      .boolean()
      .meta({ description: 'Please keep the records of the seller accounts: an investigation may need them.' }),
    answer: z.strictObject({ url: address('Where the platform answers; no account is needed.'), by: z.iso.date() }),
  })
  .meta({ title: 'Notice' })

const withdrawal = z
  .strictObject({
    schema: z.literal(1),
    kind: z.literal('withdrawal'),
    notice_id: id.meta({ description: 'The number of the withdrawal, which is a notice of its own.' }),
    withdraws: id.meta({ description: 'The notice_id of the notice that is taken back.' }),
    sent_at: moment,
    locale,
    platform: text(limits.name),
    reasons: text(limits.reasons),
    items: z
      .array(item.pick({ listing_id: true, url: true, external_id: true }))
      .min(1)
      .max(limits.items),
    notifier,
  })
  .meta({ title: 'Withdrawal of a notice' })

/**
 * What a platform's webhook receives, version 1: a notice with the elements of Article 16(2) of Regulation (EU) 2022/2065, or the
 * withdrawal of one. A reviewer's name is never in it.
 */
export const noticeBody = z
  .discriminatedUnion('kind', [notice, withdrawal])
  .meta({ title: 'Notice body', description: 'A notice to a platform about 1 or more listings, or the withdrawal of one.' })

export type NoticeBody = z.output<typeof noticeBody>
