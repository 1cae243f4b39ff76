import type { Decision, OutcomeAction, VerificationResult, VerificationStep } from '@vigie/casework'
import type { ReportSource, SingleMeasure, Unit } from './measure-id.ts'
import type { AnswerSpan, Sighting, Standing } from './notice-measures.ts'

type Words = readonly [en: string, fr: string]

/** The definitions of measures that stand for themselves. */
export const singleWords: Readonly<Record<SingleMeasure, readonly [unit: Unit, en: string, fr: string]>> = {
  'listings.received': ['listing', 'Listings that came in for the first time.', 'Annonces reçues pour la première fois.'],
  'listings.new_versions': [
    'listing',
    'Known listings that came in with a changed text; each change counts.',
    'Annonces connues, reçues avec un texte modifié ; chaque modification compte.',
  ],
  'listings.seen_again': [
    'listing',
    'Known listings that came in unchanged; each time counts.',
    'Annonces connues, reçues sans changement ; chaque fois compte.',
  ],
  'listings.screened': [
    'listing',
    'Listings screened, each counted once, on the day of its first screening.',
    'Annonces examinées par le programme, comptées une fois, le jour de leur premier examen.',
  ],
  'listings.flagged': [
    'listing',
    'Listings that a screening flagged, each counted once, on the day of its first flag.',
    'Annonces repérées par l’examen du programme, comptées une fois, le jour où elles l’ont été d’abord.',
  ],
  'listings.degraded': [
    'listing',
    'Listings of which a part could not be evaluated, each counted once, on the day when it first happened.',
    'Annonces dont une partie n’a pas pu être évaluée, comptées une fois, le premier jour où cela s’est produit.',
  ],
  'specimens.flagged': [
    'specimen',
    'Specimens offered in flagged listings, as the machine read them at the first flag; where no number is said, one.',
    'Spécimens offerts dans les annonces signalées, lus par la machine au premier signalement ; un seul si aucun nombre n’est dit.',
  ],
  'reports.merged': ['report', 'Reports added to a case that was open already.', 'Signalements joints à un dossier déjà ouvert.'],
  'reports.dismissed': ['report', 'Reports set aside without a case.', 'Signalements écartés sans dossier.'],
  'cases.opened': ['case', 'Cases opened.', 'Dossiers ouverts.'],
  'cases.reopened': ['case', 'Cases opened again; each time counts.', 'Dossiers rouverts ; chaque fois compte.'],
  'cases.closed': ['case', 'Cases closed; each time counts.', 'Dossiers clos ; chaque fois compte.'],
  'listings.capture_waived': [
    'listing',
    'Listings for which a person recorded why there is no capture.',
    'Annonces pour lesquelles une personne a noté pourquoi il n’y a pas de capture.',
  ],
  'notices.drafted': [
    'notice',
    'Notices drafted; withdrawals are not among them.',
    'Notifications rédigées ; les retraits n’en font pas partie.',
  ],
  'notices.dropped': ['notice', 'Notices given up before they left.', 'Notifications abandonnées avant leur départ.'],
  'notices.recalled': [
    'notice',
    'Notices stopped during the hold before they leave; each time counts.',
    'Notifications arrêtées pendant le délai avant leur départ ; chaque fois compte.',
  ],
  'notices.sent': [
    'notice',
    'Notices that left, each counted once, however many tries its delivery takes.',
    'Notifications parties, comptées une fois, quel que soit le nombre d’essais de remise.',
  ],
  'listings.noticed': [
    'listing',
    'Listings named in notices that left; a listing named in two notices counts twice.',
    'Annonces citées dans les notifications parties ; une annonce citée dans deux notifications compte deux fois.',
  ],
  'listings.undelivered': [
    'listing',
    'Listings named in notices of which every try failed and that no delivery and no answer has followed, on the day of the failure.',
    'Annonces citées dans des notifications dont tous les essais ont échoué, sans remise ni réponse depuis, au jour de l’échec.',
  ],
  'specimens.noticed': [
    'specimen',
    'Specimens named in notices that left; a listing named in two notices counts twice.',
    'Spécimens cités dans les notifications parties ; une annonce citée dans deux notifications compte deux fois.',
  ],
  'notices.delivered': [
    'notice',
    'Notices that the platform’s system took over.',
    'Notifications que le système de la plateforme a prises en charge.',
  ],
  'notices.failed': [
    'notice',
    'Notices of which every try failed; one that is replayed and fails again counts again.',
    'Notifications dont tous les essais ont échoué ; un nouvel échec après un renvoi compte de nouveau.',
  ],
  'notices.replayed': [
    'notice',
    'Failed notices that a person had tried anew.',
    'Notifications en échec qu’une personne a fait renvoyer.',
  ],
  'notices.acknowledged': [
    'notice',
    'Notices that the platform says it has.',
    'Notifications dont la plateforme dit qu’elle les a reçues.',
  ],
  'notices.withdrawn': [
    'notice',
    'Notices taken back after they had left; they stay among those sent.',
    'Notifications retirées après leur départ ; elles restent comptées parmi les parties.',
  ],
  'withdrawals.sent': [
    'notice',
    'Withdrawals that left, each a message of its own about a notice sent before.',
    'Retraits partis, chacun un message à part au sujet d’une notification antérieure.',
  ],
  'withdrawals.delivered': [
    'notice',
    'Withdrawals that the platform’s system took over.',
    'Retraits que le système de la plateforme a pris en charge.',
  ],
  'withdrawals.failed': [
    'notice',
    'Withdrawals of which every try failed; one that is replayed and fails again counts again.',
    'Retraits dont tous les essais ont échoué ; un nouvel échec après un renvoi compte de nouveau.',
  ],
  'confirmations.agree': [
    'check',
    'Looks by the program that a person confirmed.',
    'Contrôles du programme qu’une personne a confirmés.',
  ],
  'confirmations.disagree': [
    'check',
    'Looks by the program that a person found wrong; in all other figures the person’s look stands in their place.',
    'Contrôles du programme qu’une personne a trouvés faux ; dans tous les autres chiffres, celui de la personne les remplace.',
  ],
}

export const sourceWords: Readonly<Record<ReportSource, Words>> = {
  public: ['Reports from the public.', 'Signalements du public.'],
  spotter: ['Reports from trained volunteers.', 'Signalements de bénévoles formés.'],
  member: ['Reports from members of the organisation.', 'Signalements de membres de l’organisation.'],
  'platform-user': ['Reports from a platform’s own users.', 'Signalements d’utilisateurs d’une plateforme.'],
  partner: ['Reports from partners.', 'Signalements de partenaires.'],
}

/** Followed by: "a case decided twice counts twice". */
export const decisionWords: Readonly<Record<Decision, Words>> = {
  notify: ['Cases decided: notify the platform', 'Dossiers tranchés : notifier la plateforme'],
  refer: ['Cases decided: hand over to law enforcement', 'Dossiers tranchés : transmettre aux autorités'],
  'no-action': ['Cases decided: no action', 'Dossiers tranchés : ne rien entreprendre'],
  'not-wildlife': ['Cases decided: not wildlife', 'Dossiers tranchés : pas d’espèce sauvage'],
  unsure: ['Cases decided: it cannot be told', 'Dossiers tranchés : impossible à dire'],
}

/** Follows: "answers of platforms that say of one listing:". */
export const actionWords: Readonly<Record<OutcomeAction, Words>> = {
  removed: ['it was removed', 'elle a été retirée'],
  'seller-suspended': ['its seller was suspended', 'son vendeur a été suspendu'],
  restricted: ['it was restricted', 'elle a été restreinte'],
  kept: ['it was kept', 'elle a été maintenue'],
  'need-more': ['more must be known first', 'il faut d’abord en savoir plus'],
}

/** Follows: "looks at a listing 24 hours after …:". */
export const resultWords: Readonly<Record<VerificationResult, Words>> = {
  gone: ['it is gone', 'elle a disparu'],
  'presumed-gone': [
    'it seems gone to the program, and no person has confirmed this look nor often enough others on this platform',
    'elle semble disparue au programme, sans qu’une personne l’ait confirmé ni, sur cette plateforme, assez d’autres contrôles',
  ],
  'still-up': ['it is still there', 'elle est toujours là'],
  changed: ['something else is at its address', 'il y a autre chose à son adresse'],
  walled: ['a log-in or a bot check stands before it', 'une connexion ou un contrôle anti-robot barre l’accès'],
  'robots-refused': ['the site asks machines not to look there', 'le site demande aux machines de ne pas y regarder'],
  unreachable: ['there was no answer that says anything', 'il n’y a pas eu de réponse qui dise quelque chose'],
}

export const stepWords: Readonly<Record<VerificationStep, Words>> = {
  '1h': ['1 hour', '1 heure'],
  '24h': ['24 hours', '24 heures'],
  '7d': ['7 days', '7 jours'],
  '30d': ['30 days', '30 jours'],
}

/** Follows: "listings named in delivered notices of which the platform says now:". */
export const standingWords: Readonly<Record<Standing, Words>> = {
  removed: ['it was removed, or its seller suspended', 'elle a été retirée, ou son vendeur suspendu'],
  restricted: ['it was restricted', 'elle a été restreinte'],
  kept: ['it was kept', 'elle a été maintenue'],
  'need-more': ['more must be known first', 'il faut d’abord en savoir plus'],
  'no-answer': ['nothing yet', 'rien encore'],
}

/** Follows: "and which our look a week later found:". */
export const sightingWords: Readonly<Record<Sighting, Words>> = {
  gone: ['gone', 'disparue'],
  'presumed-gone': ['seemingly gone', 'disparue semble-t-il'],
  'still-up': ['still there', 'toujours là'],
  changed: ['replaced by something else', 'remplacée par autre chose'],
  unverifiable: ['impossible to check', 'invérifiable'],
  'too-early': ['before that answer, so that it says nothing about it', 'avant cette réponse, si bien qu’il n’en dit rien'],
  'not-looked': ['not yet made', 'pas encore fait'],
}

/** Follows: "first answered by the platform within … of sending". */
export const spanWords: Readonly<Record<AnswerSpan, Words>> = {
  '1d': ['up to 1 day', 'au plus 1 jour'],
  '2d': ['1 to 2 days', '1 à 2 jours'],
  '3d': ['2 to 3 days', '2 à 3 jours'],
  '4d': ['3 to 4 days', '3 à 4 jours'],
  '5d': ['4 to 5 days', '4 à 5 jours'],
  '6d': ['5 to 6 days', '5 à 6 jours'],
  '7d': ['6 to 7 days', '6 à 7 jours'],
  '14d': ['7 to 14 days', '7 à 14 jours'],
  '30d': ['14 to 30 days', '14 à 30 jours'],
  later: ['more than 30 days', 'plus de 30 jours'],
}
