import type { KeptReason, OutcomeAction } from '@vigie/casework'
import type { DigestColumn, DigestProblem, DigestProblemCode } from './digest-sheet.ts'

const at = ({ cell, row }: DigestProblem) => (cell ? `Cell ${cell}` : row ? `Row ${row}` : 'The file')

/** The words of the digest's spreadsheet in English. */
export const digestWordsEn = {
  sheet: 'Notices',
  columns: {
    noticeId: 'Notice',
    listingId: 'Listing',
    sentAt: 'Sent',
    answerBy: 'Answer by',
    url: 'Address',
    externalId: 'Your listing number',
    species: 'Species',
    product: 'Offered as',
    specimens: 'Specimens',
    ground: 'Ground',
    outcome: 'Outcome',
    reason: 'Reason',
    ticket: 'Ticket',
    token: 'Vigie (please keep)',
  } satisfies Record<DigestColumn, string>,
  /** The first word is the one that the list offers; the others are read as well. */
  outcomes: {
    removed: ['removed', 'deleted', 'taken down'],
    'seller-suspended': ['seller suspended', 'account suspended', 'suspended'],
    restricted: ['restricted', 'limited'],
    kept: ['kept', 'not removed'],
    'need-more': ['need more', 'more information needed'],
  } satisfies Record<OutcomeAction, readonly string[]>,
  keptReasons: {
    'papers-shown': ['papers shown'],
    'not-protected': ['not protected', 'species not protected'],
    'not-wildlife': ['not wildlife'],
    'no-breach': ['no breach'],
    other: ['other'],
  } satisfies Record<KeptReason, readonly string[]>,
  atLeast: (count: number) => `at least ${count}`,
  chooseOutcome: 'Please choose one from the list.',
  reasonHint: (reasons: string) => `Needed if you keep the listing or need more. Short forms: ${reasons}; or your own words.`,
  problems: {
    'too-large': () => 'The file is larger than 5 MB.',
    'not-a-workbook': () => 'The file is no Excel workbook (.xlsx) that can be read.',
    'unpacks-too-large': () => 'The file unpacks to more than is allowed.',
    'no-table': () => 'No table with the columns Notice, Listing and Outcome was found. Please send the table that you received.',
    'too-many-rows': () => 'The file has more than 10,000 rows. Please send it in parts.',
    formula: (problem: DigestProblem) => `${at(problem)} holds a formula. Please put in plain text instead.`,
    'error-cell': (problem: DigestProblem) => `${at(problem)} holds an error of the spreadsheet (${problem.found}).`,
    'unknown-outcome': (problem: DigestProblem) =>
      `${at(problem)}: “${problem.found}” is no outcome. Please choose one from the list.`,
    'outcome-missing': (problem: DigestProblem) => `${at(problem)} has a reason or a ticket, but no outcome.`,
    'reason-missing': (problem: DigestProblem) => `${at(problem)}: please say why the listing is kept, or what more you need.`,
    'number-unreadable': (problem: DigestProblem) =>
      `${at(problem)}: “${problem.found}” is no number of ours. Please leave it as you received it.`,
    'text-too-long': (problem: DigestProblem) => `${at(problem)}: the text is too long.`,
    'repeated-row': (problem: DigestProblem) =>
      `${at(problem)}: this listing already has another outcome in row ${problem.found}.`,
  } satisfies Record<DigestProblemCode, (problem: DigestProblem) => string>,
}
