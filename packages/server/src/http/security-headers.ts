import type { FastifyHelmetOptions } from '@fastify/helmet'

/**
 * What a page of Vigie may load and do: only what this server sent, no inline script or style, no third party, no frame.
 * Strict-Transport-Security is left to whoever ends TLS in front of the server, who knows whether all of the host has it.
 */
export const securityHeaders: FastifyHelmetOptions = {
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: ["'none'"],
      scriptSrc: ["'self'"],
      workerSrc: ["'self'"],
      styleSrc: ["'self'"],
      imgSrc: ["'self'"],
      connectSrc: ["'self'"],
      baseUri: ["'none'"],
      formAction: ["'self'"],
      frameAncestors: ["'none'"],
    },
  },
  crossOriginEmbedderPolicy: true,
  frameguard: { action: 'deny' },
  referrerPolicy: { policy: 'no-referrer' },
  strictTransportSecurity: false,
}

/** No page asks for any of these, so none may be asked in its name. */
export const permissionsPolicy = ['camera', 'geolocation', 'microphone', 'payment', 'usb'].map((name) => `${name}=()`).join(', ')
