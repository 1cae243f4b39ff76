import type { Item } from './item.ts'
import { isBent, type Span } from './sighting.ts'

/** The name or its part is spelled so as not to be found: "1v0ry", "i v o i r e". */
export function findEvasion({ name, part }: Item): Span | null {
  if (isBent(name)) return name
  return part && isBent(part) ? part : null
}
