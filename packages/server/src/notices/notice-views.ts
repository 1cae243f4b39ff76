import type { routes } from '@vigie/contract'
import type { z } from 'zod'

/** A notice as its page shows it. */
export type NoticeView = z.output<typeof routes.getNotice.answer>

/** A notice as a line of a list. */
export type NoticeLine = z.output<typeof routes.listNotices.answer>['items'][number]
