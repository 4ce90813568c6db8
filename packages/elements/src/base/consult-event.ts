import type { MemberEntry } from '@sanchi/sdk';

/** A visitor wants to consult these members. Cancel it to open your own form instead of the list of contacts. */
export class SanchiConsultEvent extends Event {
  constructor(readonly entries: readonly MemberEntry[], readonly query: string) {
    super('sanchi-consult', { bubbles: true, composed: true, cancelable: true });
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'sanchi-consult': SanchiConsultEvent;
  }
}
