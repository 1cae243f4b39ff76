import { Button, Textarea, TextInput } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Answer, call } from '../../../api/call.ts'
import { Loaded } from '../../../parts/loaded.tsx'
import { ProblemNote } from '../../../parts/problem-note.tsx'
import { CopyButton } from '../copy-button.tsx'
import { handoverQuery, type NoticeView, showNotice } from '../notices-queries.ts'

/** A platform that no machine reaches: what to copy into its form or to hand over, and then the record that it was done. */
export function Handover({ notice }: { readonly notice: NoticeView }) {
  const sheet = useQuery(handoverQuery(notice.id))
  return <Loaded query={sheet}>{(loaded) => <HandoverSheet notice={notice} sheet={loaded} />}</Loaded>
}

function HandoverSheet({
  notice,
  sheet,
}: {
  readonly notice: NoticeView
  readonly sheet: Answer<'GET /api/v1/notices/{noticeId}/handover'>
}) {
  const { t } = useTranslation('notices')
  const { channel, address, fields, subject, text } = sheet
  const isForm = channel === 'form'
  return (
    <section className="paper handover" aria-labelledby="handover">
      <h2 id="handover">{t(isForm ? 'handover.formTitle' : 'handover.noneTitle')}</h2>
      <p>{t(isForm ? 'handover.formWords' : 'handover.noneWords')}</p>
      {address && (
        <p>
          <a href={address} target="_blank" rel="noreferrer noopener" className="notice-onward">
            {t('handover.open')}
          </a>
        </p>
      )}
      {isForm && fields.length > 0 ? (
        <dl className="handover-fields" lang={notice.says.locale}>
          {fields.map(({ key, label, value, long }) => (
            <div key={key}>
              <dt>{label}</dt>
              <dd className={long ? 'handover-long' : undefined}>
                <bdi>{value}</bdi>
              </dd>
              <CopyButton text={value} what={label} />
            </div>
          ))}
        </dl>
      ) : (
        <div className="preview-sheet">
          <p className="preview-subject">
            <bdi lang={notice.says.locale}>{subject}</bdi>
          </p>
          <pre lang={notice.says.locale}>{text}</pre>
          <CopyButton text={`${subject}\n\n${text}`} what={t('handover.text')} />
        </div>
      )}
      <RecordForm notice={notice} isForm={isForm} />
    </section>
  )
}

function RecordForm({ notice, isForm }: { readonly notice: NoticeView; readonly isForm: boolean }) {
  const { t } = useTranslation('notices')
  const queries = useQueryClient()
  const [words, setWords] = useState('')
  const params = { noticeId: notice.id }
  const record = useMutation({
    mutationFn: () =>
      isForm
        ? call('POST /api/v1/notices/{noticeId}/ticket', { params, body: { ticket: words.trim() } })
        : call('POST /api/v1/notices/{noticeId}/handover', { params, body: { how: words.trim() } }),
    onSuccess: (delivered) => showNotice(queries, delivered),
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    record.mutate()
  }
  const field = {
    required: true,
    withAsterisk: false,
    value: words,
    onChange: (event: { readonly currentTarget: { readonly value: string } }) => setWords(event.currentTarget.value),
  }
  return (
    <form className="handover-record" onSubmit={submit}>
      {isForm ? (
        <TextInput {...field} label={t('handover.ticket')} description={t('handover.ticketHint')} maxLength={200} />
      ) : (
        <Textarea {...field} label={t('handover.how')} description={t('handover.howHint')} maxLength={300} autosize />
      )}
      <Button type="submit" loading={record.isPending} disabled={words.trim() === ''}>
        {t(isForm ? 'handover.recordTicket' : 'handover.recordHow')}
      </Button>
      <ProblemNote error={record.error} />
    </form>
  )
}
