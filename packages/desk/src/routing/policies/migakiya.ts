import type { Policy } from '../policy.js';

/** Migakiya Syndicate: six administrative members decide, form the team and speak with the customer; keepsakes welcome. */
export const migakiya: Policy = {
  id: 'migakiya',
  path: ['received', 'review', 'lead', 'team', 'estimate', 'ordered', 'delivered', 'closed'],
  keepsakes: ['received', 'review', 'photo', 'rough-price', 'sending', 'arrived', 'returned', 'closed'],
  asks: { who: 'administrative', mustAnswer: true },
  review: { accepts: 4, deputies: true },
  ndaBeforeFiles: false,
  leadBy: ['administrative', 'office'],
  leadMustHaveAnswered: false,
  urgentDesignation: false,
  teamBy: ['administrative', 'office'],
  teamBeforeEstimate: true,
  teamPer: 'part',
  liaison: true,
  estimatesFrom: 'lead',
  estimateSentBy: ['liaison', 'office'],
  questions: 'office',
  answeredBy: ['customer-accepted', 'customer-rough-price', 'customer-estimate', 'customer-declined'],
};
