/**
 * An error fit for a log: PostgreSQL repeats in `detail` and `where` the values that it was given, which may be somebody's address.
 * Takes them out of the error and of all its causes, and returns it.
 */
export function withoutValues<T>(error: T): T {
  for (let each: unknown = error; each instanceof Error; each = each.cause) {
    for (const told of ['detail', 'where', 'internalQuery']) if (told in each) Reflect.deleteProperty(each, told)
  }
  return error
}
