export { directorySchema, conceptSchema } from './directory.js';
export { envelopeSchema } from './envelope.js';
export { memberSchema } from './member.js';
