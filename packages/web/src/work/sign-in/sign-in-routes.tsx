import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { rootRoute } from '../frame/root-route.tsx'
import { withWords } from '../open-work-words.ts'
import { readNext } from './read-next.ts'

export const signInRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/sign-in',
    validateSearch: readNext,
    component: lazyRouteComponent(() => import('./sign-in-page.tsx'), 'SignInPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/second-factor',
    validateSearch: readNext,
    component: lazyRouteComponent(
      withWords('admin', () => import('./second-factor-page.tsx')),
      'SecondFactorPage',
    ),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/organisation',
    validateSearch: readNext,
    component: lazyRouteComponent(() => import('./organisation-page.tsx'), 'OrganisationPage'),
  }),
]
