/** Words of the pages rendered here. The French ones have the same shape (page-words-fr.ts). */
export const pageWordsEn = {
  join: {
    title: 'Join',
    heading: 'You have been invited',
    lede: 'Choose a name and a password, and you are in. If you sign in here already, give the password you have.',
    foundTitle: 'Set up Vigie',
    foundHeading: 'A lookout of your own',
    foundLede: 'Name your organisation and make its first account. You can invite others afterwards.',
    organisation: 'Name of the organisation',
    organisationHint: 'Notices to platforms are sent in this name. You can change it later.',
    name: 'Your name',
    nameHint: 'Shown to your colleagues only, never to a platform or a seller.',
    email: 'Your mail address',
    password: 'Password',
    passwordHint: 'At least 12 characters. A sentence is easier to remember than a riddle.',
    timeZone: 'Time zone',
    submit: 'Join',
    found: 'Set up',
    doneTitle: 'Welcome',
    doneHeading: 'Welcome aboard',
    doneWords: (email: string) => `The account ${email} is ready. From now on you sign in with this address and your password.`,
    deadTitle: 'Link not usable',
    deadHeading: 'This link no longer works',
    deadWords: 'It has expired, was used already, or was taken back. Ask whoever sent it for a new one.',
    deadFounderWords: 'It has expired or was used already. Each start of Vigie prints a new one as long as nobody has joined.',
  },
  answer: {
    title: 'Answer a notice',
    heading: (count: number) => (count === 1 ? 'A notice about a listing' : `A notice about ${count} listings`),
    lede: (notifier: string) =>
      `${notifier} believes that protected wildlife is offered here. Tell what you did; it takes a minute, and you can correct it later.`,
    withdrawn: 'This notice has been withdrawn. Nothing more is asked of you.',
    ground: 'Ground',
    reasons: 'Reasons',
    answerBy: 'Answer by',
    listing: (number: number) => `Listing ${number}`,
    address: 'Address',
    species: 'Species',
    product: 'Offered as',
    specimens: 'Specimens',
    atLeast: (count: number) => `at least ${count}`,
    seen: 'Seen in the text',
    now: 'Answer so far',
    choose: 'What did you do?',
    actions: {
      removed: 'Removed',
      'seller-suspended': 'Removed, and the seller suspended',
      restricted: 'Made less visible, or bound to conditions',
      kept: 'Kept',
      'need-more': 'We need to know more',
      none: 'No answer yet',
    },
    keptWhy: 'If it was kept: why?',
    keptReasons: {
      'papers-shown': 'The seller showed papers',
      'not-protected': 'Not a protected species',
      'not-wildlife': 'Not wildlife at all',
      'no-breach': 'No breach of law or of our rules',
      other: 'Another reason',
    },
    note: 'A word to the sender',
    optional: 'optional',
    submit: 'Send the answer',
    thanksHeading: 'Thank you',
    thanks: (count: number) => (count === 1 ? 'Your answer is recorded.' : `Your answers about ${count} listings are recorded.`),
    nothing: 'You chose no answer, so nothing was recorded.',
    again: 'Look at it again, or correct it',
    deadTitle: 'Link not usable',
    deadHeading: 'This link does not work',
    deadWords: 'It has expired, or a part of it is missing. Copy the whole address from the mail, or answer the mail itself.',
  },
  wrong: 'Please look at this again:',
}

/** The same shape in another language: functions take the same, texts are texts. */
type Translated<Words> = {
  readonly [Key in keyof Words]: Words[Key] extends string
    ? string
    : Words[Key] extends (...given: infer Given) => string
      ? (...given: Given) => string
      : Translated<Words[Key]>
}
export type PageWords = Translated<typeof pageWordsEn>
