export { match } from './match.js';
export type * from './types.js';
export { CONDITION_NAMES } from '../model/condition.js';
