import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { call } from '../../api/call.ts'
import { usePage } from '../../page-context.ts'
import { ProblemNote } from '../../parts/problem-note.tsx'
import { useMe } from '../../session.ts'
import { RehearsedMail } from './rehearsed-mail.tsx'
import { StateWord } from './state-word.tsx'

const states = { sent: 'ok', kept: 'unsure', failed: 'problem' } as const

/** A mail to oneself, to see whether mail goes out. */
export function TestMail() {
  const { t } = useTranslation('admin')
  const { locale } = usePage()
  const { email } = useMe()
  const test = useMutation({ mutationFn: () => call('POST /api/v1/test-mail', { body: { locale } }) })
  return (
    <div className="fields">
      <div className="deeds">
        <Button variant="default" loading={test.isPending} onClick={() => test.mutate()}>
          {t('testMail.send')}
        </Button>
        <span className="quiet-words">{t('testMail.to', { email })}</span>
      </div>
      <div role="status">
        {test.data && (
          <StateWord state={states[test.data.found]}>
            {t(`testMail.${test.data.found}`)} {test.data.detail && <bdi>{test.data.detail}</bdi>}
          </StateWord>
        )}
      </div>
      {test.data?.found === 'kept' && <RehearsedMail key={test.submittedAt} to={test.data.to} />}
      <ProblemNote error={test.error} />
    </div>
  )
}
