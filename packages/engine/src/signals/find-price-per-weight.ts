import { gapKind } from '../normalise/unit-kind.ts'
import { wordStartsAt } from './counting.ts'
import { firstCue, type Scene } from './scene.ts'
import type { Span } from './sighting.ts'

/** A price by weight: "per gram", "au gramme", 一克多少, or a price with a unit of weight right behind its stroke: "5 €/g". */
export function findPricePerWeight(scene: Scene): Span | null {
  const { reading, ruleset, measures } = scene
  for (const { kind, from, to } of measures) {
    const unit = to + 1
    if (kind !== 'price' || unit >= reading.tokenCount || (reading.gap[unit] as number) > gapKind.space) continue
    const between = reading.text.slice(reading.end[to], reading.start[unit])
    if (between.includes('/') && wordStartsAt(reading, unit, ruleset.counting.words['weight-unit'])) return { from, to: unit }
  }
  return firstCue(scene, 'price-per-weight')
}
