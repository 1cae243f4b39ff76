import type { RateId } from './rates.ts'

type Sentence = { readonly en: string; readonly fr: string }

/** What each rate is a share of. */
export const rateWords: Readonly<Record<RateId, Sentence>> = {
  'answered-removed': {
    en: 'Of the answers of platforms that settle something, the share that says: removed, or seller suspended. A claim, not a check.',
    fr: 'Parmi les réponses de plateformes qui tranchent, la part qui dit : retirée, ou vendeur suspendu. Une affirmation, pas un contrôle.',
  },
  'verified-gone': {
    en: 'Of all looks, the share that found the listing gone.',
    fr: 'Parmi tous les regards, la part qui a trouvé l’annonce disparue.',
  },
  'presumed-gone': {
    en: 'Of all looks, the share in which the listing seemed gone to a machine that has not proved right often enough yet.',
    fr: 'Parmi tous les regards, la part où l’annonce semblait disparue à une machine qui n’a pas encore fait ses preuves.',
  },
  'still-up': {
    en: 'Of all looks, the share that found the listing still there.',
    fr: 'Parmi tous les regards, la part qui a trouvé l’annonce toujours là.',
  },
  unverifiable: {
    en: 'Of all looks, the share that could say nothing: walled, refused to machines, or unreachable.',
    fr: 'Parmi tous les regards, la part qui n’a rien pu dire : accès barré, refusé aux machines, ou site injoignable.',
  },
}

/** What these figures are not. */
export const notes = {
  'not-the-trade': {
    en: 'These figures count what passed through Vigie, not the trade: more may mean more searching.',
    fr: 'Ces chiffres comptent ce qui est passé par Vigie, pas le trafic : une hausse peut venir de recherches plus actives.',
  },
  'answers-are-claims': {
    en: 'What platforms answer is counted as they say it. What was seen afterwards stands under verifications.',
    fr: 'Les réponses des plateformes sont comptées telles quelles. Ce qui a été vu ensuite figure sous « verifications ».',
  },
  'corrections-count-again': {
    en: 'A corrected answer, a case decided anew and a look by machine and then by a person each count again.',
    fr: 'Une réponse corrigée, un dossier tranché de nouveau, un regard de machine puis de personne comptent chacun une fois de plus.',
  },
  'presumed-is-not-gone': {
    en: 'Presumed gone is never added to gone.',
    fr: 'Présumée disparue n’est jamais ajouté à disparue.',
  },
  'flagged-is-not-illegal': {
    en: 'A flagged listing is one that a person should look at. It is not a finding that the law was broken.',
    fr: 'Une annonce signalée est à regarder par une personne. Ce n’est pas le constat d’une infraction.',
  },
  'cases-name-no-platform': {
    en: 'Cases are counted for the organisation and not by platform.',
    fr: 'Les dossiers sont comptés pour l’organisation, non par plateforme.',
  },
  'counting-not-finished': {
    en: 'Events of the last moments are not counted yet.',
    fr: 'Les événements des derniers instants ne sont pas encore comptés.',
  },
} as const satisfies Readonly<Record<string, Sentence>>

export type NoteCode = keyof typeof notes
