import type { Degradation, Verdict } from '@vigie/engine'
import type { PassReason } from '../screening/pass-reason.ts'

/** The words for the codes of a verdict that only the command line shows, in English; all others come from the engine. */
export const labelsEn = {
  decision: { allow: 'allow', review: 'review', block: 'block' } satisfies Record<Verdict['decision'], string>,
  /** What a decision means, beside its word. */
  meaning: {
    allow: 'nothing found that calls for a look',
    review: 'a person should look',
    block: 'sure enough to be held back at once',
  } satisfies Record<Verdict['decision'], string>,
  /** Why a listing passed, in few words; where nothing is offered, the engine's word for what it is instead. */
  passed: {
    'no-text': 'no text',
    language: 'language not known here',
    'explained-away': 'other meaning',
    'name-only': 'a name alone',
    'nothing-named': 'nothing found',
  } satisfies Record<Exclude<PassReason, 'not-offered'>, string>,
  /** What could not be evaluated; may follow a number. */
  degradation: {
    'no-text': 'without text to read',
    language: 'in a language the catalogue does not speak',
    edition: 'for a day before the first stored edition of a list',
  } satisfies Record<Degradation, string>,
}
