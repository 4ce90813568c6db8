import type { Policy } from '../policy.js';

/** To the members the visitor named; each answers with a price of its own, and the visitor chooses. */
export const direct: Policy = {
  id: 'direct',
  path: ['received', 'hands', 'lead', 'team', 'estimate', 'ordered', 'delivered', 'closed'],
  asks: { who: 'named', mustAnswer: false },
  ndaBeforeFiles: false,
  leadBy: ['office', 'customer'],
  leadMustHaveAnswered: true,
  urgentDesignation: false,
  teamBy: ['office', 'lead'],
  teamBeforeEstimate: false,
  teamPer: 'part',
  liaison: false,
  estimatesFrom: 'each',
  estimateSentBy: ['office', 'each'],
  questions: 'straight',
  answeredBy: ['customer-estimate', 'customer-declined'],
};
