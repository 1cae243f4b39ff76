/** What a new install is asked, one thing a step. Each is saved by itself, and each can be left out. */
export const setUpSteps = ['notifier', 'platform', 'colleagues', 'check'] as const
export type SetUpStep = (typeof setUpSteps)[number]
