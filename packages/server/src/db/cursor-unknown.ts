/** Thrown for a cursor that the list it was given to did not write. Answered as a malformed request, with its place. */
export class CursorUnknown extends Error {
  override readonly name = 'CursorUnknown'

  constructor(options?: ErrorOptions) {
    super('must be `next` of a page of this list', options)
  }
}
