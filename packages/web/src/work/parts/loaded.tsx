import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Late } from './late.tsx'
import { ProblemWords } from './problem-words.tsx'

/** What of a query is needed to show it; of one that pages, or one that does not. */
export interface Loading<Loaded> {
  readonly data: Loaded | undefined
  readonly error: unknown
  readonly refetch: () => unknown
}

/** What was asked for, or that it is on its way, or why it did not come. What came once stays when asking again fails. */
export function Loaded<Value>(props: { readonly query: Loading<Value>; readonly children: (value: Value) => ReactNode }) {
  const { data, error, refetch } = props.query
  const { t } = useTranslation()
  if (data !== undefined) return props.children(data)
  if (!error) return <Late />
  return (
    <div className="not-loaded" role="alert">
      <ProblemWords error={error} />
      <Button variant="default" onClick={() => void refetch()}>
        {t('trouble.again')}
      </Button>
    </div>
  )
}
