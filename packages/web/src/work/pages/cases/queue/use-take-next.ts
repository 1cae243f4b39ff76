import { useMutation } from '@tanstack/react-query'
import type { CaseFilter } from '../case-filter.ts'
import { useRun } from '../run/use-run.ts'

/** Take the most pressing case that waits and go to it; `isNothing` when none does. */
export function useTakeNext(filter: CaseFilter) {
  const { takeNext } = useRun(filter)
  const taking = useMutation({ mutationFn: takeNext })
  return {
    take: () => !taking.isPending && taking.mutate(),
    isBusy: taking.isPending,
    isNothing: taking.isSuccess && taking.data === null,
    error: taking.error,
  }
}
