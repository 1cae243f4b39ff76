/**
 * An error fit for a log: PostgreSQL repeats in `detail` and `where`, and in the message of a data exception (SQLSTATE class 22), the
 * values that it was given, which may be somebody's address. Takes them out of the error and of all its causes, and returns it.
 *
 * @see https://www.postgresql.org/docs/current/errcodes-appendix.html
 */
export function withoutValues<T>(error: T): T {
  for (let each: unknown = error; each instanceof Error; each = each.cause) {
    for (const told of ['detail', 'where', 'internalQuery']) if (told in each) Reflect.deleteProperty(each, told)
    if ('code' in each && /^22[0-9A-Z]{3}$/.test(String(each.code))) retell(each, `a value was refused (${each.code})`)
  }
  return error
}

/** Give an error other words, also where its stack repeats them. */
function retell(error: Error, words: string): void {
  const { message, stack } = error
  error.message = words
  if (stack !== undefined) error.stack = stack.replace(message, () => words)
}
