import { secureHeaders } from 'hono/secure-headers'

/** The headers of every answer. Pages load their own style sheet and script and nothing else, from nowhere else. */
export const securityHeaders = secureHeaders({
  contentSecurityPolicy: {
    defaultSrc: ["'none'"],
    scriptSrc: ["'self'"],
    styleSrc: ["'self'"],
    connectSrc: ["'self'"],
    imgSrc: ["'self'", 'data:'],
    formAction: ["'self'"],
    baseUri: ["'none'"],
    frameAncestors: ["'none'"],
  },
  referrerPolicy: 'no-referrer',
  xFrameOptions: 'DENY',
  xXssProtection: false,
  crossOriginOpenerPolicy: 'same-origin',
  permissionsPolicy: { camera: [], geolocation: [], microphone: [] },
})
