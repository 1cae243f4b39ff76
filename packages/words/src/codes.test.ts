import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  captureKinds,
  caseStatuses,
  channels,
  decisions,
  keptReasons,
  noticeGrounds,
  noticeStatuses,
  outcomes,
  outcomeWays,
  roles,
  verificationResults,
  verificationSteps,
} from '@vigie/casework'
import { allCatalogues } from './open-all-words.ts'

/** The codes that have words, by the branch under which these stand. */
const coded: Readonly<Record<string, readonly string[]>> = {
  role: roles,
  caseStatus: caseStatuses,
  decision: decisions,
  noticeStatus: noticeStatuses,
  ground: noticeGrounds,
  channel: channels,
  outcome: outcomes,
  keptReason: keptReasons,
  outcomeWay: outcomeWays,
  verificationStep: verificationSteps,
  verificationResult: verificationResults,
  captureKind: captureKinds,
}

test('The words of codes are there for every code of casework, and for no other', () => {
  for (const [branch, codes] of Object.entries(coded)) {
    const words: Readonly<Record<string, object>> = allCatalogues.en.codes as never
    assert.deepEqual(Object.keys(words[branch] ?? {}).sort(), [...codes].sort(), branch)
  }
})
