import {
  degradations,
  exclusionReasons,
  fields,
  findingKinds,
  groups,
  languages,
  offerKinds,
  products,
  ranks,
  tricks,
} from '@vigie/engine'
import { z } from 'zod'

const day = z.iso.date()
const count = z.int().nonnegative()

const offer = z.strictObject({
  taxon: z.string().meta({ description: 'Scientific name of the highest taxon that the text supports.' }),
  rank: z.enum(ranks),
  group: z.enum(groups),
  product: z.enum(products),
  quantity: z.int().positive().meta({ description: 'Specimens; 1 stands for "at least one" when quantity_stated is false.' }),
  quantity_stated: z.boolean(),
  unit: z.literal('piece'),
})

const protection = z.strictObject({
  instrument: z.string().meta({ description: 'The list on which the taxon stands: "CITES", "EU" …' }),
  status: z.string().meta({ description: 'As the instrument writes it: "I", "II", "I/II", "A" …' }),
  edition: z.string(),
  from: day.meta({ description: 'First day of effect.' }),
})

const standing = z.strictObject({
  jurisdiction: z.string(),
  standing: z.enum([
    'prohibited',
    'documentation-missing',
    'documentation-not-shown',
    'documentation-claimed-unverified',
    'exempt-claimed',
    'not-covered',
    'undetermined',
  ]),
  rule: z.string(),
  why: z.string(),
})

const finding = z.strictObject({
  kind: z.enum(findingKinds),
  term: z.string().meta({ description: 'The word of the catalogue, or what was read ("60 g").' }),
  field: z.enum(fields),
  start: count.meta({ description: 'UTF-16 code units into the field as received.' }),
  end: count.meta({ description: 'UTF-16 code units into the field as received; listing[field].slice(start, end) is text.' }),
  text: z.string(),
  undone: z.array(z.enum(tricks)).meta({ description: 'Spelling tricks that were undone to read the text.' }),
  source: z.string().meta({ description: 'Who says so, or rule:<name> for what was computed.' }),
  because: z
    .enum(exclusionReasons)
    .exactOptional()
    .meta({ description: 'On an exclusion: why it excludes. On any other finding: why it does not count.' }),
})

/** One screened listing as it goes out, version 1 of the format: the engine's `Verdict` behind `schema` and the listing's `id`. */
export const screenedListing = z
  .strictObject({
    schema: z.literal(1),
    id: z.string(),
    language: z.enum([...languages, 'und']),
    verdict: z.enum(['flag', 'pass']).meta({ description: 'flag: a specimen in scope is offered or sought, lawful or not.' }),
    offer: z.enum(offerKinds),
    score: z.number().min(0).max(100),
    decision: z.enum(['allow', 'review', 'block']).meta({ description: 'What the policy does about it.' }),
    taxon: z.string().nullable(),
    group: z.enum(groups).nullable(),
    product: z.enum(products).nullable(),
    offers: z.array(offer),
    protection: z.array(protection),
    standing: z
      .array(standing)
      .meta({ description: 'What the law says by jurisdiction; it never says that an offer is lawful.' }),
    findings: z.array(finding),
    ruleset: z.string(),
    as_of: day.meta({ description: 'The day of the law and the lists applied.' }),
    degraded: z.array(z.enum(degradations)).meta({ description: 'What could not be evaluated.' }),
  })
  .meta({ title: 'Screened listing', description: 'The verdict on one listing under one ruleset, on the lists of one day.' })

export type ScreenedListing = z.output<typeof screenedListing>
