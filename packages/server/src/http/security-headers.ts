import type { FastifyHelmetOptions } from '@fastify/helmet'

const directives = {
  defaultSrc: ["'none'"],
  scriptSrc: ["'self'"],
  workerSrc: ["'self'"],
  styleSrc: ["'self'"],
  imgSrc: ["'self'"],
  connectSrc: ["'self'"],
  baseUri: ["'none'"],
  formAction: ["'self'"],
  frameAncestors: ["'none'"],
}

/** The content security policy of a page that may do a little more than the others. */
export function policyWith(more: Partial<typeof directives>): string {
  return Object.entries({ ...directives, ...more })
    .map(([name, sources]) => [name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`), ...sources].join(' '))
    .join(';')
}

/**
 * What a page of Vigie may load and do: only what this server sent, no inline script or style, no third party, no frame.
 * Strict-Transport-Security is left to whoever ends TLS in front of the server, who knows whether all of the host has it.
 */
export const securityHeaders: FastifyHelmetOptions = {
  contentSecurityPolicy: { useDefaults: false, directives },
  crossOriginEmbedderPolicy: true,
  frameguard: { action: 'deny' },
  referrerPolicy: { policy: 'no-referrer' },
  strictTransportSecurity: false,
}

/** No page asks for any of these, so none may be asked in its name. */
export const permissionsPolicy = ['camera', 'geolocation', 'microphone', 'payment', 'usb'].map((name) => `${name}=()`).join(', ')
