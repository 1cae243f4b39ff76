import type { Verdict } from '@vigie/engine'

/** A verdict in which nothing was found; a test states what differs. */
export const emptyVerdict: Verdict = {
  language: 'und',
  verdict: 'pass',
  offer: 'none',
  score: 0,
  decision: 'allow',
  taxon: null,
  group: null,
  product: null,
  offers: [],
  protection: [],
  standing: [],
  findings: [],
  ruleset: 'vigie-test',
  as_of: '2026-11-21',
  degraded: [],
}
