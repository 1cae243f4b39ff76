import { decisions } from '@vigie/casework'
import { products } from '@vigie/engine'
import { beforeAll, code, count, id, moment, names, recordTable } from './record-table.ts'
import { withinDays } from './within-days.ts'

/** What experts read in a case file, without the experts. */
export const reviewRecords = recordTable({
  name: 'reviews',
  title: 'Readings by experts',
  description: 'Readings that were submitted, by the day of the case file. Who read it and the words of the reason are left out.',
  primaryKey: ['id'],
  foreignKeys: [names('case_id', 'cases')],
  fields: {
    id: id('The reading.'),
    case_id: id('The case file.'),
    round: count('In which round of the case file.'),
    submitted_at: moment('When it was submitted.'),
    taxon: { type: 'string', description: 'Scientific name, as far as it could be told; empty: not identified.' },
    product: code('In which form it is offered.', products, false),
    specimens: count('How many are offered, at least.', false),
    standing: { type: 'string', description: 'What the law says of the offer, as the expert reads it. Never “legal”.' },
    confidence: code('How sure the expert is.', ['low', 'medium', 'high'], false),
    proposed: code('The decision that the expert proposes.', decisions, false),
  },
  list: (query, { organisationId, ...days }, after, limit) =>
    query
      .selectFrom('review')
      .innerJoin('case_file', 'case_file.id', 'review.case_id')
      .select(['review.id', 'review.case_id', 'review.round', 'submitted_at', 'taxon', 'product', 'specimens', 'standing'])
      .select(['confidence', 'proposed'])
      .where('review.organisation_id', '=', organisationId)
      .where('submitted_at', 'is not', null)
      .where('review.id', '>', after?.[0] ?? beforeAll)
      .where(withinDays('case_file.opened_at', days))
      .orderBy('review.id')
      .limit(limit)
      .execute(),
  placeOf: ({ id }) => [id],
  toRecord: (row) => row,
})
