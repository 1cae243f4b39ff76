import { type Decision, decisions } from '@vigie/casework'
import { askedOf, type CaseFilter, oneOf, readFilter } from '../case-filter.ts'

/** The views of the queue; the first is shown when the address names none. */
export const queueViews = ['waiting', 'mine', 'in-review', 'decided', 'closed'] as const
export type QueueView = (typeof queueViews)[number]

const orders = ['oldest'] as const

/** The state of the queue as its address has it; what is as usual is left out. */
export interface QueueSearch extends CaseFilter {
  readonly view?: Exclude<QueueView, 'waiting'>
  readonly decision?: Decision
  readonly order?: (typeof orders)[number]
}

export function readQueueSearch(raw: Readonly<Record<string, unknown>>): QueueSearch {
  const view = oneOf(queueViews, raw.view)
  const decision = oneOf(decisions, raw.decision)
  const order = oneOf(orders, raw.order)
  return {
    ...readFilter(raw),
    ...(view && view !== 'waiting' && { view }),
    ...(decision && { decision }),
    ...(order && { order }),
  }
}

/** What the queue is asked for, in the wire's names. */
export function queueQuestion(search: QueueSearch) {
  const { view = 'waiting', decision } = search
  const order: 'pressing' | 'oldest' = search.order ?? 'pressing'
  const isOver = view === 'decided' || view === 'closed'
  return {
    ...askedOf(search),
    ...(view === 'mine' ? ({ assignee: 'me', status: 'in-review' } as const) : { status: statusOf[view] }),
    ...(isOver && decision && { decision }),
    order,
  }
}

const statusOf = { waiting: 'open', 'in-review': 'in-review', decided: 'decided', closed: 'closed' } as const
