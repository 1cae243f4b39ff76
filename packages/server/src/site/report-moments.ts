import { invariant } from '@vigie/casework'
import type { FastifyRequest } from 'fastify'
import type { Context } from '../context.ts'
import { tellReport } from '../desk/tell-report.ts'
import type { Locale } from '../http/choose-locale.ts'

/** The day by which a person looks at what is reported now: the very day that its receipt will name. */
export function firstLookBy(now: Date): string {
  const { byDate } = tellReport({ receivedAt: now, told: [], nextLookAt: null, answerBy: null }, now).next
  invariant(byDate !== null, 'a new report has a day by which somebody looks')
  return byDate
}

/** Where a receipt is typed, as somebody writes it down. */
export function followUrl({ config }: Pick<Context, 'config'>, { protocol, host }: FastifyRequest, locale: Locale): string {
  return `${config.baseUrl?.replace(/\/+$/, '') ?? `${protocol}://${host}`}/${locale}/receipt`
}
