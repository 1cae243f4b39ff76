const lessThan = 0x3c
const greaterThan = 0x3e
const slash = 0x2f
const question = 0x3f
const exclamation = 0x21
const quotes: readonly (number | undefined)[] = [0x22, 0x27]

/** A cell's text in a spreadsheet lies eight deep; what lists its extensions, a little deeper. */
const deepest = 32
/** In bytes, with all attributes. */
const longestTag = 10_000

/**
 * Whether XML is as a spreadsheet program writes it: elements no deeper than 32, tags of at most 10,000 bytes, no comments, no
 * declarations of its own. One pass, before any parser: a file of 20 kB can nest eight million elements, and a parser that keeps
 * them all takes a minute and gigabytes.
 */
export function isShallowXml(bytes: Buffer): boolean {
  let depth = 0
  for (let at = bytes.indexOf(lessThan); at !== -1; at = bytes.indexOf(lessThan, at)) {
    const end = endOfTag(bytes, at)
    const kind = bytes[at + 1]
    if (end === null || kind === exclamation) return false
    if (kind === slash) depth -= 1
    else if (kind !== question && bytes[end - 1] !== slash) depth += 1
    if (depth > deepest) return false
    at = end
  }
  return true
}

/** The `>` that ends a tag; one within a quoted value does not. */
function endOfTag(bytes: Buffer, start: number): number | null {
  let quote: number | undefined
  for (let at = start + 1; at < bytes.length && at - start <= longestTag; at += 1) {
    const byte = bytes[at]
    if (quote !== undefined) {
      if (byte === quote) quote = undefined
    } else if (byte === greaterThan) return at
    else if (quotes.includes(byte)) quote = byte
  }
  return null
}
