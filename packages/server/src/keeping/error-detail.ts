/** What an error says, in one line. An attempt at several addresses says it of the first of them only in its parts. */
export function errorDetail(error: unknown): string {
  if (error instanceof AggregateError && error.message === '') return errorDetail(error.errors[0])
  const text = error instanceof Error ? error.message || error.name : String(error)
  return text
    .trim()
    .replace(/\s*\n\s*/g, ' ')
    .slice(0, 500)
}
