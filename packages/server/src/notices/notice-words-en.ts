import type { Ground, NoticeItem } from './notice-content.ts'

type Kind = Ground['kind']
const listings = (count: number) => (count === 1 ? '1 listing' : `${count} listings`)

/** The words of notices and withdrawals in English. Dates, names of products and lists come already written. */
export const noticeWordsEn = {
  colon: ':',
  quote: (text: string) => `“${text}”`,
  day: (written: string) => written,
  moment: (day: string, time: string) => `${day} at ${time} UTC`,

  notice: {
    subject: (kind: Kind, count: number, id: string) =>
      `${kind === 'illegal-content' ? 'Notice of illegal content' : 'Notice of content against your terms'}: ${listings(count)} of protected wildlife [${id}]`,
    title: (id: string) => `Notice ${id}`,
    lead: (count: number) =>
      count === 1
        ? 'Please remove this listing of protected wildlife, or disable access to it.'
        : `Please remove these ${listings(count)} of protected wildlife, or disable access to them.`,
    elements: 'This notice holds the elements listed in Article 16(2) of Regulation (EU) 2022/2065 (Digital Services Act).',
  },
  from: 'From',
  to: 'To',
  sent: 'Sent',
  email: 'E-mail',

  ground: { 'illegal-content': 'Ground: illegal content', 'against-terms': 'Ground: against your terms' } satisfies Record<
    Kind,
    string
  >,
  rule: 'Rule',
  jurisdiction: 'Jurisdiction',
  source: 'Text of the rule',
  clause: 'Clause',
  clauseText: 'What it says',
  clauseUrl: 'Your terms',

  reasons: 'Why we report this',
  listing: (number: number, of: number) => (of === 1 ? 'The listing' : `Listing ${number} of ${of}`),
  address: 'Address',
  externalId: 'Your listing number',
  reference: 'Our reference',
  offered: 'Offered',
  specimens: 'Specimens',
  counted: ({
    specimens,
    specimensStated,
    isNumberUnsaid,
  }: Pick<NoticeItem, 'specimens' | 'specimensStated' | 'isNumberUnsaid'>) =>
    specimensStated
      ? `${specimens}, as the listing says`
      : `at least ${specimens}${isNumberUnsaid ? '; the listing does not say how many' : ''}`,
  protection: 'Protection',
  protectedBy: ({ instrument, status, edition }: NoticeItem['protection'][number]) =>
    `${instrument}${{ CITES: ' Appendix', EU: ' Annex' }[instrument] ?? ''} ${status}, edition ${edition}`,
  seen: 'Seen in the listing',
  copy: 'Copy kept',
  copied: (moment: string, sha256: string) => `${moment}, SHA-256 ${sha256}`,

  asks: 'What we ask of you',
  askReceipt: 'Confirm that you have received this notice.',
  askPreserve: (count: number) =>
    `Keep the records of the seller ${count === 1 ? 'account' : 'accounts'} concerned: an investigation may need them.`,
  askAnswer: (day: string) =>
    `Tell us by ${day} what you have decided, whether automated means were used, and how the decision can be contested. Answer here:`,

  statement: 'Statement',
  goodFaith: 'We believe in good faith that the information and allegations in this notice are accurate and complete.',
  trustedFlagger: (name: string, since: string, by: string) =>
    `${name} has been a trusted flagger under Article 22 of the Digital Services Act since ${since} (status awarded by ${by}).`,

  withdrawal: {
    subject: (count: number, id: string) => `Withdrawal of a notice: ${listings(count)} [${id}]`,
    title: (id: string) => `Withdrawal of notice ${id}`,
    sent: 'Sent',
    lead: (id: string, moment: string) => `We withdraw notice ${id} of ${moment}. Please no longer rely on it.`,
    reasons: 'Why we withdraw it',
    listings: (count: number): string => (count === 1 ? 'Listing concerned' : 'Listings concerned'),
    asks: 'If you have acted on it, please look at that decision again.',
    noOpinion: (count: number) => `This does not mean that the ${count === 1 ? 'offer is' : 'offers are'} permitted.`,
    number: 'Number of this withdrawal',
  },

  form: {
    urls: (count: number): string => (count === 1 ? 'Address of the content' : 'Addresses of the content'),
    'external-ids': (count: number): string => (count === 1 ? 'Listing number' : 'Listing numbers'),
    'content-kind': 'Kind of content',
    'legal-ground': 'Legal ground',
    'terms-ground': 'Clause of the terms',
    reason: 'Why it is reported',
    name: 'Name',
    email: 'E-mail',
    'good-faith': 'Statement of good faith',
    'trusted-flagger': 'Trusted flagger',
    reference: 'Your reference',
    answer: 'Where to answer',
  },
  wildlife: 'Protected wildlife: animals, plants, or parts of them',
}
