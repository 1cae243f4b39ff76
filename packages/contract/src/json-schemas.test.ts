import assert from 'node:assert/strict'
import { test } from 'node:test'
import { jsonSchemas } from './json-schemas.ts'

test('jsonSchemas() writes every format in draft 2020-12', () => {
  const schemas = jsonSchemas()
  assert.deepEqual(Object.keys(schemas), ['listing-input.schema.json', 'notice.schema.json', 'screened-listing.schema.json'])
  for (const schema of Object.values(schemas)) assert.equal(schema.$schema, 'https://json-schema.org/draft/2020-12/schema')
})

test('jsonSchemas() says of the input that one of title, description and images is needed, and of the output that all keys are', () => {
  const { 'listing-input.schema.json': input, 'screened-listing.schema.json': output } = jsonSchemas()
  assert.deepEqual(
    input?.anyOf?.map((option) => typeof option === 'object' && option.required),
    [['title'], ['description'], ['images']],
  )
  assert.equal(input?.required, undefined)
  assert.deepEqual(output?.required, Object.keys(output?.properties ?? {}))
  assert.equal(output?.additionalProperties, false)
})
