import { Button, Modal, Textarea } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { noticeCan } from '@vigie/casework'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { call } from '../../../api/call.ts'
import { usePage } from '../../../page-context.ts'
import { ProblemNote } from '../../../parts/problem-note.tsx'
import { useCan } from '../../../session.ts'
import { type NoticeView, showNotice } from '../notices-queries.ts'

/** Withdraw a notice: a draft goes by itself; what was sent is taken back by a notice of its own. */
export function Withdraw({ notice }: { readonly notice: NoticeView }) {
  const { t } = useTranslation('notices')
  const { mode } = usePage()
  const mayWithdraw = useCan('withdraw-notice')
  const [isOpen, { open, close }] = useDisclosure(false)
  const wasSent = notice.sent_at !== null
  const isTaken = notice.withdrawal !== null || (wasSent && notice.withdraws_id !== null)
  const isOffered = mayWithdraw && noticeCan('withdraw', notice) && !isTaken
  if (!isOffered || (wasSent && mode === 'observe')) return null
  return (
    <>
      <Button variant="subtle" color="flag" onClick={open} className="notice-withdraw">
        {t(wasSent ? 'withdraw.sent' : 'withdraw.draft')}
      </Button>
      <Modal opened={isOpen} onClose={close} title={t(wasSent ? 'withdraw.sentTitle' : 'withdraw.draftTitle')} centered>
        <WithdrawForm notice={notice} onDone={close} />
      </Modal>
    </>
  )
}

function WithdrawForm({ notice, onDone }: { readonly notice: NoticeView; readonly onDone: () => void }) {
  const { t } = useTranslation(['notices', 'codes'])
  const queries = useQueryClient()
  const navigate = useNavigate()
  const [reasons, setReasons] = useState('')
  const wasSent = notice.sent_at !== null
  const withdraw = useMutation({
    mutationFn: () =>
      call('POST /api/v1/notices/{noticeId}/withdrawal', { params: { noticeId: notice.id }, body: { reasons: reasons.trim() } }),
    onSuccess: ({ notice: withdrawn, withdrawal }) => {
      showNotice(queries, withdrawn)
      onDone()
      if (!withdrawal) return
      showNotice(queries, withdrawal)
      void navigate({ to: '/notices/$noticeId', params: { noticeId: withdrawal.id } })
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    withdraw.mutate()
  }
  const language = t(`codes:locale.${notice.says.locale}`)
  return (
    <form onSubmit={submit} className="withdraw-form">
      <p>{t(wasSent ? 'withdraw.sentWords' : 'withdraw.draftWords')}</p>
      <Textarea
        required
        withAsterisk={false}
        label={t('withdraw.reasons')}
        description={wasSent ? t('draft.inLanguage', { language }) : t('withdraw.stays')}
        value={reasons}
        onChange={(event) => setReasons(event.currentTarget.value)}
        maxLength={10_000}
        autosize
        minRows={3}
        data-autofocus
      />
      <ProblemNote error={withdraw.error} />
      <Button type="submit" color="flag" loading={withdraw.isPending} disabled={reasons.trim() === ''}>
        {t(wasSent ? 'withdraw.sent' : 'withdraw.draft')}
      </Button>
    </form>
  )
}
