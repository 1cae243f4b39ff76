import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { frameRoute } from '../../frame/frame-route.tsx'
import { TroublePage } from '../../frame/trouble-page.tsx'
import { withWords } from '../../open-work-words.ts'
import { type SetUpStep, setUpSteps } from './set-up-steps.ts'

/** The directory as it is shown: which names are looked for. */
function readDirectory({ q }: Readonly<Record<string, unknown>>): { readonly q?: string } {
  return typeof q === 'string' && q !== '' ? { q } : {}
}

function readStep({ step }: Readonly<Record<string, unknown>>): { readonly step?: SetUpStep } {
  const known = setUpSteps.find((each) => each === step)
  return known ? { step: known } : {}
}

const within = { getParentRoute: () => frameRoute, errorComponent: TroublePage } as const

export const adminRoutes = [
  createRoute({
    ...within,
    path: '/members',
    component: lazyRouteComponent(
      withWords('admin', () => import('./members-page.tsx')),
      'MembersPage',
    ),
  }),
  createRoute({
    ...within,
    path: '/platforms',
    validateSearch: readDirectory,
    component: lazyRouteComponent(
      withWords('admin', () => import('./platforms-page.tsx')),
      'PlatformsPage',
    ),
  }),
  createRoute({
    ...within,
    path: '/platforms/$platformId',
    component: lazyRouteComponent(
      withWords('admin', () => import('./platform-page.tsx')),
      'PlatformPage',
    ),
  }),
  createRoute({
    ...within,
    path: '/settings',
    component: lazyRouteComponent(
      withWords('admin', () => import('./settings-page.tsx')),
      'SettingsPage',
    ),
  }),
  createRoute({
    ...within,
    path: '/settings/set-up',
    validateSearch: readStep,
    component: lazyRouteComponent(
      withWords('admin', () => import('./set-up-page.tsx')),
      'SetUpPage',
    ),
  }),
  createRoute({
    ...within,
    path: '/health',
    component: lazyRouteComponent(
      withWords('admin', () => import('./health-page.tsx')),
      'HealthPage',
    ),
  }),
]
