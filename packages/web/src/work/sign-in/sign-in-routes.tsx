import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { rootRoute } from '../frame/root-route.tsx'

/** Where somebody goes on after signing in: a place of the workspace, never another site. */
function readNext(search: Readonly<Record<string, unknown>>): { readonly next?: string } {
  const { next } = search
  return typeof next === 'string' && /^\/(?!\/)/.test(next) ? { next } : {}
}

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
    component: lazyRouteComponent(() => import('./second-factor-page.tsx'), 'SecondFactorPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/organisation',
    validateSearch: readNext,
    component: lazyRouteComponent(() => import('./organisation-page.tsx'), 'OrganisationPage'),
  }),
]
