import { Button } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { call } from '../../../api/call.ts'
import { Loaded } from '../../../parts/loaded.tsx'
import { ProblemNote } from '../../../parts/problem-note.tsx'
import { type Clause, clausesQuery, type NoticeView, noticeQuery, showNotice } from '../notices-queries.ts'
import { DraftChecklist } from './draft-checklist.tsx'
import { DraftForm } from './draft-form.tsx'
import { type Fault, faultsOf } from './draft-values.ts'
import { focusField } from './focus-field.ts'
import { LetGo } from './let-go.tsx'
import { NoticePreview } from './notice-preview.tsx'
import { SaysSheet } from './says-sheet.tsx'
import { useDraft } from './use-draft.ts'
import { Withdraw } from './withdraw.tsx'

/** A notice that is still written: the form, what it lacks, and the way out. */
export function DraftPage({ notice }: { readonly notice: NoticeView }) {
  const clauses = useQuery(clausesQuery(notice.platform.id))
  return <Loaded query={clauses}>{({ items }) => <Draft key={notice.id} notice={notice} clauses={items} />}</Loaded>
}

function Draft({ notice, clauses }: { readonly notice: NoticeView; readonly clauses: readonly Clause[] }) {
  const { t } = useTranslation('notices')
  const queries = useQueryClient()
  const navigate = useNavigate()
  const draft = useDraft(notice, clauses)
  const [faults, setFaults] = useState<Readonly<Record<string, Fault>>>({})
  const save = useMutation({
    mutationFn: async () => {
      const { edit } = draft
      if (!edit) return notice
      return call('PATCH /api/v1/notices/{noticeId}', { params: { noticeId: notice.id }, body: edit })
    },
    onSuccess: (stored) => {
      draft.discard()
      showNotice(queries, stored)
      if (stored.id === notice.id) return
      void queries.invalidateQueries({ queryKey: noticeQuery(notice.id).queryKey })
      void navigate({ to: '/notices/$noticeId', params: { noticeId: stored.id }, replace: true })
    },
    // Somebody else let it go or withdrew it: the page shows that, and what was typed stays in this tab.
    onError: () => queries.invalidateQueries({ queryKey: noticeQuery(notice.id).queryKey }),
  })
  /** Store what was written, if it can be. @returns the draft that now stands, or null */
  const store = async (): Promise<NoticeView | null> => {
    const wrong = faultsOf(draft.stored, draft.values)
    setFaults(wrong)
    const [first] = Object.keys(wrong)
    if (first) focusField(first)
    return first ? null : save.mutateAsync().catch(() => null)
  }
  return (
    <div className="notice-columns">
      <div className="notice-main">
        <form
          className="paper notice-draft"
          onSubmit={(event) => {
            event.preventDefault()
            void store()
          }}
        >
          <DraftForm notice={notice} clauses={clauses} draft={draft} faults={faults} />
          <div className={draft.edit ? 'draft-save draft-unsaved' : 'draft-save'}>
            <p role="status">{draft.edit ? t('draft.unsaved') : t('draft.saved')}</p>
            {draft.edit && (
              <Button variant="subtle" onClick={draft.discard} disabled={save.isPending}>
                {t('draft.discard')}
              </Button>
            )}
            <Button type="submit" variant={draft.edit ? 'filled' : 'default'} loading={save.isPending} disabled={!draft.edit}>
              {t('draft.save')}
            </Button>
          </div>
          <ProblemNote error={save.error} />
        </form>
        <NoticePreview notice={notice} isUnsaved={draft.edit !== null} />
      </div>
      <aside className="notice-aside notice-aside-first" aria-label={t('line.status')}>
        <DraftChecklist notice={notice} isUnsaved={draft.edit !== null} />
        <LetGo notice={notice} hasUnsaved={draft.edit !== null} store={store} />
        <Withdraw notice={notice} />
      </aside>
      <div className="print-only">
        <SaysSheet notice={notice} />
      </div>
    </div>
  )
}
