import { flowRegister } from './protection-register-flow.ts'
import { groundRegister } from './protection-register-ground.ts'
import type { RegisterEntry } from './register-entry.ts'

/**
 * What is kept of whom, why and how long: every table of the database is here and no other (a test compares). docs/data-protection.md
 * is printed from it, a subject's export quotes it, the sweep keeps to the same figures (retention.ts).
 */
export const protectionRegister: readonly RegisterEntry[] = [...flowRegister, ...groundRegister]
