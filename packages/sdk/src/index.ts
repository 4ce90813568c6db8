export * from './errors.js';
export * from './model/index.js';
export type * from './search/types.js';
