import assert from 'node:assert/strict'
import type { Finding } from './finding.ts'
import { screen } from './screen.ts'
import { smallRuleset } from './small-ruleset.fixture.ts'

/**
 * What a listing's title should show, written into the title itself: `[1v0ry]{ivory}` is a counting name, part or code word,
 * `[ivory]{!colour}` one that does not count and why, `[1v0ry]{ivory leet}` one with the tricks undone. Cues are left out.
 *
 * @example hits('selling real [1v0ry]{ivory leet} bangle')
 */
export function hits(marked: string): void {
  const title = marked.replace(/\[([^\]]*)\]\{[^}]*\}/gu, '$1')
  const seen = screen({ title }, smallRuleset, '2026-11-21').findings.filter(({ kind }) => shown.has(kind))
  assert.equal(mark(title, seen), marked)
}

const shown = new Set(['taxon', 'product', 'codeword'])

function mark(title: string, findings: readonly Finding[]): string {
  let marked = title
  for (const { start, end, term, because, undone } of findings.toReversed()) {
    const note = because === undefined ? [term, ...undone].join(' ') : `!${because}`
    marked = `${marked.slice(0, start)}[${title.slice(start, end)}]{${note}}${marked.slice(end)}`
  }
  return marked
}
