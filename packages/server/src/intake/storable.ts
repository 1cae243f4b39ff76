/**
 * Text as the database can hold it: half of a surrogate pair and NUL become U+FFFD. JSON bodies come so already; forms, sheets
 * and pages do not.
 */
export function storable(text: string): string {
  return text.toWellFormed().replaceAll('\0', '\ufffd')
}
