/** What may have happened to a report, as its reporter is told, in the order of the flow. */
export const receiptSteps = [
  'received',
  'being-looked-at',
  'looked-at-again',
  'looked-at',
  'asking-specialist',
  'followed-up',
  'sent',
  'taken-back',
  'platform-removed',
  'platform-suspended-seller',
  'platform-restricted',
  'platform-kept',
  'platform-asks',
  'checked-gone',
  'checked-gone-again',
  'checked-seems-gone',
  'checked-seems-gone-again',
  'checked-still-there',
  'checked-still-there-again',
  'checked-changed',
  'checked-changed-again',
  'checked-unknown',
  'checked-unknown-again',
  'closed-not-wildlife',
  'closed-no-action',
  'closed',
] as const
export type ReceiptStep = (typeof receiptSteps)[number]

/** What comes next. */
export const receiptNextSteps = [
  'first-look',
  'finish-look',
  'sending',
  'platform-answer',
  'next-check',
  'late',
  'nothing',
] as const
export type ReceiptNext = (typeof receiptNextSteps)[number]

type Words = { readonly en: string; readonly fr: string }

/**
 * The words of a receipt. They say what was done and never by whom; never that an offer is lawful; nothing of other reports, and
 * no species. `followed-up` also stands for a case handed to the police: a reporter may be the seller.
 */
export const receiptWords: Readonly<Record<ReceiptStep, Words>> = {
  received: {
    en: 'Your report has arrived. Thank you for speaking up.',
    fr: 'C’est bien arrivé. Merci de votre signalement.',
  },
  'being-looked-at': {
    en: 'A person has begun to look at it.',
    fr: 'Une personne a commencé à l’examiner.',
  },
  'looked-at-again': {
    en: 'We are looking at it once more.',
    fr: 'Nous l’examinons une nouvelle fois.',
  },
  'looked-at': {
    en: 'A person has looked at it. A protected species is likely, and we will ask the platform to act.',
    fr: 'Une personne l’a examiné. Il s’agit probablement d’une espèce protégée : nous allons demander à la plateforme d’agir.',
  },
  'asking-specialist': {
    en: 'A person has looked at it. It is hard to tell, so a specialist will look at it too.',
    fr: 'Une personne l’a examiné. C’est difficile à dire : un spécialiste l’examinera aussi.',
  },
  'followed-up': {
    en: 'A person has looked at it. We are following it up in our own way and cannot say more here.',
    fr: 'Une personne l’a examiné. Nous y donnons suite et ne pouvons pas en dire plus ici.',
  },
  sent: {
    en: 'We have asked the platform to act on this listing.',
    fr: 'Nous avons demandé à la plateforme d’agir sur cette annonce.',
  },
  'taken-back': {
    en: 'We have taken back what we told the platform.',
    fr: 'Nous avons retiré ce que nous avions dit à la plateforme.',
  },
  'platform-removed': {
    en: 'The platform says that it has removed the listing.',
    fr: 'La plateforme dit avoir retiré l’annonce.',
  },
  'platform-suspended-seller': {
    en: 'The platform says that it has suspended the seller.',
    fr: 'La plateforme dit avoir suspendu le vendeur.',
  },
  'platform-restricted': {
    en: 'The platform says that it has made the listing harder to see.',
    fr: 'La plateforme dit avoir rendu l’annonce moins visible.',
  },
  'platform-kept': {
    en: 'The platform has looked at the listing and decided to keep it.',
    fr: 'La plateforme a examiné l’annonce et a décidé de la garder.',
  },
  'platform-asks': {
    en: 'The platform has asked us for more before it decides.',
    fr: 'La plateforme nous a demandé des précisions avant de décider.',
  },
  'checked-gone': {
    en: 'We have checked: the listing is gone.',
    fr: 'Nous avons vérifié : l’annonce a disparu.',
  },
  'checked-gone-again': {
    en: 'We have looked again: the listing is still gone.',
    fr: 'Nous avons regardé de nouveau : l’annonce n’est pas revenue.',
  },
  'checked-seems-gone': {
    en: 'We have checked: the listing seems to be gone.',
    fr: 'Nous avons vérifié : l’annonce semble avoir disparu.',
  },
  'checked-seems-gone-again': {
    en: 'We have looked again: the listing still seems to be gone.',
    fr: 'Nous avons regardé de nouveau : l’annonce semble toujours avoir disparu.',
  },
  'checked-still-there': {
    en: 'We have checked: the listing is still there.',
    fr: 'Nous avons vérifié : l’annonce est toujours là.',
  },
  'checked-still-there-again': {
    en: 'We have looked again: the listing is still there.',
    fr: 'Nous avons regardé de nouveau : l’annonce est toujours là.',
  },
  'checked-changed': {
    en: 'We have checked: something else now stands at this address.',
    fr: 'Nous avons vérifié : autre chose se trouve maintenant à cette adresse.',
  },
  'checked-changed-again': {
    en: 'We have looked again: something else still stands at this address.',
    fr: 'Nous avons regardé de nouveau : autre chose se trouve toujours à cette adresse.',
  },
  'checked-unknown': {
    en: 'We have tried to check and could not see the page. That does not mean that it is gone.',
    fr: 'Nous avons essayé de vérifier sans pouvoir voir la page. Cela ne veut pas dire qu’elle a disparu.',
  },
  'checked-unknown-again': {
    en: 'We have tried again and still could not see the page. That does not mean that it is gone.',
    fr: 'Nous avons réessayé, toujours sans pouvoir voir la page. Cela ne veut pas dire qu’elle a disparu.',
  },
  'closed-not-wildlife': {
    en: 'A person has looked at it: as far as we can tell, no wild animal or part of one is on offer. Thank you for looking out.',
    fr: 'Une personne l’a examiné : à notre connaissance, ni animal sauvage ni partie d’animal n’y est proposé. Merci d’avoir été attentif.',
  },
  'closed-no-action': {
    en: 'A person has looked at it. What is there does not let us ask the platform to act. Your report stays on record.',
    fr: 'Une personne l’a examiné. Ce qui s’y trouve ne nous permet pas de demander à la plateforme d’agir. Votre signalement reste enregistré.',
  },
  closed: {
    en: 'Our work on this report is done. Thank you for your help.',
    fr: 'Notre travail sur ce signalement est terminé. Merci de votre aide.',
  },
}

export const receiptNextWords: Readonly<Record<ReceiptNext, Words>> = {
  'first-look': { en: 'A person will look at your report.', fr: 'Une personne va examiner votre signalement.' },
  'finish-look': { en: 'Somebody is deciding what to do.', fr: 'Quelqu’un décide de la suite à donner.' },
  sending: { en: 'We are preparing what we tell the platform.', fr: 'Nous préparons notre message à la plateforme.' },
  'platform-answer': { en: 'The platform is asked to answer.', fr: 'La plateforme est priée de répondre.' },
  'next-check': { en: 'We will look at the page again.', fr: 'Nous regarderons de nouveau la page.' },
  late: {
    en: 'This takes longer than we had hoped. Your report is not forgotten.',
    fr: 'Cela prend plus de temps que prévu. Votre signalement n’est pas oublié.',
  },
  nothing: { en: 'No further news is planned.', fr: 'Aucune autre nouvelle n’est prévue.' },
}
