import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { usePage } from '../../page-context.ts'
import { MachineOnly } from './machine-only.tsx'
import { Once } from './once.tsx'
import { RehearsedMail } from './rehearsed-mail.tsx'

/** The link of an invitation, to be handed over, and whether a mail carries it too. */
export function Handover(props: {
  readonly link: string
  readonly email: string
  /** Into another organisation: its mails are not ours to see. */
  readonly isElsewhere?: boolean
  readonly onDone: () => void
}) {
  const { t } = useTranslation('admin')
  const { mode } = usePage()
  return (
    <div className="fields" role="status">
      <p>{t('handover.made', { email: props.email })}</p>
      <Once label={t('handover.link')} value={props.link} words={t('handover.once')} />
      <MachineOnly link={props.link} />
      <p className="quiet-words">{t(mode === 'enforce' ? 'handover.mailed' : 'handover.notMailed')}</p>
      {!props.isElsewhere && <RehearsedMail to={props.email} />}
      <div className="deeds">
        <Button onClick={props.onDone} data-autofocus>
          {t('handover.done')}
        </Button>
      </div>
    </div>
  )
}
