import type { RateId } from './rates.ts'

type Sentence = { readonly en: string; readonly fr: string }

/** What each rate is a share of. */
export const rateWords: Readonly<Record<RateId, Sentence>> = {
  'answered-removed': {
    en: 'Of the listings named in delivered notices, the share of which the platform says: removed, or seller suspended. A claim, not a check.',
    fr: 'Parmi les annonces citées dans les notifications remises, la part dont la plateforme dit : retirée, ou vendeur suspendu. Une affirmation, pas un contrôle.',
  },
  'verified-gone': {
    en: 'Of all looks, the share that found the listing gone.',
    fr: 'Parmi tous les contrôles, la part qui a trouvé l’annonce disparue.',
  },
  'presumed-gone': {
    en: 'Of all looks, the share in which the listing seemed gone to a program that has not proved right often enough yet.',
    fr: 'Parmi tous les contrôles, la part où l’annonce semblait disparue à un programme qui n’a pas encore fait ses preuves.',
  },
  'still-up': {
    en: 'Of all looks, the share that found the listing still there.',
    fr: 'Parmi tous les contrôles, la part qui a trouvé l’annonce toujours là.',
  },
  unverifiable: {
    en: 'Of all looks, the share that could say nothing: walled, refused to machines, or unreachable.',
    fr: 'Parmi tous les contrôles, la part qui n’a rien pu dire : accès barré, refusé aux machines, ou site injoignable.',
  },
}

/** What these figures are not. */
export const notes = {
  'not-the-trade': {
    en: 'These figures count what passed through Vigie, not the trade: more may mean more searching.',
    fr: 'Ces chiffres comptent ce qui est passé par Vigie, pas le trafic : une hausse peut venir de recherches plus actives.',
  },
  'answers-are-claims': {
    en: 'What platforms answer is counted as they say it. What we saw ourselves stands under “What was seen afterwards”.',
    fr: 'Les réponses des plateformes sont comptées telles quelles. Ce qui a été vu ensuite figure sous « Ce qui a été vu ensuite ».',
  },
  'corrections-count-again': {
    en: 'A case decided anew counts again. A corrected answer replaces the one before, and a person’s look replaces the program’s; figures of past days change with them.',
    fr: 'Un dossier tranché de nouveau compte une fois de plus. Une réponse corrigée remplace la précédente, et le contrôle d’une personne celui du programme ; les chiffres des jours passés changent avec eux.',
  },
  'presumed-is-not-gone': {
    en: '“Seems gone” is never added to “gone”. What a person has confirmed is gone, on any platform.',
    fr: '« Semble disparue » n’est jamais ajouté à « disparue ». Ce qu’une personne a confirmé a disparu, sur toute plateforme.',
  },
  'flagged-is-not-illegal': {
    en: 'A flagged listing is one that a person should look at. It is not a finding that the law was broken.',
    fr: 'Une annonce repérée par le programme est à examiner par une personne. Ce n’est pas le constat d’une infraction.',
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
