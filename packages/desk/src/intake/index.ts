export { addressMark, clientAddress } from './address.js';
export { takeIn, type About } from './files.js';
export { Problem, problemText } from './problems.js';
export { createRateLimits } from './rate-limits.js';
export { intakeRoutes } from './routes.js';
