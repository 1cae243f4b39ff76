import type { InputProblem, RefusalCode } from '@vigie/contract'
import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import { Problem } from '../api/problem.ts'

/** The fields of a form: where each stands in what is sent, and which refusals are about it alone. */
export type FieldsOf = Readonly<Record<string, readonly RefusalCode[]>>

export interface FieldProblems {
  /** What is wrong with the field at this pointer, in the reader's language. */
  readonly at: (pointer: string) => string | undefined
  /** What is no field's: to be told beside the button. Null where the fields say it all. */
  readonly rest: unknown
}

/**
 * What the server refused of a form, sorted by its fields.
 *
 * @example const { at, rest } = useFieldProblems(save.error, { '/name': ['platform-exists'], '/hosts': ['host-taken'] })
 */
export function useFieldProblems(error: unknown, fields: FieldsOf): FieldProblems {
  const { t } = useTranslation()
  return fieldProblems(error, fields, t)
}

/** The same without React. */
function fieldProblems(error: unknown, fields: FieldsOf, t: TFunction): FieldProblems {
  if (!(error instanceof Problem)) return { at: () => undefined, rest: error }
  const known = Object.keys(fields)
  const own = known.find((pointer) => fields[pointer]?.includes(error.code))
  if (own !== undefined) return { at: (pointer) => (pointer === own ? error.message : undefined), rest: null }
  const fieldOf = ({ pointer }: InputProblem) => known.find((each) => pointer === each || pointer.startsWith(`${each}/`))
  const isAll = error.problems.length > 0 && error.problems.every((each) => fieldOf(each) !== undefined)
  const at = (pointer: string) => {
    const problem = error.problems.find((each) => fieldOf(each) === pointer)
    return problem && wordsOf(problem, pointer, t)
  }
  return { at, rest: isAll ? null : error }
}

function wordsOf({ kind = 'wrong', limit: count = 0 }: InputProblem, field: string, t: TFunction): string {
  if (kind === 'needed') return t('field.needed')
  if (kind === 'too-long') return t('field.tooLong', { count })
  if (kind === 'too-short') return t('field.tooShort', { count })
  if (kind === 'email') return t('field.email')
  if (kind === 'address') return t('field.address')
  if (field === '/hosts') return t('field.host')
  return t(field === '/code' ? 'field.code' : 'field.wrong')
}
