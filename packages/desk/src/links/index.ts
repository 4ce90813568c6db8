export { createLinks, type LinkClaims, type Links } from './links.js';
export { requestFreshLink } from './fresh.js';
