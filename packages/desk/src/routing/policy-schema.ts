import { z } from 'zod';
import type { Policy } from './policy.js';
import { STAGES } from './state.js';

const deciders = z.array(z.enum(['office', 'administrative', 'lead', 'customer'])).min(1);

/** A way from receipt to an end; the machine's rules name these stages, so their order must hold. */
const path = z.array(z.enum(STAGES)).min(3).refine(([first]) => first === 'received', { error: 'must begin with received' });

/** What a network may set in place of its policy's defaults; anything else in the configuration is a mistake. */
export const policyOverrides = z.strictObject({
  path: path.exactOptional(),
  keepsakes: path.exactOptional(),
  asks: z.strictObject({ who: z.enum(['skilled', 'administrative', 'named', 'nobody']), mustAnswer: z.boolean() }).exactOptional(),
  review: z.strictObject({ accepts: z.int().positive(), deputies: z.boolean() }).exactOptional(),
  ndaBeforeFiles: z.boolean().exactOptional(),
  leadBy: deciders.exactOptional(),
  leadMustHaveAnswered: z.boolean().exactOptional(),
  urgentDesignation: z.boolean().exactOptional(),
  teamBy: deciders.exactOptional(),
  teamBeforeEstimate: z.boolean().exactOptional(),
  teamPer: z.enum(['part', 'stage']).exactOptional(),
  liaison: z.boolean().exactOptional(),
  estimatesFrom: z.enum(['lead', 'each']).exactOptional(),
  estimateSentBy: z.array(z.enum(['office', 'lead', 'liaison', 'each'])).min(1).exactOptional(),
  questions: z.enum(['straight', 'office']).exactOptional(),
}) satisfies z.ZodType<Partial<Policy>>;
