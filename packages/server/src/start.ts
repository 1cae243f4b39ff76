import { readStartArguments, usage } from './read-start-arguments.ts'
import { runMain } from './run-main.ts'

const asked = readStartArguments(process.argv.slice(2))
if (asked.kind === 'wrong') {
  console.error(asked.problem)
  process.exitCode = 2
} else if (asked.kind === 'usage') {
  console.log(usage)
} else {
  await runMain({ serves: true, works: true, demo: asked.kind === 'demo' ? asked : null })
}
