import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { call } from '../../../api/call.ts'
import { usePage } from '../../../page-context.ts'
import { ProblemNote } from '../../../parts/problem-note.tsx'
import { useCan } from '../../../session.ts'
import { WordsForm } from '../answer/words-form.tsx'
import { askNoticesAnew, type NoticeView, outcomesQuery } from '../notices-queries.ts'

/** What the platform has asked, and the words that go back to it; with them its days to answer begin anew. */
export function ReplyForm({ notice }: { readonly notice: NoticeView }) {
  const { t } = useTranslation(['notices', 'codes'])
  const { mode } = usePage()
  const queries = useQueryClient()
  const mayReply = useCan('reply-to-platform') && mode !== 'observe'
  const [words, setWords] = useState('')
  const outcomes = useQuery(outcomesQuery(notice.id)).data?.items ?? []
  const open = outcomes.filter(({ action, reply, note }) => action === 'need-more' && !reply && note !== null)
  // Asked about several listings at once, it is one question.
  const questions = [...new Set(open.map(({ note }) => note))]
  const reply = useMutation({
    mutationFn: (said: string) =>
      call('POST /api/v1/notices/{noticeId}/replies', { params: { noticeId: notice.id }, body: { words: said } }),
    onSuccess: () => askNoticesAnew(queries),
    onError: () => askNoticesAnew(queries),
  })
  return (
    <section className="paper reply-form" aria-labelledby="reply">
      <h2 id="reply">{t('reply.title')}</h2>
      {questions.map((question) => (
        <p key={question} className="answer-note">
          <bdi>{question}</bdi>
        </p>
      ))}
      <p className="quiet-words">{t('reply.words')}</p>
      {mayReply && (
        <WordsForm
          label={t('reply.label')}
          hint={t('reply.hint', { language: t(`codes:locale.${notice.says.locale}`) })}
          send={t('reply.send')}
          words={words}
          onType={setWords}
          onSend={(said) => reply.mutate(said)}
          isBusy={reply.isPending}
        />
      )}
      <ProblemNote error={reply.error} />
    </section>
  )
}
