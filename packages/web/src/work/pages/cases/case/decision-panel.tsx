import { Checkbox } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { Decision } from '@vigie/casework'
import { type KeyboardEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { call } from '../../../api/call.ts'
import { useKeys } from '../../../keys/use-keys.ts'
import { ProblemNote } from '../../../parts/problem-note.tsx'
import { useCan } from '../../../session.ts'
import { type CaseView, casesKey } from '../cases-queries.ts'
import type { ReadingBody } from '../run/use-run.ts'
import { DecisionButtons } from './decision-buttons.tsx'
import { confidences, needsReason, readingBody, suggestionOf } from './reading.ts'
import { forgetDraft, useReading } from './reading-draft.ts'
import { ReadingFields } from './reading-fields.tsx'
import type { Holding } from './use-holding.ts'

interface DecisionPanelProps {
  readonly caseFile: CaseView
  readonly holding: Holding
  readonly decide: (decision: Decision, review: ReadingBody) => Promise<void>
}

/** The reading and the decision, for whoever may decide this case; for everybody else why they may not. */
export function DecisionPanel({ caseFile, holding, decide }: DecisionPanelProps) {
  const { t } = useTranslation('cases')
  const mayDecide = useCan('decide-case')
  if (!mayDecide) {
    return (
      <>
        <h2>{t('form.heading')}</h2>
        <p>{t('form.notReviewer')}</p>
      </>
    )
  }
  return <DecisionForm caseFile={caseFile} holding={holding} decide={decide} />
}

function DecisionForm({ caseFile, holding, decide }: DecisionPanelProps) {
  const { t } = useTranslation(['cases', 'codes'])
  const { reading, change } = useReading(caseFile)
  const [wanted, want] = useState<Decision | null>(null)
  const [isOnlyReading, readOnly] = useState(false)
  const submitting = useSubmitReading(caseFile.id)
  const suggestion = suggestionOf(caseFile)
  // A case that waits is taken by deciding it; one that others have is not theirs to lose.
  const isOfOthers = caseFile.status === 'in-review' && !holding.isMine
  const blocked = isOfOthers
    ? t('cases:form.ofOthers', { names: holding.others.map(({ name }) => name ?? t('cases:erasedPerson')).join(', ') })
    : null

  /** A decision that wants a reason leads to where it is written; the same again, or Ctrl and Enter there, sends it. */
  const choose = (decision: Decision): void => {
    if (blocked !== null) return
    if (needsReason(decision) && reading.reason.trim() === '') {
      want(decision)
      focusOn('reason')
      return
    }
    want(null)
    const review = readingBody(reading, decision)
    if (isOnlyReading) submitting.mutate({ ...review, proposed: decision })
    else void decide(decision, review)
  }
  const sendByKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || wanted === null) return
    event.preventDefault()
    choose(wanted)
  }
  useKeys({
    'decide-notify': () => choose('notify'),
    'decide-refer': () => choose('refer'),
    'decide-no-action': () => choose('no-action'),
    'decide-not-wildlife': () => choose('not-wildlife'),
    'decide-unsure': () => choose('unsure'),
    'edit-taxon': () => focusOn('taxon'),
    'edit-product': () => focusOn('product'),
    'edit-specimens': () => focusOn('specimens'),
    'edit-standing': () => focusOn('standing'),
    'edit-reason': () => focusOn('reason'),
    'change-confidence': () => change({ confidence: confidences[(confidences.indexOf(reading.confidence) + 1) % 3] ?? 'medium' }),
  })
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Ctrl and Enter in a field sends what is chosen
    <div className="decision-form" onKeyDown={sendByKey}>
      <h2>{t('cases:form.heading')}</h2>
      <ReadingFields reading={reading} change={change} suggestion={suggestion} wanted={wanted} />
      {holding.isMine && holding.others.length > 0 && (
        <Checkbox
          checked={isOnlyReading}
          onChange={(event) => readOnly(event.currentTarget.checked)}
          label={t('cases:form.onlyReading')}
          description={t('cases:form.onlyReadingHint')}
        />
      )}
      {blocked && <p className="decision-blocked">{blocked}</p>}
      {!caseFile.platform && <p className="quiet-words">{t('cases:form.noPlatform')}</p>}
      <DecisionButtons choose={choose} wanted={wanted} isBlocked={blocked !== null || submitting.isPending} />
      {submitting.isSuccess && <p role="status">{t('cases:form.readingSubmitted')}</p>}
      <ProblemNote error={submitting.error} />
    </div>
  )
}

function focusOn(field: 'taxon' | 'product' | 'specimens' | 'standing' | 'reason'): void {
  document.getElementById(`reading-${field}`)?.focus()
}

/** Hand in one's own reading and leave the decision to those who have the case as well. */
function useSubmitReading(caseId: string) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (body: ReadingBody & { readonly proposed: Decision }) =>
      call('PUT /api/v1/cases/{caseId}/review', { params: { caseId }, body }),
    onSuccess: () => forgetDraft(caseId),
    onSettled: () => queries.invalidateQueries({ queryKey: casesKey }),
  })
}
