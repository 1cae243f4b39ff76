/** How pressing a case is, in three words: the number behind it is an order of work, not a measure of guilt, and is not shown. */
export type Pressing = 'low' | 'medium' | 'high'

/**
 * @param priority 0 to 100; from 97 on a platform may block by itself (catalog/policies), what people report counts at least 50,
 *   what the engine could not read 40
 * @example pressingOf(50) // 'medium'
 */
export function pressingOf(priority: number): Pressing {
  if (priority >= 97) return 'high'
  return priority >= 50 ? 'medium' : 'low'
}
