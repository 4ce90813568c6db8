import type { Policy } from '../policy.js';

/** Kyoto Shisaku Net: to all with the skill at once, who must answer; the office names the lead; an estimate in two hours. */
export const kyoto: Policy = {
  id: 'kyoto',
  path: ['received', 'hands', 'lead', 'team', 'estimate', 'ordered', 'delivered', 'closed'],
  asks: { who: 'skilled', mustAnswer: true },
  ndaBeforeFiles: false,
  leadBy: ['office'],
  leadMustHaveAnswered: true,
  urgentDesignation: true,
  teamBy: ['office', 'lead'],
  teamBeforeEstimate: false,
  teamPer: 'part',
  liaison: false,
  estimatesFrom: 'lead',
  estimateSentBy: ['office', 'lead'],
  questions: 'straight',
  answeredBy: ['customer-estimate', 'customer-declined'],
};
