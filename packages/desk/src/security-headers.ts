import type { MiddlewareHandler } from 'hono';

const BASE: Readonly<Record<string, string>> = {
  'Content-Security-Policy': "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'no-referrer',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  // Pages hold personal data: nothing between desk and reader keeps them.
  'Cache-Control': 'no-store',
};

/** Headers that keep pages out of frames and strangers' scripts out of pages. A route may have set a stricter one of its own. */
export function securityHeaders(https: boolean): MiddlewareHandler {
  const headers = Object.entries(https ? { ...BASE, 'Strict-Transport-Security': 'max-age=31536000' } : BASE);
  return async (c, next) => {
    await next();
    for (const [name, value] of headers) if (!c.res.headers.has(name)) c.res.headers.set(name, value);
  };
}
