import { Button, Checkbox, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type KeyScope, keyScopes } from '@vigie/casework'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { call } from '../../api/call.ts'
import { useFieldProblems } from '../../parts/field-problems.ts'
import { ProblemNote } from '../../parts/problem-note.tsx'
import { keysQuery } from './admin-queries.ts'
import { scopeName } from './scope-name.ts'
import { submitting } from './submitting.ts'

/** A new key: what it is for, and what it may do. */
export function KeyForm(props: {
  readonly platformId: string
  readonly onMade: (key: string) => void
  readonly onLeave: () => void
}) {
  const { t } = useTranslation('admin')
  const { platformId, onMade, onLeave } = props
  const queries = useQueryClient()
  const [name, setName] = useState('')
  const [scopes, setScopes] = useState<readonly KeyScope[]>([])
  const make = useMutation({
    mutationFn: () => call('POST /api/v1/keys', { body: { platform_id: platformId, name, scopes: [...scopes] } }),
    onSuccess: async ({ key }) => {
      await queries.invalidateQueries({ queryKey: keysQuery.queryKey })
      onMade(key)
    },
  })
  const { at, rest } = useFieldProblems(make.error, { '/name': [] })
  const toggle = (scope: KeyScope, isHeld: boolean) =>
    setScopes(isHeld ? [...scopes, scope] : scopes.filter((held) => held !== scope))
  return (
    <form className="fields" onSubmit={submitting(() => make.mutate())}>
      <TextInput
        required
        withAsterisk={false}
        label={t('keys.name')}
        error={at('/name')}
        description={t('keys.nameHint')}
        value={name}
        onChange={({ currentTarget }) => setName(currentTarget.value)}
        autoComplete="off"
      />
      <fieldset className="choice">
        <legend>{t('keys.scopes')}</legend>
        {keyScopes.map((scope) => (
          <Checkbox
            key={scope}
            label={t(`keys.scope.${scopeName(scope)}`)}
            checked={scopes.includes(scope)}
            onChange={({ currentTarget }) => toggle(scope, currentTarget.checked)}
          />
        ))}
      </fieldset>
      <ProblemNote error={rest} />
      <div className="deeds">
        <Button type="submit" loading={make.isPending} disabled={scopes.length === 0}>
          {t('keys.make')}
        </Button>
        <Button variant="default" onClick={onLeave}>
          {t('leave')}
        </Button>
      </div>
    </form>
  )
}
