import type { JsonExpected } from './row.ts'

export interface JsonError {
  /** UTF-16 code units from the start of the text. */
  readonly position: number
  /** The piece of text that stands there, at most 12 code points; empty at the end of the text. */
  readonly found: string
  readonly expected: JsonExpected
}

const scalar = /(?:true|false|null|-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?)(?![\w.+-])/y
/** Everything from the space up but the quote and the backslash. */
const plainCharacters = /[ !#-[\]-\uffff]*/y
const escapeSequence = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y
const space = /[ \t\r\n]*/y

/**
 * Say where a text that `JSON.parse` refused breaks and what should have stood there; the platform's own message names no
 * position for some errors. Called only for broken rows, so it may be slow. Not recursive: any depth is fine.
 * @throws when the text is valid JSON
 */
export function locateJsonError(text: string): JsonError {
  const open: ('{' | '[')[] = []
  let position = 0
  let expected: JsonExpected = 'value'
  let justOpened = false

  for (;;) {
    position = skip(space, text, position)
    const character = text[position]
    const inside = open.at(-1)
    const mayClose = expected === 'comma-or-close' || justOpened
    justOpened = false
    if (expected === 'nothing' && character === undefined) throw new Error('the text is valid JSON')

    if (expected === 'comma-or-close' && character === ',') {
      expected = inside === '{' ? 'name' : 'value'
      position += 1
    } else if (mayClose && closes(inside, character)) {
      open.pop()
      expected = open.length > 0 ? 'comma-or-close' : 'nothing'
      position += 1
    } else if (expected === 'colon' && character === ':') {
      expected = 'value'
      position += 1
    } else if (expected === 'value' && (character === '{' || character === '[')) {
      open.push(character)
      expected = character === '{' ? 'name' : 'value'
      justOpened = true
      position += 1
    } else if ((expected === 'value' || expected === 'name') && character === '"') {
      const string = passString(text, position)
      if ('error' in string) return string.error
      position = string.end
      expected = expected === 'name' ? 'colon' : open.length > 0 ? 'comma-or-close' : 'nothing'
    } else {
      const end = expected === 'value' ? skip(scalar, text, position) : position
      if (end === position) return errorAt(text, position, expected)
      position = end
      expected = open.length > 0 ? 'comma-or-close' : 'nothing'
    }
  }
}

/** The word or the sign with which a text begins, at most 12 characters of it. */
export function firstPiece(text: string): string {
  const [character = ''] = text
  return /^[\w.+-]{1,12}/.exec(text)?.[0] ?? character
}

function closes(inside: '{' | '[' | undefined, character: string | undefined): boolean {
  return (inside === '{' && character === '}') || (inside === '[' && character === ']')
}

function passString(text: string, start: number): { end: number } | { error: JsonError } {
  let position = start + 1
  for (;;) {
    position = skip(plainCharacters, text, position)
    if (text[position] === '"') return { end: position + 1 }
    if (text[position] !== '\\') return { error: errorAt(text, position, 'string-end') }
    const end = skip(escapeSequence, text, position)
    if (end === position) return { error: errorAt(text, position, 'escape') }
    position = end
  }
}

function skip(pattern: RegExp, text: string, position: number): number {
  pattern.lastIndex = position
  return pattern.test(text) ? pattern.lastIndex : position
}

function errorAt(text: string, position: number, expected: JsonExpected): JsonError {
  return { position, found: firstPiece(text.slice(position, position + 24)), expected }
}
