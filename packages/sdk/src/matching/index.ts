export { match } from './match.js';
export type * from './types.js';
