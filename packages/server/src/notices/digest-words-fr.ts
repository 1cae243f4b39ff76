import type { DigestProblem } from './digest-sheet.ts'
import type { digestWordsEn } from './digest-words-en.ts'

const at = ({ cell, row }: DigestProblem) => (cell ? `Cellule ${cell}` : row ? `Ligne ${row}` : 'Le fichier')

/** In French, with its no-break spaces: U+00A0 inside « » and before :, U+202F before ;. */
export const digestWordsFr: typeof digestWordsEn = {
  sheet: 'Notifications',
  columns: {
    noticeId: 'Notification',
    listingId: 'Annonce',
    sentAt: 'Envoyée le',
    answerBy: 'Réponse d’ici au',
    url: 'Adresse',
    externalId: 'Votre numéro d’annonce',
    species: 'Espèce',
    product: 'Proposé comme',
    specimens: 'Spécimens',
    ground: 'Motif',
    outcome: 'Suite donnée',
    reason: 'Raison',
    ticket: 'Ticket',
    token: 'Vigie (à conserver)',
  },
  outcomes: {
    removed: ['retirée', 'retiré', 'supprimée', 'supprimé', 'annonce retirée', 'annonce supprimée'],
    'seller-suspended': ['vendeur suspendu', 'compte suspendu', 'suspendu'],
    restricted: ['restreinte', 'restreint', 'limitée', 'visibilité réduite'],
    kept: ['maintenue', 'maintenu', 'conservée', 'conservé', 'non retirée'],
    'need-more': ['précisions demandées', 'précisions nécessaires', 'besoin de précisions', 'à préciser'],
  },
  keptReasons: {
    'papers-shown': ['documents présentés', 'papiers présentés'],
    'not-protected': ['espèce non protégée', 'non protégée'],
    'not-wildlife': ['pas une espèce sauvage', 'pas d’espèce sauvage'],
    'no-breach': ['aucun manquement', 'pas d’infraction'],
    other: ['autre'],
  },
  atLeast: (count) => `au moins ${count}`,
  chooseOutcome: 'Choisissez un mot de la liste.',
  reasonHint: (reasons) =>
    `À remplir si l’annonce est maintenue ou s’il vous faut des précisions. En bref\u00a0: ${reasons}\u202f; ou avec vos mots.`,
  problems: {
    'too-large': () => 'Le fichier dépasse 5 Mo.',
    'not-a-workbook': () => 'Le fichier n’est pas un classeur Excel (.xlsx) lisible.',
    'unpacks-too-large': () => 'Le fichier décompressé dépasse la taille permise.',
    'no-table': () =>
      'Aucun tableau avec les colonnes Notification, Annonce et Suite donnée. Renvoyez le tableau que vous avez reçu.',
    'too-many-rows': () => 'Le fichier compte plus de 10\u202f000 lignes. Envoyez-le en plusieurs parties.',
    formula: (problem) => `${at(problem)}\u00a0: elle contient une formule. Remplacez-la par du texte.`,
    'error-cell': (problem) => `${at(problem)}\u00a0: elle contient une erreur du tableur (${problem.found}).`,
    'unknown-outcome': (problem) =>
      `${at(problem)}\u00a0: «\u00a0${problem.found}\u00a0» n’est pas une suite connue. Choisissez un mot de la liste.`,
    'outcome-missing': (problem) => `${at(problem)}\u00a0: il y a une raison ou un ticket, mais aucune suite donnée.`,
    'reason-missing': (problem) =>
      `${at(problem)}\u00a0: dites pourquoi l’annonce est maintenue, ou quelles précisions il vous faut.`,
    'number-unreadable': (problem) =>
      `${at(problem)}\u00a0: «\u00a0${problem.found}\u00a0» n’est pas un de nos numéros. Laissez-le tel que vous l’avez reçu.`,
    'text-too-long': (problem) => `${at(problem)}\u00a0: le texte est trop long.`,
    'repeated-row': (problem) => `${at(problem)}\u00a0: cette annonce a déjà une autre suite à la ligne ${problem.found}.`,
  },
}
