import type { Messages } from '../messages.ts'
import type { RowUnit } from '../reading/row.ts'
import { isScreened, type Outcome } from '../screening/outcome.ts'

export interface ProblemTeller {
  write(outcomes: readonly Outcome[]): string
  /** What comes at the end, when there is something. */
  close(): string
}

/** One sentence for each row that could not be read, whole or in part: the first `most` told, the others counted at the end. */
export function tellProblems(messages: Messages, unit: RowUnit, most: number): ProblemTeller {
  let told = 0
  let untold = 0
  return {
    write(outcomes) {
      let text = ''
      for (const outcome of outcomes) {
        const isWhole = isScreened(outcome) && outcome.ignored.length === 0
        if (isWhole) continue
        // Where the reading breaks off is never left out.
        const isEnd = !isScreened(outcome) && outcome.problem.code === 'array-broken'
        if (told >= most && !isEnd) {
          untold += 1
          continue
        }
        told += 1
        const problem = isScreened(outcome) ? messages.leftOut(outcome.ignored) : messages.rowProblem(outcome.problem)
        text += `${messages.placed(unit, outcome.at, problem)}\n`
      }
      return text
    },
    close: () => (untold > 0 ? `${messages.moreProblems(untold)}\n` : ''),
  }
}
