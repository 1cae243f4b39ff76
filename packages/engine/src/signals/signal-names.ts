/**
 * Everything that weighs in a score. Weights are data (`packages/catalog/weights.yaml`); a ruleset must give one for each.
 * `base` is where every item starts: the odds that a listing with nothing but chance in it offers wildlife.
 */
export const signalNames = [
  'base',
  // which specimen
  'name',
  'name-implies-product',
  'product-beside-name',
  'product-near-name',
  'live-cue',
  'offered-name',
  'priced-animal',
  'codeword-in-context',
  // how it is said
  'genuine',
  'telltale',
  'contradiction',
  'evasion',
  'covert',
  'legality',
  'weight',
  'look-alike',
  // that it is offered
  'offer-cue',
  'price',
  'price-per-weight',
  // that it is not
  'category-mismatch',
  'service',
  'lost-found',
  'display',
  'talk',
  'caption-only',
] as const
export type SignalName = (typeof signalNames)[number]
