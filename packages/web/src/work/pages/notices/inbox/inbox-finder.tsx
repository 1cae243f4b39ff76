import { Button, TextInput } from '@mantine/core'
import { Link, useNavigate } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'

/** Looks for a notice by its number, or by the number or address of a listing in it. */
export function InboxFinder({ q }: { readonly q: string | undefined }) {
  const { t } = useTranslation('notices')
  const navigate = useNavigate({ from: '/inbox' })
  const [words, setWords] = useState(q ?? '')
  const find = (event: FormEvent) => {
    event.preventDefault()
    const said = words.trim()
    void navigate({ search: said ? { q: said } : {} })
  }
  return (
    <search>
      <form className="inbox-finder" onSubmit={find}>
        <TextInput
          type="search"
          label={t('inbox.search.label')}
          value={words}
          onChange={(event) => setWords(event.currentTarget.value)}
          maxLength={500}
          autoComplete="off"
        />
        <Button type="submit" variant="default">
          {t('inbox.search.do')}
        </Button>
        {q !== undefined && (
          <Link to="/inbox" search={{}}>
            {t('inbox.search.clear')}
          </Link>
        )}
      </form>
    </search>
  )
}
