import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { locateJsonError } from './locate-json-error.ts'

/** `‸` marks where the text breaks: what stands behind it is found, and what is expected there. */
function breaks(marked: string, found: string, expected: string): void {
  const position = marked.indexOf('‸')
  assert.deepEqual(locateJsonError(marked.replace('‸', '')), { position, found, expected }, marked)
}

test('locateJsonError() says where a text breaks, what stands there and what was expected', () => {
  breaks('{"title": ‸x}', 'x', 'value')
  breaks('{"title": ‸tusk}', 'tusk', 'value')
  breaks('{‸title: "tusk"}', 'title', 'name')
  breaks('{"title" ‸"tusk"}', '"', 'colon')
  breaks('{"title": "a" ‸"b"}', '"', 'comma-or-close')
  breaks('{"title": "a",‸}', '}', 'name')
  breaks('["a",‸]', ']', 'value')
  breaks('["a"‸}', '}', 'comma-or-close')
  breaks('{"title": "never closed‸', '', 'string-end')
  breaks('{"title": "tab ‸\t"}', '\t', 'string-end')
  breaks('{"title": "‸\\x"}', '\\', 'escape')
  breaks('{"price": ‸012}', '012', 'value')
  breaks('{"price": 1‸', '', 'comma-or-close')
  breaks('{"a": 1} ‸{"b": 2}', '{', 'nothing')
  breaks('‸ivory bangle', 'ivory', 'value')
  breaks('‸𝒊vory', '𝒊', 'value')
})

test('locateJsonError() throws exactly where JSON.parse does not', () => {
  fc.assert(
    fc.property(
      fc.json(),
      fc.nat(),
      fc.constantFrom('', '"', '{', '}', '[', ']', ',', ':', '0', 'x', '\\', ' '),
      (json, at, piece) => {
        const cut = at % (json.length + 1)
        const text = json.slice(0, cut) + piece + json.slice(cut + 1)
        assert.equal(isJson(text), !isBroken(text), text)
      },
    ),
    { numRuns: 3000 },
  )
})

test('locateJsonError() stands any depth', () => {
  assert.equal(locateJsonError('['.repeat(200_000)).position, 200_000)
})

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

function isBroken(text: string): boolean {
  try {
    locateJsonError(text)
    return true
  } catch {
    return false
  }
}
