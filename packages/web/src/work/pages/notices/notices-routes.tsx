import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { frameRoute } from '../../frame/frame-route.tsx'
import { withWords } from '../../open-work-words.ts'
import { readInboxSearch } from './inbox/inbox-search.ts'
import { readOutboxSearch } from './outbox/outbox-search.ts'

const outboxRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/outbox',
  validateSearch: readOutboxSearch,
  component: lazyRouteComponent(
    withWords('notices', () => import('./outbox/outbox-page.tsx')),
    'OutboxPage',
  ),
})

const noticeRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/notices/$noticeId',
  component: lazyRouteComponent(
    withWords('notices', () => import('./notice/notice-page.tsx')),
    'NoticePage',
  ),
})

const inboxRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/inbox',
  validateSearch: readInboxSearch,
  component: lazyRouteComponent(
    withWords('notices', () => import('./inbox/inbox-page.tsx')),
    'InboxPage',
  ),
})

const receivedRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/inbox/$noticeId',
  component: lazyRouteComponent(
    withWords('notices', () => import('./inbox/received-page.tsx')),
    'ReceivedPage',
  ),
})

export const noticesRoutes = [outboxRoute, noticeRoute, inboxRoute, receivedRoute]
