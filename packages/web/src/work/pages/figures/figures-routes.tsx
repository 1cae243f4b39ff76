import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { frameRoute } from '../../frame/frame-route.tsx'
import { TroublePage } from '../../frame/trouble-page.tsx'
import { withWords } from '../../open-work-words.ts'
import { readFiguresSearch } from './figures-search.ts'
import { readOwnSearch } from './own-search.ts'

export const figuresRoutes = [
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/figures',
    errorComponent: TroublePage,
    validateSearch: readFiguresSearch,
    component: lazyRouteComponent(
      withWords('figures', () => import('./figures-page.tsx')),
      'FiguresPage',
    ),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/own-figures',
    errorComponent: TroublePage,
    validateSearch: readOwnSearch,
    component: lazyRouteComponent(
      withWords('figures', () => import('./own-figures-page.tsx')),
      'OwnFiguresPage',
    ),
  }),
]
