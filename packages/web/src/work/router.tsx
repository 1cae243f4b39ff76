import type { QueryClient } from '@tanstack/react-query'
import { createRoute, createRouter, redirect } from '@tanstack/react-router'
import { frameRoute } from './frame/frame-route.tsx'
import { LostPage } from './frame/lost-page.tsx'
import { homeOf } from './frame/places.ts'
import { rootRoute } from './frame/root-route.tsx'
import { adminRoutes } from './pages/admin/admin-routes.tsx'
import { wantsSetUp } from './pages/admin/wants-set-up.ts'
import { casesRoutes } from './pages/cases/cases-routes.tsx'
import { figuresRoutes } from './pages/figures/figures-routes.tsx'
import { noticesRoutes } from './pages/notices/notices-routes.tsx'
import { meQuery } from './session.ts'
import { signInRoutes } from './sign-in/sign-in-routes.tsx'

const indexRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/',
  beforeLoad: async ({ context }) => {
    const me = await context.queries.ensureQueryData(meQuery)
    if (await wantsSetUp(context.queries, me)) throw redirect({ to: '/settings/set-up', search: {}, replace: true })
    throw redirect({ to: homeOf(me), replace: true })
  },
})

/** Any other address, in the frame: whoever is lost still has the places beside them. */
const lostRoute = createRoute({ getParentRoute: () => frameRoute, path: '$', component: LostPage })

const tree = rootRoute.addChildren([
  ...signInRoutes,
  frameRoute.addChildren([indexRoute, ...casesRoutes, ...noticesRoutes, ...figuresRoutes, ...adminRoutes, lostRoute]),
])

/** Every page of the workspace and its address. The address holds the state of every list. */
export function createWorkRouter(queries: QueryClient) {
  return createRouter({
    routeTree: tree,
    basepath: '/work',
    context: { queries },
    defaultPreload: 'intent',
    defaultPendingMs: 200,
    scrollRestoration: true,
  })
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createWorkRouter>
  }
}
