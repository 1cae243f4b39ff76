import { type DestinationStream, type Logger, pino } from 'pino'
import { withoutValues } from './db/without-values.ts'

/** The log, one JSON object a line. Whoever writes to it need not think of headers, secrets, or values that PostgreSQL repeats in its errors. */
export function openLog(level: string, destination: DestinationStream): Logger {
  return pino(
    {
      level,
      redact: ['req.headers', '*.password', '*.token', '*.secret'],
      hooks: {
        logMethod(told, write) {
          // Before anything is read of it: an error's message becomes the line's own.
          const [first] = told as unknown[]
          withoutValues(first)
          if (typeof first === 'object' && first !== null && 'err' in first) withoutValues(first.err)
          write.apply(this, told)
        },
      },
    },
    destination,
  )
}
