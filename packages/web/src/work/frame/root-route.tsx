import type { QueryClient } from '@tanstack/react-query'
import { createRootRouteWithContext, Outlet } from '@tanstack/react-router'
import { LostPage } from './lost-page.tsx'
import { TroublePage } from './trouble-page.tsx'

export const rootRoute = createRootRouteWithContext<{ readonly queries: QueryClient }>()({
  component: Outlet,
  errorComponent: TroublePage,
  notFoundComponent: LostPage,
})
