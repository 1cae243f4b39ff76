import type { OperationStop } from '@vigie/contract'

/** An operation cannot go on, for a reason that the operator can mend. Thrown, because everything begun is undone on the way up. */
export class OperationStopped extends Error {
  readonly stop: OperationStop

  constructor(stop: OperationStop, message: string = stop.code, options?: ErrorOptions) {
    super(message, options)
    this.stop = stop
  }
}
