/** What the form needs once somebody writes: reading, checking, and the request that comes of it. */
export { jaRfqMore as strings } from '../../strings/ja-rfq-more.js';
export { answers } from './answers.js';
export { describe } from '../reading/describe.js';
export { checkAll } from './problems.js';
export { understand } from '../reading/reading.js';
export { toRfq } from '../sending/to-rfq.js';
