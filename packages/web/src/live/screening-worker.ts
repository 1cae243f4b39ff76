import { compileRuleset, explain, languages, type Ruleset, type RulesetSource } from '@vigie/engine'
import type { Answer, Failure, Question, Reading } from './messages.ts'

/** Runs the engine beside the page, so that typing stays smooth however long a listing is. */
let ruleset: Ruleset | null = null

addEventListener('message', ({ data: question }: MessageEvent<Question>) => {
  if (question.ask === 'open') void open(question.rulesetUrl).then(answer)
  else answer(read(question.reading))
})

async function open(rulesetUrl: string): Promise<Answer> {
  const source = await fetchSource(rulesetUrl)
  if (typeof source === 'string') return { answer: 'failed', why: source }
  try {
    const compiled = compileRuleset(source)
    if (!compiled.ok) return { answer: 'failed', why: 'broken' }
    ruleset = compiled.ruleset
    const { id, termCount, languages: spoken } = ruleset
    return { answer: 'opened', id, terms: termCount, spoken: languages.filter((each) => spoken.has(each)) }
  } catch {
    // What came is JSON, but not of a catalogue's shape.
    return { answer: 'failed', why: 'broken' }
  }
}

async function fetchSource(rulesetUrl: string): Promise<RulesetSource | Failure> {
  let response: Response
  try {
    response = await fetch(rulesetUrl)
  } catch {
    return 'unreachable'
  }
  if (!response.ok) return 'refused'
  try {
    return (await response.json()) as RulesetSource
  } catch {
    return 'broken'
  }
}

function read(reading: Reading): Answer {
  if (!ruleset) return { answer: 'failed', why: 'stopped' }
  return { answer: 'read', reading, explanation: explain(reading.listing, ruleset, reading.asOf, reading.locale) }
}

function answer(message: Answer): void {
  postMessage(message)
}
