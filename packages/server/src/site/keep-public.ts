import type { CompressedBody } from '../http/compressed-body.ts'
import type { PublicFigures } from './figures/public-figures.ts'

/** A page or file made of figures, and whether there are any in it. */
export interface KeptBody {
  readonly body: CompressedBody
  readonly isEmpty: boolean
}

/** Figures are a minute old at most. The first ones are waited for: that there is nothing yet is asked again soon. */
export function msToKeep({ isEmpty }: Pick<KeptBody, 'isEmpty'>): number {
  return isEmpty ? 2000 : 60_000
}

export function hasNone(figures: PublicFigures | null): boolean {
  return figures === null || figures.isEmpty
}
