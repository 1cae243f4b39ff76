import type { noticeWordsEn } from './notice-words-en.ts'

const listings = (count: number) => (count === 1 ? '1 annonce' : `${count} annonces`)

/** In French, with its no-break spaces: U+00A0 inside « » and before :, U+202F before ;. */
export const noticeWordsFr: typeof noticeWordsEn = {
  colon: '\u00a0:',
  quote: (text) => `«\u00a0${text}\u00a0»`,
  day: (written) => written.replace(/^1 /, '1er '),
  moment: (day, time) => `${day} à ${time.replace(':', '\u00a0h\u00a0')} UTC`,

  notice: {
    subject: (kind, count, id) =>
      `${kind === 'illegal-content' ? 'Notification de contenu illicite' : 'Notification de contenu contraire à vos conditions'}\u00a0: ${listings(count)} d’espèces protégées [${id}]`,
    title: (id) => `Notification ${id}`,
    lead: (count) =>
      count === 1
        ? 'Nous vous demandons de retirer cette annonce d’espèces protégées, ou d’en bloquer l’accès.'
        : `Nous vous demandons de retirer ces ${listings(count)} d’espèces protégées, ou d’en bloquer l’accès.`,
    elements:
      'Cette notification comporte les éléments prévus à l’article 16, paragraphe 2, du règlement (UE) 2022/2065 (règlement sur les services numériques).',
  },
  from: 'De',
  to: 'À',
  sent: 'Envoyée le',
  email: 'Adresse électronique',

  ground: {
    'illegal-content': 'Motif\u00a0: contenu illicite',
    'against-terms': 'Motif\u00a0: contraire à vos conditions générales',
  },
  rule: 'Règle',
  jurisdiction: 'Territoire',
  source: 'Texte de la règle',
  clause: 'Clause',
  clauseText: 'Ce qu’elle dit',
  clauseUrl: 'Vos conditions',

  reasons: 'Pourquoi ce signalement',
  listing: (number, of) => (of === 1 ? 'L’annonce' : `Annonce ${number} sur ${of}`),
  address: 'Adresse',
  externalId: 'Votre numéro d’annonce',
  reference: 'Notre référence',
  offered: 'Offre',
  specimens: 'Spécimens',
  counted: ({ specimens, specimensStated, isNumberUnsaid }) =>
    specimensStated
      ? `${specimens}, selon l’annonce`
      : `au moins ${specimens}${isNumberUnsaid ? '\u202f; l’annonce ne précise pas le nombre' : ''}`,
  protection: 'Protection',
  protectedBy: ({ instrument, status, edition }) =>
    `${instrument === 'EU' ? 'UE' : instrument}${instrument === 'CITES' || instrument === 'EU' ? ', annexe' : ''} ${status}, édition ${edition.replace('(EU)', '(UE)')}`,
  seen: 'Relevé dans l’annonce',
  copy: 'Copie conservée',
  copied: (moment, sha256) => `${moment}, SHA-256 ${sha256}`,

  asks: 'Ce que nous vous demandons',
  askReceipt: 'Accusez réception de cette notification.',
  askPreserve: (count) =>
    `Conservez les données ${count === 1 ? 'du compte vendeur concerné' : 'des comptes vendeurs concernés'}\u00a0: elles peuvent servir à une enquête.`,
  askAnswer: (day) =>
    `Faites-nous part de votre décision d’ici au ${day}, en précisant si des moyens automatisés ont été utilisés et quelles sont les voies de recours. Pour répondre\u00a0:`,

  statement: 'Déclaration',
  goodFaith:
    'Nous pensons, de bonne foi, que les informations et les allégations de cette notification sont exactes et complètes.',
  trustedFlagger: (name, since, by) =>
    `${name} est signaleur de confiance au sens de l’article 22 du règlement sur les services numériques depuis le ${since} (statut attribué par ${by}).`,

  withdrawal: {
    subject: (count, id) => `Retrait d’une notification\u00a0: ${listings(count)} [${id}]`,
    title: (id) => `Retrait de la notification ${id}`,
    sent: 'Envoyé le',
    lead: (id, moment) => `Nous retirons la notification ${id} du ${moment}. Merci de ne plus en tenir compte.`,
    reasons: 'Pourquoi nous la retirons',
    listings: (count) => (count === 1 ? 'Annonce concernée' : 'Annonces concernées'),
    asks: 'Si vous avez pris une mesure sur cette base, merci de la réexaminer.',
    noOpinion: (count) =>
      `Ce retrait ne veut pas dire que ${count === 1 ? 'l’offre est autorisée' : 'les offres sont autorisées'}.`,
    number: 'Numéro de ce retrait',
  },

  form: {
    urls: (count) => (count === 1 ? 'Adresse du contenu' : 'Adresses des contenus'),
    'external-ids': (count) => (count === 1 ? 'Numéro d’annonce' : 'Numéros d’annonce'),
    'content-kind': 'Nature du contenu',
    'legal-ground': 'Fondement juridique',
    'terms-ground': 'Clause des conditions générales',
    reason: 'Motif du signalement',
    name: 'Nom',
    email: 'Adresse électronique',
    'good-faith': 'Déclaration de bonne foi',
    'trusted-flagger': 'Signaleur de confiance',
    reference: 'Votre référence',
    answer: 'Où répondre',
  },
  wildlife: 'Espèces protégées\u00a0: animaux, plantes, ou parties de ceux-ci',
}
