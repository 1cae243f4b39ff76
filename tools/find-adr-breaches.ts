import { posix } from 'node:path'
import type { Breach, SourceText } from './breach.ts'
import { readMarkdown } from './markdown.ts'

const folder = 'docs/adr'
const longestAdr = 80
const sections = ['Status', 'Context', 'Decision', 'Consequences', 'Checker']

/**
 * What is wrong with the architecture decisions in docs/adr: their names, numbers, sections, length, place in the list, and
 * whether the checker that is to hold each one exists. `known` holds every path of the repository.
 */
export function findAdrBreaches(documents: readonly SourceText[], known: ReadonlySet<string>): Breach[] {
  const inFolder = documents.filter(({ path }) => posix.dirname(path) === folder)
  const list = inFolder.find(({ path }) => path === `${folder}/README.md`)
  const adrs = inFolder.filter((one) => one !== list)
  const listed = new Set(readMarkdown(list?.text ?? '').links.map(({ text }) => posix.normalize(text)))
  return adrs.flatMap(({ path, text }, index) => {
    const found = (line: number, rule: string, why: string) => ({ path, line, rule, why })
    const name = posix.basename(path)
    const breaches = sectionBreaches(path, text)
    const number = String(index + 1).padStart(4, '0')
    if (!/^\d{4}(-[a-z0-9]+)+\.md$/.test(name))
      breaches.push(found(1, 'adr-name', 'a decision is named NNNN-imperative-title.md'))
    else if (!name.startsWith(number))
      breaches.push(found(1, 'adr-number', `numbers leave no gap and repeat never: this one should be ${number}`))
    if (!listed.has(name)) breaches.push(found(1, 'adr-list', `${folder}/README.md does not link to ${name}`))
    const lines = text.trimEnd().split('\n').length
    if (lines > longestAdr) breaches.push(found(longestAdr, 'adr-length', `${lines} lines, more than ${longestAdr}`))
    return [...breaches, ...checkerBreaches(path, text, known)]
  })
}

function sectionBreaches(path: string, text: string): Breach[] {
  const { headings } = readMarkdown(text)
  const present = headings.slice(1).map((heading) => heading.text)
  if (present.join() === sections.join()) return []
  return [
    {
      path,
      line: 1,
      rule: 'adr-sections',
      why: `the sections are ${sections.join(', ')}, in this order; found ${present.join(', ') || 'none'}`,
    },
  ]
}

/** A rule nobody checks is a wish: the last section names at least one file that holds the decision, and it exists. */
function checkerBreaches(path: string, text: string, known: ReadonlySet<string>): Breach[] {
  const { headings, codeSpans } = readMarkdown(text)
  const from = headings.find((heading) => heading.text === 'Checker')?.line
  if (from === undefined) return []
  const paths = codeSpans.filter((span) => span.line > from && /^[\w.@-]+\/\S*$|^[\w-]+\.json$/.test(span.text))
  if (paths.length === 0)
    return [
      { path, line: from, rule: 'adr-checker', why: 'name, between backticks, the file that fails when the decision is broken' },
    ]
  return paths
    .filter((span) => !known.has(span.text.replace(/\/$/, '')))
    .map((span) => ({ path, line: span.line, rule: 'adr-checker', why: `the checker ${span.text} does not exist` }))
}
