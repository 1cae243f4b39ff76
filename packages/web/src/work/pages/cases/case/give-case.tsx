import { Button, Menu } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { caseCan, roleCan } from '@vigie/casework'
import { useTranslation } from 'react-i18next'
import { call } from '../../../api/call.ts'
import { ProblemNote } from '../../../parts/problem-note.tsx'
import { type CaseView, casesKey, reviewersQuery } from '../cases-queries.ts'

/** Give a case to a reviewer, or take it from one: for whoever knows the members. */
export function GiveCase({ caseFile }: { readonly caseFile: CaseView }) {
  const { t } = useTranslation('cases')
  const queries = useQueryClient()
  const { data: members } = useQuery(reviewersQuery)
  const { id: caseId, assignees } = caseFile
  const giving = useMutation({
    mutationFn: ({ person, isTaken }: { readonly person: string; readonly isTaken: boolean }) =>
      isTaken
        ? call('DELETE /api/v1/cases/{caseId}/assignees/{person}', { params: { caseId, person } })
        : call('POST /api/v1/cases/{caseId}/assignees', { params: { caseId }, body: { person } }),
    onSettled: () => queries.invalidateQueries({ queryKey: casesKey }),
  })
  const reviewers = (members?.items ?? []).filter(({ roles }) => roleCan('review-case', roles))
  if (!caseCan('assign', caseFile) || reviewers.length === 0) return null
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <Button variant="default" loading={giving.isPending}>
            {t('case.give')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Label>{t('case.giveLabel')}</Menu.Label>
          {reviewers.map(({ person_id, name }) => {
            const isTaken = assignees.some((each) => each.person_id === person_id)
            return (
              <Menu.Item
                key={person_id}
                role="menuitemcheckbox"
                aria-checked={isTaken}
                onClick={() => giving.mutate({ person: person_id, isTaken })}
              >
                <bdi>{name}</bdi>
                {isTaken && <span aria-hidden="true"> ✓</span>}
              </Menu.Item>
            )
          })}
        </Menu.Dropdown>
      </Menu>
      <ProblemNote error={giving.error} />
    </>
  )
}
