/** What the form needs once somebody writes: reading, checking, and the request that comes of it. */
export { jaRfqMore as strings } from '../strings/ja-rfq-more.js';
export { answers } from './answers.js';
export { describe } from './describe.js';
export { checkAll } from './problems.js';
export { understand } from './reading.js';
export { toRfq } from './to-rfq.js';
