const [quote, comma, backslash] = [0x22, 0x2c, 0x5c]
const [openBracket, closeBracket, openBrace, closeBrace] = [0x5b, 0x5d, 0x7b, 0x7d]

/** Where in a JSON value the reading stands; it may go on in the next bytes. */
export interface ElementCursor {
  depth: number
  inString: boolean
  escaped: boolean
}

export function newElementCursor(): ElementCursor {
  return { depth: 0, inString: false, escaped: false }
}

/**
 * Index behind the JSON value that begins (or goes on) at `from`, or -1 when it does not end in these bytes.
 * Follows only quotes, escapes and bracket depth; whether the value is valid JSON is for `JSON.parse` to say.
 */
export function passElement(cursor: ElementCursor, bytes: Buffer, from: number): number {
  let { depth, inString, escaped } = cursor
  for (let at = from; at < bytes.length; at += 1) {
    const byte = bytes[at]
    if (inString) {
      if (escaped) escaped = false
      else if (byte === backslash) escaped = true
      else if (byte === quote) {
        inString = false
        if (depth === 0) return at + 1
      }
    } else if (byte === quote) inString = true
    else if (byte === openBrace || byte === openBracket) depth += 1
    else if (byte === closeBrace || byte === closeBracket) {
      if (depth === 0) return at
      depth -= 1
      if (depth === 0) return at + 1
    } else if (depth === 0 && (byte === comma || isJsonSpace(byte))) return at
  }
  Object.assign(cursor, { depth, inString, escaped })
  return -1
}

export function isJsonSpace(byte: number | undefined): boolean {
  return byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09
}
