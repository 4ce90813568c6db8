import type { Policy } from '../policy.js';

/** Rodan21: an interview and an agreement of secrecy before drawings open; a planning meeting chooses companies by stage. */
export const rodan21: Policy = {
  id: 'rodan21',
  path: ['received', 'interview', 'planning', 'lead', 'team', 'estimate', 'ordered', 'delivered', 'closed'],
  asks: { who: 'nobody', mustAnswer: false },
  ndaBeforeFiles: true,
  leadBy: ['office'],
  leadMustHaveAnswered: false,
  urgentDesignation: false,
  teamBy: ['office', 'lead'],
  teamBeforeEstimate: true,
  teamPer: 'stage',
  liaison: false,
  estimatesFrom: 'lead',
  estimateSentBy: ['office'],
  questions: 'office',
  answeredBy: ['customer-interview', 'customer-estimate', 'customer-declined'],
};
