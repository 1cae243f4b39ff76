import { Button, NativeSelect, Radio, Textarea } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type Decision, decisions } from '@vigie/casework'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Answer, call } from '../../../api/call.ts'
import { ProblemNote } from '../../../parts/problem-note.tsx'
import { useMe } from '../../../session.ts'
import { type Confidence, confidences, needsReason } from '../case/reading.ts'
import { type CaseLine, casesKey } from '../cases-queries.ts'
import { noteDecision } from '../run/session-decisions.ts'
import { bulkItem } from './bulk-item.ts'

interface BulkFormProps {
  readonly lines: readonly CaseLine[]
  readonly close: () => void
}

/** One decision for many cases: each with the engine's reading of it. Then what became of each. */
export function BulkForm({ lines, close }: BulkFormProps) {
  const { t } = useTranslation(['cases', 'codes'])
  const queries = useQueryClient()
  const { person_id } = useMe()
  const [decision, choose] = useState<Decision | null>(null)
  const [confidence, setConfidence] = useState<Confidence>('medium')
  const [reason, setReason] = useState('')
  const deciding = useMutation({
    mutationFn: (chosen: Decision) =>
      call('POST /api/v1/cases/decisions', { body: { items: lines.map((line) => bulkItem(line, chosen, confidence, reason)) } }),
    onSuccess: ({ items }, chosen) => {
      const batch = crypto.randomUUID()
      for (const { case_id, case: decided } of items) {
        const line = lines.find(({ id }) => id === case_id)
        const noted = { caseId: case_id, title: line?.title ?? null, decision: chosen, batch, isNowhere: !line?.platform }
        if (decided) noteDecision(person_id, { ...noted, state: 'decided' })
      }
      void queries.invalidateQueries({ queryKey: casesKey })
      void queries.invalidateQueries({ queryKey: ['notices'] })
    },
  })
  const isReasonMissing = decision !== null && needsReason(decision) && reason.trim() === ''
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (decision === null || isReasonMissing || deciding.isPending) return
    deciding.mutate(decision)
  }
  if (deciding.isSuccess) return <BulkResult lines={lines} items={deciding.data.items} close={close} />
  return (
    <form className="bulk-form" onSubmit={submit}>
      <p className="quiet-words">{t('cases:bulk.words')}</p>
      <Radio.Group label={t('cases:form.decision')} value={decision ?? ''} onChange={(value) => choose(value as Decision)}>
        <div className="bulk-decisions">
          {decisions.map((each, at) => (
            <Radio key={each} value={each} label={t(`codes:decision.${each}`)} data-autofocus={at === 0 || undefined} />
          ))}
        </div>
      </Radio.Group>
      <NativeSelect
        label={t('cases:form.confidence')}
        value={confidence}
        onChange={(event) => setConfidence(event.currentTarget.value as Confidence)}
        data={confidences.map((value) => ({ value, label: t(`codes:confidence.${value}`) }))}
      />
      <Textarea
        label={t('cases:form.reason')}
        placeholder={t('cases:form.reasonHint')}
        autosize
        minRows={2}
        maxLength={4000}
        required={decision !== null && needsReason(decision)}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <ProblemNote error={deciding.error} />
      <Button type="submit" disabled={decision === null || isReasonMissing} loading={deciding.isPending}>
        {t('cases:bulk.submit', { count: lines.length })}
      </Button>
      {isReasonMissing && <p className="quiet-words">{t('cases:form.reasonMissing')}</p>}
    </form>
  )
}

interface BulkResultProps {
  readonly lines: readonly CaseLine[]
  readonly items: Answer<'POST /api/v1/cases/decisions'>['items']
  readonly close: () => void
}

function BulkResult({ lines, items, close }: BulkResultProps) {
  const { t } = useTranslation('cases')
  const count = items.filter(({ refusal }) => refusal === null).length
  return (
    <div className="bulk-form">
      <p role="status">{t('bulk.result', { count, total: items.length })}</p>
      <ul className="bulk-results">
        {items.map(({ case_id, refusal }) => (
          <li key={case_id} className={refusal ? 'bulk-refused' : undefined}>
            <bdi className="sellers-words">{lines.find(({ id }) => id === case_id)?.title || t('untitled')}</bdi>
            <span>{refusal ? refusal.title : t('bulk.done')}</span>
          </li>
        ))}
      </ul>
      <Button onClick={close}>{t('bulk.close')}</Button>
    </div>
  )
}
