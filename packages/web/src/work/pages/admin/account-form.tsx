import { Button, NativeSelect, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { send } from '../../api/call.ts'
import { usePage } from '../../page-context.ts'
import { useFieldProblems } from '../../parts/field-problems.ts'
import { ProblemNote } from '../../parts/problem-note.tsx'
import { chooseLocale } from '../../read-page.ts'
import { meQuery } from '../../session.ts'
import { type Account, accountQuery } from './admin-queries.ts'
import { localeOptions, timeZoneOptions } from './options.ts'
import { submitting } from './submitting.ts'
import { useSaved } from './use-saved.ts'

/** A person's own name, language and time zone. */
export function AccountForm({ account: known }: { readonly account: Account }) {
  const { t } = useTranslation(['admin', 'codes'])
  const { locale: spoken } = usePage()
  const queries = useQueryClient()
  const saved = useSaved()
  const [account, setAccount] = useState<Account>({ name: known.name, locale: known.locale, timeZone: known.timeZone })
  const zones = useMemo(() => timeZoneOptions(known.timeZone), [known.timeZone])
  const set = (change: Partial<Account>) => setAccount({ ...account, ...change })
  const save = useMutation({
    mutationFn: () => send('POST', '/api/auth/update-user', account),
    onSuccess: async () => {
      await Promise.all([queries.invalidateQueries(accountQuery), queries.invalidateQueries(meQuery)])
      saved()
      if (account.locale !== spoken) chooseLocale(account.locale)
    },
  })
  const { at, rest } = useFieldProblems(save.error, { '/name': [], '/timeZone': [] })
  return (
    <form className="fields" onSubmit={submitting(() => save.mutate())}>
      <TextInput
        required
        withAsterisk={false}
        label={t('account.name')}
        error={at('/name')}
        description={t('account.nameHint')}
        value={account.name}
        onChange={({ currentTarget }) => set({ name: currentTarget.value })}
        autoComplete="name"
      />
      <div className="field-pair">
        <NativeSelect
          label={t('account.language')}
          description={t('account.languageHint')}
          value={account.locale}
          onChange={({ currentTarget }) => set({ locale: currentTarget.value as 'en' | 'fr' })}
          data={localeOptions(t)}
        />
        <NativeSelect
          label={t('account.timeZone')}
          error={at('/timeZone')}
          description={t('account.timeZoneHint')}
          value={account.timeZone}
          onChange={({ currentTarget }) => set({ timeZone: currentTarget.value })}
          data={zones}
        />
      </div>
      <ProblemNote error={rest} />
      <div className="deeds">
        <Button type="submit" variant="default" loading={save.isPending}>
          {t('save')}
        </Button>
      </div>
    </form>
  )
}
