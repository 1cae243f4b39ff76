import { type KeptReason, keptReasons, type OutcomeAction, outcomes } from '@vigie/casework'
import { type DigestColumn, type DigestProblem, digestColumns } from './digest-sheet.ts'
import { digestWordsEn } from './digest-words-en.ts'
import { digestWordsFr } from './digest-words-fr.ts'
import type { NoticeLocale } from './notice-content.ts'

const wordsOf: Readonly<Record<NoticeLocale, typeof digestWordsEn>> = { en: digestWordsEn, fr: digestWordsFr }
const allWords = Object.values(wordsOf)

export function digestWords(locale: NoticeLocale): typeof digestWordsEn {
  return wordsOf[locale]
}

/** What is wrong with a returned digest, in words for whoever sent it. */
export function describeDigestProblem(problem: DigestProblem, locale: NoticeLocale): string {
  return wordsOf[locale].problems[problem.code](problem)
}

/** The column that a header means, in either language or by its key. */
export function columnOf(header: string): DigestColumn | null {
  return columnsByWord.get(fold(header)) ?? null
}

/** The outcome that a word means, in either language or by its code; case, accents and hyphens make no difference. */
export function outcomeOf(word: string): OutcomeAction | null {
  return outcomesByWord.get(fold(word)) ?? null
}

/** The reason that a word means for which a listing is kept; `other` is whatever else somebody wrote. */
export function keptReasonOf(text: string): KeptReason {
  return keptReasonsByWord.get(fold(text)) ?? 'other'
}

/** Letters and digits in small letters without accents, words divided by one space. */
function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

function byWord<Code extends string>(
  codes: readonly Code[],
  wordsFor: (code: Code) => readonly string[],
): ReadonlyMap<string, Code> {
  return new Map(codes.flatMap((code) => [code, ...wordsFor(code)].map((word) => [fold(word), code] as const)))
}

const columnsByWord = byWord(digestColumns, (column) => allWords.map((words) => words.columns[column]))
const outcomesByWord = byWord(outcomes, (outcome) => allWords.flatMap((words) => words.outcomes[outcome]))
const keptReasonsByWord = byWord(keptReasons, (reason) => allWords.flatMap((words) => words.keptReasons[reason]))
