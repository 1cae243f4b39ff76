/** How far a demo world is laid out, as `GET /demo/state` says it. */
export interface DemoState {
  /** In days of the story. */
  done: number
  total: number
  isLaidOut: boolean
  /** Of a report that somebody made without an account and that came to a good end. */
  receipt: string | null
}
