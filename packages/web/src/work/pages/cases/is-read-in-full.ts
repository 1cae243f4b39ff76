import type { CaseLine } from './cases-queries.ts'

/** Whether the engine read every word: where it did not, its silence says nothing. An edition that is missing leaves the words read. */
export function isReadInFull({ degraded }: Pick<NonNullable<CaseLine['seen']>, 'degraded'>): boolean {
  return degraded.every((what) => what === 'edition')
}
