/** Every queue, in the order of the flow. Names as data, so that the ground can speak of them; wiring.ts says who works on each. */
export const queueNames = [
  'capture-received',
  'screen-listing',
  'fetch-capture',
  'open-case',
  'report-to-case',
  'draft-notice',
  'send-notice',
  'deliver-notice',
  'send-digest',
  'plan-verifications',
  'look-at-listing',
  'close-case',
  'count-events',
  'erase-person',
  'clear-expired',
  'send-invitation',
] as const
export type QueueName = (typeof queueNames)[number]
