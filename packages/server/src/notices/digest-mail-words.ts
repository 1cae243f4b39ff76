import type { NoticeLocale } from './notice-content.ts'

export interface DigestMailWords {
  /** `day` comes already written. */
  readonly subject: (listings: number, day: string) => string
  readonly title: (day: string) => string
  readonly lead: (listings: number) => string
  readonly fillIn: (outcome: string, reason: string, ticket: string) => string
  readonly onlyWithdrawals: string
  readonly fileName: string
}

/** The words around the notices of a digest. Each notice in it keeps its own. */
export const digestMailWords: Readonly<Record<NoticeLocale, DigestMailWords>> = {
  en: {
    subject: (listings, day) =>
      `${listings === 0 ? 'Withdrawal of notices' : `Notices: ${english(listings)} of protected wildlife`}, ${day}`,
    title: (day) => `Notices of ${day}`,
    lead: (listings) =>
      listings === 1
        ? 'The attached table has the listing that we report today. The whole notice stands below.'
        : `The attached table has the ${listings} listings that we report today. The whole notices stand below.`,
    fillIn: (outcome, reason, ticket) =>
      `Please fill in the columns “${outcome}”, “${reason}” and “${ticket}” and send the table back as an answer to this mail. You may sort it, and leave rows empty.`,
    onlyWithdrawals: 'We take back what stands below. There is nothing to fill in.',
    fileName: 'notices',
  },
  fr: {
    subject: (listings, day) =>
      `${listings === 0 ? 'Retrait de notifications' : `Notifications\u00a0: ${french(listings)} d’espèces protégées`}, ${day}`,
    title: (day) => `Notifications du ${day}`,
    lead: (listings) =>
      listings === 1
        ? 'Le tableau joint contient l’annonce que nous signalons aujourd’hui. La notification complète figure ci-dessous.'
        : `Le tableau joint contient les ${listings} annonces que nous signalons aujourd’hui. Les notifications complètes figurent ci-dessous.`,
    fillIn: (outcome, reason, ticket) =>
      `Merci de remplir les colonnes «\u00a0${outcome}\u00a0», «\u00a0${reason}\u00a0» et «\u00a0${ticket}\u00a0», puis de nous renvoyer le tableau en réponse à ce message. Vous pouvez le trier et laisser des lignes vides.`,
    onlyWithdrawals: 'Nous retirons ce qui figure ci-dessous. Il n’y a rien à remplir.',
    fileName: 'notifications',
  },
}

const english = (count: number) => (count === 1 ? '1 listing' : `${count} listings`)
const french = (count: number) => (count === 1 ? '1 annonce' : `${count} annonces`)
