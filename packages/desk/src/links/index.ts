export { createLinks, type LinkClaims, type LinkReading, type LinkRequest, type Links } from './links.js';
export { requestFreshLink } from './fresh.js';
