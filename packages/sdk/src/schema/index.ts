export { directorySchema, conceptSchema } from './directory.js';
export { memberSchema } from './member.js';
