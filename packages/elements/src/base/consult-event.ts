import type { MemberEntry, Where } from '@sanchi/sdk';

/** A visitor wants to consult these members, found by this query and these filters. Cancel it to open your own form instead of the list of contacts. */
export class SanchiConsultEvent extends Event {
  constructor(readonly entries: readonly MemberEntry[], readonly query: string, readonly where: Where = {}) {
    super('sanchi-consult', { bubbles: true, composed: true, cancelable: true });
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'sanchi-consult': SanchiConsultEvent;
  }
}
