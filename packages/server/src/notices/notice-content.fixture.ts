import type { NoticeContent, NoticeItem, WithdrawalContent } from './notice-content.ts'

/** A listing of a notice in tests. */
export function exampleItem(changes: Partial<NoticeItem> = {}): NoticeItem {
  return {
    listingId: '01936b2a-0000-7000-8000-0000000000a1',
    url: 'https://www.market.example/itm/old-tusk/123456789012?ref=home&x=1',
    externalId: '123456789012',
    taxon: 'Loxodonta africana',
    commonName: 'African elephant',
    product: 'ivory',
    specimens: 2,
    specimensStated: true,
    protection: [
      { instrument: 'CITES', status: 'I/II', edition: 'CoP20' },
      { instrument: 'EU', status: 'A/B', edition: '(EU) 2023/966' },
    ],
    captureSha256: 'b5bb9d8014a0f9b1d61e21e796d78dccdf1352f23cd32812f4850b878ae4944c',
    capturedAt: '2026-11-21T10:02:00.000Z',
    seen: ['pair of old tusks, 2 kg', 'Schreger lines visible'],
    ...changes,
  }
}

/** A notice in tests: on a rule of law, in English, about two listings. */
export function exampleNotice(changes: Partial<NoticeContent> = {}): NoticeContent {
  return {
    kind: 'notice',
    noticeId: '01936b2a-0000-7000-8000-000000000001',
    sentAt: '2026-11-21T10:32:00.000Z',
    locale: 'en',
    platform: 'Example Market',
    items: [exampleItem(), exampleItem(secondItem)],
    ground: {
      kind: 'illegal-content',
      jurisdiction: 'EU',
      ruleId: 'eu-338-97-8-1',
      ruleTitle: 'Council Regulation (EC) No 338/97, Article 8(1)',
      sourceUrl: 'https://eur-lex.europa.eu/eli/reg/1997/338/oj',
      explanation:
        'Offering specimens of Annex A for sale is prohibited without a certificate of the Member State where they are.',
    },
    reasons:
      'The pictures show the cross-hatching of elephant ivory. No certificate is named.\n\nBoth listings are by one account.',
    notifier: { name: 'Example Wildlife Fund', email: 'notices@fund.example' },
    inGoodFaith: true,
    trustedFlagger: { since: '2025-03-27', by: 'Arcom' },
    preserveAccount: true,
    answerUrl: 'https://vigie.example/answer/4f1c',
    answerBy: '2026-11-28',
    ...changes,
  }
}

const secondItem: Partial<NoticeItem> = {
  listingId: '01936b2a-0000-7000-8000-0000000000a2',
  url: 'https://www.market.example/itm/123456789013',
  externalId: null,
  taxon: 'Elephantidae',
  commonName: null,
  product: 'carving_jewellery',
  specimens: 1,
  specimensStated: false,
  isNumberUnsaid: true,
  captureSha256: null,
  capturedAt: null,
  seen: [],
}

/** The same in French, on a clause of the platform's terms. */
export function frenchNotice(changes: Partial<NoticeContent> = {}): NoticeContent {
  return exampleNotice({
    locale: 'fr',
    platform: 'La Place',
    items: [
      exampleItem({ commonName: 'éléphant de savane d’Afrique', seen: ['paire de défenses, 2 kg'] }),
      exampleItem(secondItem),
    ],
    ground: {
      kind: 'against-terms',
      clauseCode: '4.2',
      clauseTitle: 'Animaux et espèces protégées',
      clauseText: 'Sont interdits l’ivoire de toute espèce, brut ou travaillé, et les perroquets gris.',
      url: 'https://www.place.example/conditions',
      explanation: 'Les deux annonces proposent de l’ivoire d’éléphant.',
    },
    reasons: 'Les photos montrent les lignes croisées propres à l’ivoire d’éléphant. Aucun certificat n’est mentionné.',
    notifier: { name: 'Fonds Exemple pour la faune', email: 'notifications@fonds.example' },
    ...changes,
  })
}

/** The withdrawal of the example notice, in English. */
export function exampleWithdrawal(changes: Partial<WithdrawalContent> = {}): WithdrawalContent {
  const { noticeId, sentAt, platform, notifier, items } = exampleNotice()
  return {
    kind: 'withdrawal',
    noticeId: '01936b2a-0000-7000-8000-000000000002',
    sentAt: '2026-11-22T09:00:00.000Z',
    locale: 'en',
    platform,
    notifier,
    withdrawsId: noticeId,
    withdrawsSentAt: sentAt,
    items: items.map(({ listingId, url, externalId }) => ({ listingId, url, externalId })),
    reasons: 'On a second look the object is a resin cast.',
    ...changes,
  }
}
