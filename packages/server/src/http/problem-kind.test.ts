import assert from 'node:assert/strict'
import { test } from 'node:test'
import { z } from 'zod'
import { problemKind } from './problem-kind.ts'

const form = z.object({
  email: z.email('must be a mail address'),
  url: z.url({ protocol: /^https?$/ }),
  name: z.string().trim().min(1).max(5),
  code: z.string().regex(/^\d{6}$/),
  password: z.string().min(12),
})
const right = { email: 'rita@example.org', url: 'https://example.org/', name: 'Rita', code: '123456', password: 'twelve signs' }

for (const [wrong, expected] of [
  [{ email: 'rita@' }, { kind: 'email' }],
  [{ url: 'bazaar' }, { kind: 'address' }],
  [{ name: ' ' }, { kind: 'needed' }],
  [{ name: 'Marguerite' }, { kind: 'too-long', limit: 5 }],
  [{ password: 'short' }, { kind: 'too-short', limit: 12 }],
  [{ code: '12345' }, { kind: 'wrong' }],
  [{ code: 7 }, { kind: 'wrong' }],
] as const) {
  test(`problemKind() calls ${JSON.stringify(wrong)} ${expected.kind}`, () => {
    const [issue] = form.safeParse({ ...right, ...wrong }).error?.issues ?? []
    assert.deepEqual(issue && problemKind(issue), expected)
  })
}
