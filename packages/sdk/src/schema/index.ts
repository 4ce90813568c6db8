export { directorySchema, conceptSchema } from './directory.js';
export { memberSchema } from './member.js';
export { rfqSchema } from './rfq.js';
export { rfqChallengeSchema, rfqCheckSchema, rfqRefusalSchema, rfqSubmissionSchema, storedFileSchema } from './rfq-exchange.js';
export { rfqIntakeSchema, rfqReceiptSchema } from './rfq-receipt.js';
export { checkRfq } from './rfq-check.js';
export type { RfqProblem, RfqProblemCode } from './rfq-problems.js';
