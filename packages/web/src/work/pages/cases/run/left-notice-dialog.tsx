import { Button, Modal, Textarea } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { usePage } from '../../../page-context.ts'
import { useCan } from '../../../session.ts'
import type { LeftAnswer, LeftNotice } from './left-notices.ts'

interface LeftNoticeDialogProps {
  readonly left: readonly LeftNotice[]
  /** What is about to be done with the case. */
  readonly deed: 'undo' | 'decide'
  readonly answer: (answer: LeftAnswer) => void
  readonly close: () => void
}

/** A notice has left on a decision that goes: whoever takes it back says what becomes of the notice. */
export function LeftNoticeDialog({ left, deed, answer, close }: LeftNoticeDialogProps) {
  const { t } = useTranslation('cases')
  return (
    <Modal opened onClose={close} title={t('left.title', { count: left.length })} centered>
      <LeftQuestion left={left} deed={deed} answer={answer} close={close} />
    </Modal>
  )
}

function LeftQuestion({ left, deed, answer, close }: LeftNoticeDialogProps) {
  const { t } = useTranslation(['cases', 'codes'])
  const { mode } = usePage()
  const mayWithdraw = useCan('withdraw-notice') && mode !== 'observe'
  const [reasons, setReasons] = useState('')
  return (
    <div className="left-notice">
      <ul>
        {left.map(({ id, platform, status }) => (
          <li key={id}>
            <Link to="/notices/$noticeId" params={{ noticeId: id }} onClick={close}>
              {t('cases:decided.notice', { platform: platform.name })}
            </Link>
            <span className="quiet-words"> {t(`codes:noticeStatus.${status}`)}</span>
          </li>
        ))}
      </ul>
      <p>{mayWithdraw ? t('cases:left.question', { count: left.length }) : t('cases:left.mayNot')}</p>
      {mayWithdraw && (
        <>
          <Textarea
            label={t('cases:left.reasons')}
            description={t('cases:left.reasonsHint')}
            autosize
            minRows={2}
            maxLength={10_000}
            value={reasons}
            onChange={(event) => setReasons(event.currentTarget.value)}
            data-autofocus
          />
          <Button disabled={reasons.trim() === ''} onClick={() => answer({ withdraw: reasons.trim() })}>
            {t(`cases:left.withdraw.${deed}`)}
          </Button>
        </>
      )}
      <Button variant="default" onClick={() => answer({ withdraw: null })}>
        {t(`cases:left.leave.${deed}`)}
      </Button>
      <Button variant="subtle" onClick={close}>
        {t(`cases:left.close.${deed}`)}
      </Button>
    </div>
  )
}
