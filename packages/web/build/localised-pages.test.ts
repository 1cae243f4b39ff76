import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fillTemplate } from './localised-pages.ts'

test('fillTemplate() fills every gap and escapes what it puts in', () => {
  const html = fillTemplate('<p title="{{a}}">{{ b.c }} {{a}}</p>', { a: '"x" & <y>', 'b.c': 'd’e' })
  assert.equal(html, '<p title="&quot;x&quot; &amp; &lt;y&gt;">d’e &quot;x&quot; &amp; &lt;y&gt;</p>')
})

test('fillTemplate() throws on a gap without words, naming it', () => {
  assert.throws(() => fillTemplate('{{page.missing}}', {}), /page\.missing/)
})

test('fillTemplate() leaves the gap that the server fills', () => {
  assert.equal(fillTemplate('%RULESET_URL%', {}), '%RULESET_URL%')
})
