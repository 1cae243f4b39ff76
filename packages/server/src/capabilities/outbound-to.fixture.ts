import assert from 'node:assert/strict'
import type { ServerResponse } from 'node:http'
import { type AddressInfo, createServer, type Socket } from 'node:net'
import { systemClock } from './clock.ts'
import { createGuardedOutbound, type GuardedOutboundOptions } from './guarded-outbound.ts'
import { type ArrivedRequest, type LoopbackServer, loopbackServer } from './loopback-server.fixture.ts'
import type { Outbound, OutboundFailed, OutboundFailure, OutboundRefusalCode, OutboundRefused } from './outbound.ts'

export const userAgent = 'Vigie/0.1.0 (+https://vigie.example.org)'

/** An outbound that may reach these ports of this machine, and is in no hurry to wait. */
export function outboundTo(ports: readonly number[], options: Partial<GuardedOutboundOptions> = {}): Outbound {
  return createGuardedOutbound({
    userAgent,
    clock: systemClock,
    minIntervalMs: 0,
    allow: ports.map((port) => `127.0.0.1:${port}`),
    ...options,
  })
}

/** Work while a server answers so. */
export async function whileServing(
  reply: (request: ArrivedRequest, response: ServerResponse) => void,
  work: (server: LoopbackServer) => Promise<void>,
): Promise<void> {
  const server = await loopbackServer(reply)
  try {
    await work(server)
  } finally {
    await server.close()
  }
}

/** Work while something speaks raw TCP. */
export async function whileTalking(talk: (socket: Socket) => void, work: (port: number) => Promise<void>): Promise<void> {
  const sockets = new Set<Socket>()
  const server = createServer((socket) => {
    sockets.add(socket)
    socket.on('error', () => {})
    talk(socket)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()))
  try {
    await work((server.address() as AddressInfo).port)
  } finally {
    for (const socket of sockets) socket.destroy()
    await new Promise((resolve) => server.close(resolve))
  }
}

/** For assert.rejects. */
export const refused = (code: OutboundRefusalCode) => (error: OutboundRefused) => {
  assert.deepEqual([error.name, error.code], ['OutboundRefused', code])
  return true
}

export const failed = (kind: OutboundFailure) => (error: OutboundFailed) => {
  assert.deepEqual([error.name, error.kind], ['OutboundFailed', kind])
  assert.ok(error.cause instanceof Error)
  return true
}
