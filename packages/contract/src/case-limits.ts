/** Up to how many are counted one by one, and how many of the same are named. */
export const caseLimits = {
  counted: 1000,
  same: 20,
} as const
