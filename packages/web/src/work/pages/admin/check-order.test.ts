import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { InstallCheck } from '@vigie/contract'
import { inOrder, shownState } from './check-order.ts'

const checks: readonly InstallCheck[] = [
  { code: 'version', state: 'ok', facts: { vigie: '1' } },
  { code: 'not-checked', state: 'ok', facts: { what: ['jobs'], why: 'error', detail: null } },
  { code: 'no-second-factor', state: 'warning', facts: {} },
  { code: 'mail-from', state: 'problem', facts: { from: 'x' } },
]

test('shownState() never shows as fine what was not looked at, whatever the server says of it', () => {
  assert.deepEqual(checks.map(shownState), ['ok', 'unsure', 'warning', 'problem'])
})

test('inOrder() begins with what asks for something', () => {
  assert.deepEqual(
    inOrder(checks).map(({ code }) => code),
    ['mail-from', 'no-second-factor', 'not-checked', 'version'],
  )
})
