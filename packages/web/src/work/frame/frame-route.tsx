import { createRoute, redirect } from '@tanstack/react-router'
import { hasCode } from '../api/problem.ts'
import { meQuery } from '../session.ts'
import { Frame } from './frame.tsx'
import { LostPage } from './lost-page.tsx'
import { rootRoute } from './root-route.tsx'
import { TroublePage } from './trouble-page.tsx'

/** What stands around every page for which one signs in; whoever has not is led there first, and back again. */
export const frameRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'frame',
  component: Frame,
  errorComponent: TroublePage,
  notFoundComponent: LostPage,
  beforeLoad: async ({ context, location }) => {
    try {
      await context.queries.ensureQueryData(meQuery)
    } catch (error) {
      const search = { next: location.publicHref }
      if (hasCode(error, 'not-signed-in')) throw redirect({ to: '/sign-in', search })
      if (hasCode(error, 'second-factor-needed')) throw redirect({ to: '/second-factor', search })
      if (hasCode(error, 'organisation-needed')) throw redirect({ to: '/organisation', search })
      // The organisation chosen in this tab may have been left since; whoever is in another can choose that.
      const hasChosen = sessionStorage.getItem('vigie-organisation') !== null
      if (hasChosen && hasCode(error, 'not-a-member')) throw redirect({ to: '/organisation', search })
      throw error
    }
  },
})
