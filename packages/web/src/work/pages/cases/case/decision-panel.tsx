import { Checkbox } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { Decision } from '@vigie/casework'
import { type KeyboardEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { call } from '../../../api/call.ts'
import { useKeys } from '../../../keys/use-keys.ts'
import { ProblemNote } from '../../../parts/problem-note.tsx'
import { useCan } from '../../../session.ts'
import { type CaseView, caseNoticesQuery, casesKey } from '../cases-queries.ts'
import { LeftNoticeDialog } from '../run/left-notice-dialog.tsx'
import { leftOf } from '../run/left-notices.ts'
import { letGo } from '../run/session-decisions.ts'
import type { Made, ReadingBody } from '../run/use-run.ts'
import { CaseNotices } from './case-notices.tsx'
import { DecisionButtons } from './decision-buttons.tsx'
import { confidences, needsReason, readingBody, suggestionOf } from './reading.ts'
import { forgetDraft, readDraft, useReading } from './reading-draft.ts'
import { ReadingFields } from './reading-fields.tsx'
import type { Holding } from './use-holding.ts'

interface DecisionPanelProps {
  readonly caseFile: CaseView
  readonly holding: Holding
  readonly decide: (made: Made) => Promise<void>
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
  const left = leftOf(useQuery(caseNoticesQuery(caseFile.id)).data?.items ?? [])
  // A decision that a notice which has left does not fit: what becomes of the notice is asked first.
  const [asked, ask] = useState<Made | null>(null)
  const suggestion = suggestionOf(caseFile)
  // A case that waits is taken by deciding it; one that others have is not theirs to lose.
  const isOfOthers = caseFile.status === 'in-review' && !holding.isMine
  const blocked = isOfOthers
    ? t('cases:form.ofOthers', { names: holding.others.map(({ name }) => name ?? t('cases:erasedPerson')).join(', ') })
    : null

  const isReasonMissing = wanted !== null && reading.reason.trim() === ''
  const isPutBack = caseFile.status === 'open' && letGo.has(caseFile.id)

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
    else {
      const made = { decision, review, reading, left, answer: null }
      if (left.length > 0 && decision !== 'notify') ask(made)
      else void decide(made)
    }
  }
  const sendOrLeave = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') leaveField(event)
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
    <div className="decision-form" onKeyDown={sendOrLeave}>
      <h2>{t('cases:form.heading')}</h2>
      {isPutBack && <p role="status">{t(readDraft(caseFile.id) ? 'cases:form.putBackKept' : 'cases:form.putBack')}</p>}
      <CaseNotices caseId={caseFile.id} isExpected={false} />
      <ReadingFields reading={reading} change={change} suggestion={suggestion} isReasonMissing={isReasonMissing} />
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
      {wanted && (
        <p id="reason-wanted" className={isReasonMissing ? 'decision-wants' : 'quiet-words'} role="alert">
          {t(isReasonMissing ? 'cases:form.reasonWanted' : 'cases:form.reasonGiven', {
            decision: t(`codes:decision.${wanted}`),
          })}
        </p>
      )}
      <DecisionButtons choose={choose} wanted={wanted} isBlocked={blocked !== null || submitting.isPending} />
      {submitting.isSuccess && <p role="status">{t('cases:form.readingSubmitted')}</p>}
      <ProblemNote error={submitting.error} />
      {asked && (
        <LeftNoticeDialog
          left={asked.left}
          deed="decide"
          answer={(answer) => {
            ask(null)
            void decide({ ...asked, answer })
          }}
          close={() => ask(null)}
        />
      )}
    </div>
  )
}

/** Escape leaves a field for the form itself, from where each key does its deed again; a list that is open is closed first. */
function leaveField(event: KeyboardEvent): void {
  const { target } = event
  if (!(target instanceof HTMLElement) || !target.matches('input, textarea, select')) return
  if (event.nativeEvent.isComposing || target.getAttribute('aria-expanded') === 'true') return
  event.preventDefault()
  document.getElementById('decision')?.focus({ preventScroll: true })
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
