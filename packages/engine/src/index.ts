export type { CompileResult, Ruleset } from './compile-ruleset.ts'
export { compileRuleset } from './compile-ruleset.ts'
export { namesIn } from './explain/messages-of.ts'
export { explain } from './explain.ts'
export type { Explanation, ExplanationLine, ExplanationLocale, WeighedSignal } from './explanation.ts'
export { explanationLocales } from './explanation.ts'
export type { Finding, FindingKind, Trick } from './finding.ts'
export { findingKinds, tricks } from './finding.ts'
export { ImageUnusable } from './image/open-image.ts'
export type { Field, Listing } from './listing.ts'
export { fields } from './listing.ts'
export type { Matcher } from './matcher.ts'
export { compileMatcher, openMatcher } from './matcher.ts'
export type { UnitWriter } from './normalise/copy-units.ts'
export { copyUnitsBy } from './normalise/copy-units.ts'
export { foldText } from './normalise/fold-text.ts'
export { readRuleset } from './read-ruleset.ts'
export type {
  CountingEntry,
  CountingKind,
  DatedProtection,
  DecisionThresholds,
  FirstWord,
  InflectionEntry,
  LanguageEntry,
  Meaning,
  Problem,
  Reach,
  RulesetSource,
  SourcePlace,
  TaxonEntry,
  TermEntry,
  WeightEntry,
} from './ruleset-source.ts'
export { reaches } from './ruleset-source.ts'
export { screen } from './screen.ts'
export { countingKinds } from './signals/counting.ts'
export type { SignalName } from './signals/signal-names.ts'
export { signalNames } from './signals/signal-names.ts'
export type { Degradation, Offer, Protection, Standing, Verdict } from './verdict.ts'
export { degradations } from './verdict.ts'
export type { Cue, ExclusionReason, Group, Language, OfferKind, Product, Rank } from './vocabulary.ts'
export { cues, exclusionReasons, groups, languages, offerKinds, products, ranks } from './vocabulary.ts'
