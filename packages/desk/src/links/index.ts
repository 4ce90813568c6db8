export { createLinks, type LinkClaims, type LinkPurpose, type Links } from './links.js';
export { requestFreshLink } from './fresh.js';
