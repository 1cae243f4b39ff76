import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { frameRoute } from '../../frame/frame-route.tsx'
import { readFilter } from './case-filter.ts'
import { caseQuery, queueQuery } from './cases-queries.ts'
import { readQueueSearch } from './queue/queue-search.ts'

const queueRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/queue',
  validateSearch: readQueueSearch,
  loaderDeps: ({ search }) => search,
  loader: ({ context, deps }) => void context.queries.prefetchInfiniteQuery(queueQuery(deps)),
  component: lazyRouteComponent(() => import('./queue/queue-page.tsx'), 'QueuePage'),
})

const caseRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/cases/$caseId',
  validateSearch: readFilter,
  loader: ({ context, params }) => void context.queries.prefetchQuery(caseQuery(params.caseId)),
  component: lazyRouteComponent(() => import('./case/case-page.tsx'), 'CasePage'),
})

export const casesRoutes = [queueRoute, caseRoute]
