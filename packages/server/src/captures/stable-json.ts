/**
 * JSON with its keys in order at every depth, two spaces deep and with a line end: equal values make equal bytes, in whichever
 * order a database gave their keys.
 *
 * @example stableJson({ b: 1, a: 2 }) // '{\n  "a": 2,\n  "b": 1\n}\n'
 */
export function stableJson(value: unknown): string {
  return `${JSON.stringify(inOrder(value), null, 2)}\n`
}

function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1))
  return Object.fromEntries(entries.map(([key, of]) => [key, inOrder(of)]))
}
