import { decisions, outcomes, reportSources, verificationResults, verificationSteps } from '@vigie/casework'
import type { MeasureId, SingleMeasure, Unit } from './measure-id.ts'
import { actionWords, decisionWords, resultWords, singleWords, sourceWords, stepWords } from './measure-words.ts'

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
export const definitionsVersion = 1

/** Measures whose definition is no longer the first: id → version and the day it began. */
const revised: Readonly<Partial<Record<MeasureId, { readonly version: number; readonly since: string }>>> = {}
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
  return { id, ...(revised[id] ?? first), unit, en, fr }
}
