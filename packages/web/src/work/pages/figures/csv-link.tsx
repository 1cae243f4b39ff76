import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import type { MouseEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { send } from '../../api/call.ts'
import { ProblemNote } from '../../parts/problem-note.tsx'
import { useMe } from '../../session.ts'
import { csvAddress } from './figures-queries.ts'
import type { FiguresChoice } from './figures-search.ts'

/** The same counts as a file. A plain link, but for members of several organisations: a link cannot say for which they ask. */
export function CsvLink({ choice }: { readonly choice: FiguresChoice }) {
  const { t } = useTranslation('figures')
  const { organisations } = useMe()
  const address = csvAddress(choice)
  const name = `statistics-${choice.from}-${choice.to}.csv`
  const fetched = useMutation({
    mutationFn: () => send('GET', address),
    onSuccess: (text) => saveText(String(text), name),
  })
  const fetchInstead = (event: MouseEvent) => {
    if (organisations.length < 2) return
    event.preventDefault()
    fetched.mutate()
  }
  return (
    <>
      <Button component="a" href={address} download={name} variant="default" onClick={fetchInstead}>
        {t('dashboard.csv')}
      </Button>
      <ProblemNote error={fetched.error} />
    </>
  )
}

function saveText(text: string, name: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  URL.revokeObjectURL(url)
}
