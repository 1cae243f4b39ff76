import type { Route } from './route.ts'
import { accessRoutes } from './routes/access.ts'
import { captureRoutes } from './routes/captures.ts'
import { caseRoutes } from './routes/cases.ts'
import { intakeRoutes } from './routes/intake.ts'
import { keepingRoutes } from './routes/keeping.ts'
import { noticeRoutes } from './routes/notices.ts'
import { outcomeRoutes } from './routes/outcomes.ts'
import { peopleRoutes } from './routes/people.ts'
import { platformRoutes } from './routes/platforms.ts'
import { receiptRoutes } from './routes/receipts.ts'
import { reviewRoutes } from './routes/review.ts'
import { screeningRoutes } from './routes/screening.ts'
import { statisticsRoutes } from './routes/statistics.ts'
import { verificationRoutes } from './routes/verification.ts'

/** Every route of the API by name: the server serves these and no others, OpenAPI and the client come from here. */
export const routes = {
  ...accessRoutes,
  ...platformRoutes,
  ...intakeRoutes,
  ...captureRoutes,
  ...screeningRoutes,
  ...caseRoutes,
  ...reviewRoutes,
  ...noticeRoutes,
  ...outcomeRoutes,
  ...verificationRoutes,
  ...statisticsRoutes,
  ...peopleRoutes,
  ...receiptRoutes,
  ...keepingRoutes,
} satisfies Record<string, Route>
