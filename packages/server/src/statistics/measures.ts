import { decisions, outcomes, reportSources, verificationResults, verificationSteps } from '@vigie/casework'
import type { MeasureId, SingleMeasure, Unit } from './measure-id.ts'
import {
  actionWords,
  decisionWords,
  resultWords,
  sightingWords,
  singleWords,
  sourceWords,
  spanWords,
  standingWords,
  stepWords,
} from './measure-words.ts'
import { answerSpans, pairs } from './notice-measures.ts'

/** What a figure means. A figure whose definition changed in silence is worth nothing: each change raises `version` and `since`. */
export interface Measure {
  readonly id: MeasureId
  readonly version: number
  /** First day (UTC) on which it was counted by this version. */
  readonly since: string
  readonly unit: Unit
  /** One sentence each. */
  readonly en: string
  readonly fr: string
}

/** Of all definitions together; raised with any of them. */
export const definitionsVersion = 2

/** Families whose definition is no longer the first: name → version and the day it began. */
const revised: Readonly<Record<string, { readonly version: number; readonly since: string }>> = {
  // One look for each listing and step, by its last result; before, a person's look counted beside the machine's.
  verifications: { version: 2, since: '2026-11-22' },
  noticed: { version: 1, since: '2026-11-22' },
  first_answers: { version: 1, since: '2026-11-22' },
}
const first = { version: 1, since: '2026-11-21' } as const

/** Every measure with its definition, in the order of the flow. */
export const measures: readonly Measure[] = [
  ...single('listings.received', 'listings.new_versions', 'listings.seen_again'),
  ...reportSources.map((source) => define(`reports.received.${source}`, 'report', ...sourceWords[source])),
  ...single('reports.merged', 'reports.dismissed'),
  ...single('listings.screened', 'listings.flagged', 'specimens.flagged', 'listings.degraded', 'cases.opened'),
  ...decisions.map((decision) => {
    const [en, fr] = decisionWords[decision]
    const sentences = [
      `${en}; a case decided twice counts twice.`,
      `${fr} ; un dossier tranché deux fois compte deux fois.`,
    ] as const
    return define(`cases.decided.${decision}`, 'case', ...sentences)
  }),
  ...single('cases.reopened', 'cases.closed', 'listings.capture_waived'),
  ...single('notices.drafted', 'notices.dropped', 'notices.recalled', 'notices.sent', 'listings.noticed', 'specimens.noticed'),
  ...single('notices.delivered', 'notices.failed', 'notices.replayed', 'notices.acknowledged', 'notices.withdrawn'),
  ...single('listings.undelivered'),
  ...single('withdrawals.sent', 'withdrawals.delivered', 'withdrawals.failed'),
  ...outcomes.map((action) => {
    const [en, fr] = actionWords[action]
    return define(
      `outcomes.${action}.answers`,
      'listing',
      `Answers of platforms that say of one listing: ${en}; a corrected answer counts beside the one that it corrects.`,
      `Réponses de plateformes qui disent d’une annonce : ${fr} ; une réponse corrigée compte à côté de celle qu’elle corrige.`,
    )
  }),
  ...pairs.map(([standing, sighting]) => {
    const [[en, fr], [enSeen, frSeen]] = [standingWords[standing], sightingWords[sighting]]
    return define(
      `noticed.${standing}.${sighting}`,
      'listing',
      `Listings named in notices that were delivered and not taken back, on the day of delivery, of which the platform says now: ${en}; our look a week later: ${enSeen}.`,
      `Annonces citées dans des notifications remises et non retirées, au jour de la remise, dont la plateforme dit à présent : ${fr} ; notre contrôle une semaine plus tard : ${frSeen}.`,
    )
  }),
  ...answerSpans.map((span) => {
    const [en, fr] = spanWords[span]
    return define(
      `first_answers.${span}`,
      'listing',
      `Listings named in notices that were delivered and not taken back, on the day of delivery, by the time from sending to the platform’s first answer: ${en}.`,
      `Annonces citées dans des notifications remises et non retirées, au jour de la remise, selon le temps de l’envoi à la première réponse de la plateforme : ${fr}.`,
    )
  }),
  ...verificationResults.flatMap((result) =>
    verificationSteps.map((step) => {
      const [[en, fr], [enStep, frStep]] = [resultWords[result], stepWords[step]]
      return define(
        `verifications.${result}.${step}`,
        'check',
        `Looks at a noticed listing ${enStep} after the platform’s answer, or after sending where none came: ${en}.`,
        `Regards portés sur une annonce notifiée, ${frStep} après la réponse de la plateforme, ou après l’envoi sans réponse : ${fr}.`,
      )
    }),
  ),
  ...single('confirmations.agree', 'confirmations.disagree'),
]

function single(...ids: readonly SingleMeasure[]): Measure[] {
  return ids.map((id) => define(id, ...singleWords[id]))
}

function define(id: MeasureId, unit: Unit, en: string, fr: string): Measure {
  return { id, ...(revised[id.split('.')[0] ?? ''] ?? first), unit, en, fr }
}
