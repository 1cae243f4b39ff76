import { runMain } from './run-main.ts'

await runMain({ serves: true, works: true })
