import type { Route } from './route.ts'
import { platformRoutes } from './routes/platforms.ts'

/** Every route of the API by name: the server serves these and no others, OpenAPI and the client come from here. */
export const routes = {
  ...platformRoutes,
} satisfies Record<string, Route>
