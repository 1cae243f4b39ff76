import type { FastifyInstance } from 'fastify'

/** What programs call an XLSX file that they send. */
const types = ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'application/octet-stream']

/** Take sheets as the bytes that they are. */
export function readSheetBodies(app: FastifyInstance): void {
  const missing = types.filter((type) => !app.hasContentTypeParser(type))
  if (missing.length === 0) return
  app.addContentTypeParser(missing, { parseAs: 'buffer' }, (_request, body, done) => done(null, body))
}
