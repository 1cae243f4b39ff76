import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isShallowXml } from './is-shallow-xml.ts'

const shallow = (xml: string) => isShallowXml(Buffer.from(xml))

test('isShallowXml() lets pass what spreadsheet programs write', () => {
  assert.ok(shallow('<?xml version="1.0"?>\n<sst a="x > y" b=\'"/>\'><si><t xml:space="preserve"> é &lt; </t></si><si/></sst>'))
  assert.ok(shallow('<a>'.repeat(32) + '</a>'.repeat(32)))
  assert.ok(shallow('<r/>'.repeat(100_000)))
  assert.ok(shallow('<r></r>'.repeat(100_000)))
  assert.ok(shallow(''))
})

test('isShallowXml() refuses depth, tags without end, and what may hide them', () => {
  assert.ok(!shallow('<a>'.repeat(33)))
  assert.ok(!shallow('<a b="/">'.repeat(33)))
  assert.ok(!shallow(`<a ${'b=""'.repeat(5000)}>`))
  assert.ok(!shallow('<a b="'))
  assert.ok(!shallow('<a><!-- </a> --></a>'))
  assert.ok(!shallow('<a><![CDATA[</a>]]></a>'))
  assert.ok(!shallow('<!DOCTYPE a [<!ENTITY b "c">]><a/>'))
})
