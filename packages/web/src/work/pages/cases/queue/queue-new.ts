import { queryOptions } from '@tanstack/react-query'
import { call } from '../../../api/call.ts'

/** Whether anything has ever come in here: a new install says what to do, and not that all is done. */
export const anyListingQuery = queryOptions({
  queryKey: ['any-listing'],
  queryFn: async ({ signal }) => (await call('GET /api/v1/listings', { query: { limit: 1 } }, signal)).items.length > 0,
})
