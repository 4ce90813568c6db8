export type * from './concept.js';
export type * from './member.js';
export type * from './network.js';
export type * from './product.js';
export type * from './region.js';
export * from './directory.js';
export * from './quantity.js';
export * from './text.js';
