/** The order of the house (docs/adr/0001, 0002): everything may import only what stands before it. Data for check-imports.ts. */

/** Packages that may not touch the world: no I/O, clock, randomness or environment. */
export const purePackages = ['engine', 'imaging', 'casework', 'contract', 'words'] as const

/** Packages from outside that a pure package may import, because they are pure themselves. None where a package is not named. */
export const pureOutsiders: Readonly<Record<string, readonly string[]>> = { contract: ['zod'], words: ['i18next'] }

/** package → packages it may import. */
export const packageImports: Record<string, readonly string[]> = {
  engine: [],
  imaging: [],
  catalog: ['engine'],
  casework: ['engine', 'imaging'],
  contract: ['engine', 'imaging', 'catalog', 'casework'],
  words: ['casework'],
  server: ['engine', 'imaging', 'catalog', 'casework', 'contract', 'words'],
  web: ['engine', 'imaging', 'catalog', 'casework', 'contract', 'words'],
  cli: ['engine', 'imaging', 'catalog', 'casework', 'contract'],
}

/** Folders of server/src that know no stage. */
export const ground = ['db', 'events', 'jobs', 'http', 'access', 'capabilities', 'keeping'] as const

/** Stages of server/src in flow order: a stage may import those before it, never one after it. */
export const stages = [
  'platforms',
  'intake',
  'captures',
  'screening',
  'sellers',
  'cases',
  'review',
  'notices',
  'outcomes',
  'referrals',
  'spotters',
  'surveys',
  'exchange',
  'awareness',
  'statistics',
  'people',
  'desk',
  'site',
  'demo',
] as const
