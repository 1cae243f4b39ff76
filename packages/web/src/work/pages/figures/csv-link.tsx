import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import type { MouseEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { send } from '../../api/call.ts'
import { ProblemNote } from '../../parts/problem-note.tsx'
import { saveText } from '../../save-text.ts'
import { useMe } from '../../session.ts'
import { csvAddress } from './figures-queries.ts'
import type { FiguresChoice } from './figures-search.ts'

/** The same counts as a file. A plain link, but for members of several organisations: a link cannot say for which they ask. */
export function CsvLink({ choice, platform }: { readonly choice: FiguresChoice; readonly platform: string | null }) {
  const { t } = useTranslation('figures')
  const { organisations } = useMe()
  const address = csvAddress(choice)
  const name = nameOf(choice, platform)
  const fetched = useMutation({
    mutationFn: () => send('GET', address),
    onSuccess: (text) => saveText(String(text), name, 'text/csv'),
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

/** As the server names the file: of a fetched one the name that it gives is not seen. */
function nameOf({ from, to, by, platform: id }: FiguresChoice, platform: string | null): string {
  const plain = (platform ?? '')
    .normalize('NFKD')
    .replace(/[^a-zA-Z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .toLowerCase()
  const whose = id === null ? 'all-platforms' : plain || id
  return `vigie-figures-${whose.slice(0, 60)}-by-${by}-${from}-${to}.csv`
}
