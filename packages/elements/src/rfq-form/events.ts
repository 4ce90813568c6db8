import type { Rfq, RfqReceipt } from '@sanchi/sdk';

/** A visitor has checked the answers and sends. Cancel it to deliver the request yourself. */
export class SanchiRfqSubmitEvent extends Event {
  constructor(readonly rfq: Rfq, readonly files: readonly File[]) {
    super('sanchi-rfq-submit', { bubbles: true, composed: true, cancelable: true });
  }
}

/** The receiver has stored the request and given it a number. Does not bubble. */
export class SanchiRfqSentEvent extends Event {
  constructor(readonly rfq: Rfq, readonly receipt: RfqReceipt) {
    super('sanchi-rfq-sent');
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'sanchi-rfq-submit': SanchiRfqSubmitEvent;
    'sanchi-rfq-sent': SanchiRfqSentEvent;
  }
}
