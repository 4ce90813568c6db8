import type { Policy } from '../policy.js';

/** All who can are asked, none owes an answer; the office chooses among the hands raised. */
export const raiseHands: Policy = {
  id: 'raise-hands',
  path: ['received', 'hands', 'lead', 'team', 'estimate', 'ordered', 'delivered', 'closed'],
  asks: { who: 'skilled', mustAnswer: false },
  ndaBeforeFiles: false,
  leadBy: ['office'],
  leadMustHaveAnswered: true,
  urgentDesignation: false,
  teamBy: ['office', 'lead'],
  teamBeforeEstimate: false,
  teamPer: 'part',
  liaison: false,
  estimatesFrom: 'lead',
  estimateSentBy: ['office', 'lead'],
  questions: 'straight',
  answeredBy: ['customer-estimate', 'customer-declined'],
};
