import assert from 'node:assert/strict'
import { test } from 'node:test'
import { roleDeeds } from '@vigie/casework'
import { openApi } from './open-api.ts'
import { refusalCodes } from './problem.ts'
import type { Route } from './route.ts'
import { routes } from './routes.ts'

const all = Object.entries(routes as Readonly<Record<string, Route>>)

test('routes have one address and method each, a known right, known refusals, and a parameter for each brace', () => {
  const seen = all.map(([, { method, path }]) => `${method} ${path}`)
  assert.deepEqual(seen, [...new Set(seen)])
  for (const [name, { access, refusals, path, params, summary }] of all) {
    if (typeof access === 'object') assert.ok(roleDeeds.includes(access.deed), name)
    assert.ok(
      refusals.every((code) => refusalCodes.includes(code)),
      name,
    )
    assert.match(summary, /\.$/, name)
    const braces = [...path.matchAll(/\{(\w+)\}/g)].map(([, brace]) => brace)
    const shape = params && 'shape' in params ? Object.keys(params.shape as object) : []
    assert.deepEqual(shape, braces, name)
  }
})

test('openApi() describes every route, with its body, its answer and its refusals', () => {
  const { openapi, paths } = openApi('1.2.3') as {
    openapi: string
    paths: Record<string, Record<string, { responses: object; operationId: string }>>
  }
  assert.equal(openapi, '3.1.0')
  for (const [name, { method, path, status = 200 }] of all) {
    const described = paths[path]?.[method.toLowerCase()]
    assert.equal(described?.operationId, name)
    assert.ok(described && String(status) in described.responses && '400' in described.responses, name)
  }
})

test('openApi() says of a body of bytes what kind it is, not that it is JSON', () => {
  const { paths } = openApi('1.2.3') as { paths: Record<string, Record<string, { requestBody?: { content: object } }>> }
  for (const [name, { method, path, consumes = 'application/json', body }] of all) {
    const described = paths[path]?.[method.toLowerCase()]?.requestBody
    assert.deepEqual(described && Object.keys(described.content), body && [consumes], name)
  }
  assert.ok(all.some(([, { consumes }]) => consumes?.endsWith('.sheet')))
})
