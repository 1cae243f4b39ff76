import { ZodError } from 'zod'
import { checkNotice } from './check-notice.ts'
import { composeNotice } from './notice-draft.ts'
import type { FreshDraft } from './refresh-draft.ts'
import { writeNoticeJson } from './write-notice-json.ts'

export interface Missing {
  /** JSON Pointer into what the notice says, under the names of the wire. */
  readonly pointer: string
  readonly problem: string
}

/** Everything for which a draft does not leave yet, captures apart. */
export function missingOf({ draft, caseStands }: Pick<FreshDraft, 'draft' | 'caseStands'>): Missing[] {
  const content = composeNotice(draft, notYet)
  const lacking = content.kind === 'notice' ? checkNotice(content) : []
  const missing = lacking.map(({ pointer, problem }) => ({ pointer: onWire(pointer), problem }))
  const isSaid = missing.every(({ pointer }) => pointer === inGoodFaith)
  return [
    ...missing,
    ...(isSaid ? findUnwritable(content) : []),
    ...(caseStands ? [] : [{ pointer: '/case', problem: 'must be decided "notify": it is being read again' }]),
  ]
}

/** Whether a draft that lacks this can be written down all the same. */
export function isWritable(missing: readonly Missing[]): boolean {
  return missing.every(({ pointer }) => pointer === inGoodFaith || pointer === '/case')
}

const inGoodFaith = '/in_good_faith'

/** Stands in for what a notice gets when it leaves. */
const notYet = {
  noticeId: '00000000-0000-0000-0000-000000000000',
  sentAt: new Date(0),
  answerUrl: 'https://vigie.invalid/',
}

/** What is said, and yet has no place in the form of a notice: a name that is too long. Better seen here than when it is to leave. */
function findUnwritable(content: ReturnType<typeof composeNotice>): Missing[] {
  try {
    writeNoticeJson(content)
    return []
  } catch (error) {
    if (!(error instanceof ZodError)) throw error
    return error.issues.map(({ path, message }) => ({ pointer: `/${path.join('/')}`, problem: message }))
  }
}

const wireNames: Readonly<Record<string, string>> = {
  ruleId: 'rule',
  ruleTitle: 'title',
  sourceUrl: 'url',
  clauseCode: 'clause',
  clauseTitle: 'title',
  clauseText: 'text',
  inGoodFaith: 'in_good_faith',
}

function onWire(pointer: string): string {
  return pointer
    .split('/')
    .map((step) => wireNames[step] ?? step)
    .join('/')
}
