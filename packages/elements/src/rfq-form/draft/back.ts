import { pageState } from './away.js';
import type { SanchiRfqForm } from '../rfq-form.js';

/** What waits for Back, of each form: one at a time, however often its answers are checked. */
const waiting = new WeakMap<SanchiRfqForm, () => void>();

/**
 * The browser's Back leads from the check of the answers to the form, and not off the page with everything typed: the check is an
 * entry of its own in the tab's history, with nothing in it but a mark.
 */
export function holdBack(form: SanchiRfqForm): void {
  const mark = `${form.key}:check`;
  const state = pageState();
  if (!state) return;
  const { href } = location;
  try {
    if (!state[mark]) history.pushState({ ...state, [mark]: true }, '');
  } catch {
    // Sandboxed frames forbid it: Back then is the page's own.
    return;
  }
  const back = (): void => {
    // A link within the page, or a step of the search, is no way back.
    if (form.isConnected && (pageState()?.[mark] || location.href !== href)) return;
    removeEventListener('popstate', back);
    if (form.step === 'confirm' || form.step === 'ways' || form.step === 'failed') void form.go('edit');
  };
  const before = waiting.get(form);
  if (before) removeEventListener('popstate', before);
  waiting.set(form, back);
  addEventListener('popstate', back);
}
