import { z } from 'zod'
import { receiptNextSteps, receiptSteps } from '../receipt-words.ts'
import { route } from '../route.ts'
import { day } from '../wire-parts.ts'

const receiptView = z.object({
  site: z
    .string()
    .nullable()
    .meta({ description: 'Where the listing stands, by name or else by its host; null where a picture is all that was sent.' }),
  received_at: day.meta({ description: 'Days, in UTC: moments would tell who works when.' }),
  status: z.enum(receiptSteps).meta({ description: 'The last step of the timeline.' }),
  timeline: z.array(z.object({ at: day, step: z.enum(receiptSteps), words: z.string() })),
  next: z.object({
    what: z.enum(receiptNextSteps),
    words: z.string(),
    by_date: day.nullable().meta({ description: 'The day by which it is promised; null where none can be named.' }),
  }),
})

export const receiptRoutes = {
  getReceipt: route({
    method: 'POST',
    path: '/api/v1/receipts',
    tag: 'reports',
    summary: 'What became of a report, in plain words, for whoever holds its receipt.',
    access: 'bearer-of-secret',
    body: z.object({
      receipt: z.string().max(500).meta({ description: 'Capitals, hyphens, spaces and other words beside it do not matter.' }),
      locale: z.enum(['en', 'fr']).default('en'),
    }),
    answer: receiptView,
    refusals: ['receipt-unknown'],
  }),
}
