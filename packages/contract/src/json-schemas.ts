import { z } from 'zod'
import { listingInput } from './listing-input.ts'
import { noticeBody } from './notice-body.ts'
import { screenedListing } from './screened-listing.ts'

/** A title, description or image list that says something; zod's rule of the same meaning cannot be written out by itself. */
const somethingToLookAt: z.core.JSONSchema.BaseSchema[] = [
  { required: ['title'], properties: { title: { type: 'string', pattern: '\\S' } } },
  { required: ['description'], properties: { description: { type: 'string', pattern: '\\S' } } },
  { required: ['images'], properties: { images: { type: 'array', minItems: 1 } } },
]

/** The formats of the wire as JSON Schema 2020-12, by the name of their file in docs/schema/. */
export function jsonSchemas(): Record<string, z.core.JSONSchema.BaseSchema> {
  const input = z.toJSONSchema(listingInput, { io: 'input', target: 'draft-2020-12' })
  return {
    'listing-input.schema.json': { ...input, anyOf: somethingToLookAt },
    'notice.schema.json': z.toJSONSchema(noticeBody, { io: 'output', target: 'draft-2020-12' }),
    'screened-listing.schema.json': z.toJSONSchema(screenedListing, { io: 'output', target: 'draft-2020-12' }),
  }
}
