import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { frameRoute } from '../../frame/frame-route.tsx'
import { TroublePage } from '../../frame/trouble-page.tsx'
import { readFiguresSearch } from './figures-search.ts'

export const figuresRoutes = [
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/figures',
    errorComponent: TroublePage,
    validateSearch: readFiguresSearch,
    component: lazyRouteComponent(() => import('./figures-page.tsx'), 'FiguresPage'),
  }),
]
