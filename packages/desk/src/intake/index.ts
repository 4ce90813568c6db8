export { acceptRfq, type Acceptance, type Accepted } from './accept.js';
export { addressMark, clientAddress } from './address.js';
export { createRateLimits, type Rate, type RateLimits } from './rate-limits.js';
export { intakeRoutes } from './routes.js';
