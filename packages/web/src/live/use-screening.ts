import type { Explanation, Language, Listing } from '@vigie/engine'
import type { WordLocale } from '@vigie/words'
import { useCallback, useEffect, useRef, useState } from 'react'
import { type LatestOnly, latestOnly } from './latest-only.ts'
import { localDay } from './local-day.ts'
import type { Answer, Failure, Question, Reading } from './messages.ts'

/** The catalogue being fetched and compiled; ready; or not to be had. */
export type Catalogue =
  | { readonly state: 'loading' }
  | { readonly state: 'open'; readonly id: string; readonly terms: number }
  | { readonly state: 'failed'; readonly why: Failure }

/** An explanation together with the very listing that it explains: its places point into that text, not into a newer one. */
export interface Read {
  readonly listing: Listing
  readonly explanation: Explanation
}

export interface Screening {
  readonly catalogue: Catalogue
  /** The languages of the catalogue; empty until it is open for the first time. */
  readonly spoken: readonly Language[]
  readonly read: Read | null
  readonly retry: () => void
}

/** Screen a listing in a worker, again at every change; `read` lags behind by one reading at most. Null is not screened. */
export function useScreening(rulesetUrl: string, listing: Listing | null, locale: WordLocale): Screening {
  const [catalogue, setCatalogue] = useState<Catalogue>({ state: 'loading' })
  const [spoken, setSpoken] = useState<readonly Language[]>([])
  const [read, setRead] = useState<Read | null>(null)
  const [attempt, setAttempt] = useState(0)
  const queue = useRef<LatestOnly<Reading> | null>(null)

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new attempt is a new worker
  useEffect(() => {
    const worker = new Worker(new URL('./screening-worker.ts', import.meta.url), { type: 'module' })
    const ask = (question: Question): void => worker.postMessage(question)
    const readings = latestOnly<Reading>((reading) => ask({ ask: 'read', reading }))

    worker.addEventListener('message', ({ data: answer }: MessageEvent<Answer>) => {
      if (answer.answer === 'read') {
        setRead({ listing: answer.reading.listing, explanation: answer.explanation })
        readings.answered()
      } else if (answer.answer === 'opened') {
        queue.current = readings
        setSpoken(answer.spoken)
        setCatalogue({ state: 'open', id: answer.id, terms: answer.terms })
      } else {
        setCatalogue({ state: 'failed', why: answer.why })
      }
    })
    worker.addEventListener('error', () => setCatalogue({ state: 'failed', why: 'stopped' }))
    ask({ ask: 'open', rulesetUrl })

    return () => {
      queue.current = null
      worker.terminate()
    }
  }, [rulesetUrl, attempt])

  const isOpen = catalogue.state === 'open'
  useEffect(() => {
    if (isOpen && listing) queue.current?.ask({ listing, asOf: localDay(new Date()), locale })
  }, [isOpen, listing, locale])

  const retry = useCallback(() => {
    setCatalogue({ state: 'loading' })
    setAttempt((before) => before + 1)
  }, [])
  return { catalogue, spoken, read, retry }
}
