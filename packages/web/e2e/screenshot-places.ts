/** A page to be looked at, and as whom of the demo world. `{locale}` stands for the language; `{case}` and the like are found there. */
export interface Place {
  readonly name: string
  readonly path: string
}

const cards = [
  'elephant-ivory',
  'rhino-horn',
  'pangolins',
  'big-cats',
  'parrots',
  'birds-of-prey',
  'tortoises',
  'apes-and-monkeys',
  'reptile-leather',
  'seahorses-and-shark-fins',
  'coral-and-turtle-shell',
  'look-alikes',
]

/** Pages for everybody. */
export const publicPlaces: readonly Place[] = [
  { name: 'home', path: '/{locale}' },
  { name: 'report', path: '/{locale}/report' },
  { name: 'receipt', path: '/{locale}/receipt' },
  { name: 'learn', path: '/{locale}/learn' },
  ...cards.map((card) => ({ name: `learn-${card}`, path: `/{locale}/learn/${card}` })),
  { name: 'figures', path: '/{locale}/figures' },
  { name: 'about', path: '/{locale}/about' },
  { name: 'demo', path: '/{locale}/demo' },
  { name: 'join-dead', path: '/{locale}/join/nobody' },
  { name: 'answer-dead', path: '/{locale}/answer/nobody' },
  { name: 'not-found', path: '/{locale}/nowhere' },
  { name: 'sign-in', path: '/work/sign-in' },
]

/** Pages of the workspace, by whom of the demo world they are seen. */
export const workPlaces: Readonly<Record<string, readonly Place[]>> = {
  reviewer: [
    { name: 'queue', path: '/work/queue' },
    { name: 'queue-decided', path: '/work/queue?view=decided' },
    { name: 'case', path: '/work/cases/{case}' },
    { name: 'case-decided', path: '/work/cases/{decidedCase}' },
    { name: 'outbox', path: '/work/outbox' },
    { name: 'notice-draft', path: '/work/notices/{draft}' },
    { name: 'notice-answered', path: '/work/notices/{answered}' },
    { name: 'lost', path: '/work/nowhere' },
  ],
  'platform-officer': [
    { name: 'inbox', path: '/work/inbox' },
    { name: 'received', path: '/work/inbox/{received}' },
    { name: 'own-figures', path: '/work/own-figures' },
  ],
  admin: [
    { name: 'members', path: '/work/members' },
    { name: 'platforms', path: '/work/platforms' },
    { name: 'platform', path: '/work/platforms/{platform}' },
    { name: 'settings', path: '/work/settings' },
    { name: 'set-up', path: '/work/settings/set-up' },
    { name: 'health', path: '/work/health' },
  ],
  analyst: [{ name: 'dashboard', path: '/work/figures' }],
}

/** Where an id for a path is found: the first item of a list of the API. */
export const idLists: Readonly<Record<string, { readonly role: string; readonly path: string }>> = {
  case: { role: 'reviewer', path: '/api/v1/cases?status=open&limit=1' },
  decidedCase: { role: 'reviewer', path: '/api/v1/cases?status=decided&limit=1' },
  draft: { role: 'reviewer', path: '/api/v1/notices?status=drafted&limit=1' },
  answered: { role: 'reviewer', path: '/api/v1/notices?status=answered&limit=1' },
  received: { role: 'platform-officer', path: '/api/v1/received-notices?limit=1' },
  platform: { role: 'admin', path: '/api/v1/platforms?limit=1' },
}
