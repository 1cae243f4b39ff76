import { runMain } from './run-main.ts'

await runMain({ serves: false, works: true })
