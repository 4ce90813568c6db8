/** Services that say how an order is placed, not what is done: few makers speak of them (ソファを特注). */
export const MANNERS: ReadonlySet<string> = new Set([
  'small-lot', 'single-piece', 'mass-production', 'short-lead-time', 'one-stop', 'joint-order', 'oem', 'odm', 'private-brand', 'contract-processing',
  'custom-order', 'semi-order', 'full-order', 'personalisation', 'individual-order', 'customer-supplied-material', 'reverse-engineering',
]);

/** Services before the work itself that makers of anything offer. */
export const OFFERED: ReadonlySet<string> = new Set(['product-planning', 'technical-consultation', 'joint-development']);
