import type { DomainEvent } from './domain-event.ts'

/** The events of a case file, as its fold reads them. */
export type CaseEventKind = Extract<DomainEvent['kind'], `case.${string}`>
export type CaseEvent = DomainEvent<CaseEventKind>
