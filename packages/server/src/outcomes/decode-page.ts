/** Where a page may say its encoding, in bytes from its beginning (HTML standard, "prescan a byte stream"). */
const prescan = 1024

/**
 * The text of a page in the encoding that it was sent or says it is in; UTF-8 where it says none or one that nobody knows.
 *
 * @example decodePage(bytes, 'text/html; charset=gbk')
 */
export function decodePage(body: Buffer, contentType: string): string {
  const said = charsetIn(contentType) ?? charsetIn(body.subarray(0, prescan).toString('latin1'))
  return decoderOf(markOf(body) ?? said ?? 'utf-8').decode(body)
}

function charsetIn(text: string): string | undefined {
  return /charset\s*=\s*["']?\s*([\w:-]+)/i.exec(text)?.[1]
}

/** A byte order mark outweighs what is said. */
function markOf(body: Buffer): string | undefined {
  if (body[0] === 0xfe && body[1] === 0xff) return 'utf-16be'
  if (body[0] === 0xff && body[1] === 0xfe) return 'utf-16le'
  return body[0] === 0xef && body[1] === 0xbb && body[2] === 0xbf ? 'utf-8' : undefined
}

function decoderOf(label: string): TextDecoder {
  try {
    return new TextDecoder(label)
  } catch {
    return new TextDecoder('utf-8')
  }
}
