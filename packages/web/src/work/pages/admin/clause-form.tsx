import { Button, Textarea, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { call } from '../../api/call.ts'
import { useFieldProblems } from '../../parts/field-problems.ts'
import { ProblemNote } from '../../parts/problem-note.tsx'
import { type Clause, clausesQuery } from './admin-queries.ts'
import { submitting } from './submitting.ts'
import { useDraft } from './use-draft.ts'
import { useSaved } from './use-saved.ts'

/** A clause, new or written anew under its code. What is typed survives a reload. */
export function ClauseForm(props: {
  readonly platformId: string
  readonly replaced: Clause | null
  readonly onDone: () => void
}) {
  const { t } = useTranslation('admin')
  const { platformId, replaced, onDone } = props
  const queries = useQueryClient()
  const saved = useSaved()
  const empty = { code: '', title: '', text: '', url: '' }
  const [clause, setClause, forget] = useDraft(`clause:${platformId}:${replaced?.id ?? 'new'}`, replaced ?? empty)
  const { code, title, text, url } = clause
  const set = (change: Partial<typeof empty>) => setClause({ ...clause, ...change })
  const save = useMutation({
    mutationFn: () =>
      call('POST /api/v1/platforms/{platformId}/clauses', { params: { platformId }, body: { code, title, text, url } }),
    onSuccess: async () => {
      await queries.invalidateQueries(clausesQuery(platformId))
      forget()
      saved()
      onDone()
    },
  })
  const { at, rest } = useFieldProblems(save.error, { '/code': [], '/title': [], '/text': [], '/url': [] })
  const leave = () => {
    forget()
    onDone()
  }
  const field = { required: true, withAsterisk: false, autoComplete: 'off' } as const
  return (
    <form className="fields clause-form" onSubmit={submitting(() => save.mutate())}>
      <TextInput
        {...field}
        label={t('clauses.code')}
        error={at('/code')}
        description={t(replaced ? 'clauses.codeStays' : 'clauses.codeHint')}
        value={code}
        readOnly={replaced !== null}
        onChange={({ currentTarget }) => set({ code: currentTarget.value })}
      />
      <TextInput
        {...field}
        label={t('clauses.name')}
        error={at('/title')}
        value={title}
        onChange={({ currentTarget }) => set({ title: currentTarget.value })}
      />
      <Textarea
        {...field}
        autosize
        minRows={4}
        maxRows={16}
        label={t('clauses.text')}
        error={at('/text')}
        description={t('clauses.textHint')}
        value={text}
        onChange={({ currentTarget }) => set({ text: currentTarget.value })}
      />
      <TextInput
        {...field}
        type="url"
        label={t('clauses.url')}
        error={at('/url')}
        value={url}
        onChange={({ currentTarget }) => set({ url: currentTarget.value })}
      />
      <ProblemNote error={rest} />
      <div className="deeds">
        <Button type="submit" loading={save.isPending}>
          {t(replaced ? 'clauses.replace' : 'clauses.add')}
        </Button>
        <Button variant="default" onClick={leave}>
          {t('leave')}
        </Button>
      </div>
    </form>
  )
}
