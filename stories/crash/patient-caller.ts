import { setTimeout as wait } from 'node:timers/promises'

// biome-ignore lint/suspicious/noExplicitAny: read as a client without types would
type Answer = { readonly status: number; readonly headers: Headers; readonly body: any }

/**
 * Asks until it is answered: a server that was killed in the middle of a request comes back, and a client that keeps its request
 * tries again. Answers of 5xx and 429 count as none.
 * @param over ends it, when the run has failed elsewhere
 */
export function patientCaller(origin: string, standing: () => Readonly<Record<string, string>>, over: AbortSignal) {
  return async function ask(
    method: string,
    path: string,
    body?: unknown,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<Answer> {
    for (;;) {
      over.throwIfAborted()
      try {
        const response = await fetch(origin + path, {
          method,
          signal: AbortSignal.timeout(20_000),
          headers: { ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...standing(), ...headers },
          ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        })
        const text = await response.text()
        if (response.status < 500 && response.status !== 429) {
          return { status: response.status, headers: response.headers, body: text === '' ? null : JSON.parse(text) }
        }
      } catch (error) {
        // It is starting again: a network that fails is no answer. Anything else is a mistake of this client.
        if (!(error instanceof TypeError || (error as Error).name === 'TimeoutError' || error instanceof SyntaxError)) throw error
      }
      await wait(150)
    }
  }
}

export type PatientAsk = ReturnType<typeof patientCaller>
