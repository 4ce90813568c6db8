import type { SanchiRfqForm } from '../rfq-form.js';

/** A control by its id; of radio buttons, by their name, the chosen one. */
export function controlOf(form: SanchiRfqForm, id: string): HTMLElement | null {
  const root = form.renderRoot as ShadowRoot;
  return root.getElementById(id) ?? root.querySelector<HTMLElement>(`[name="${CSS.escape(id)}"]:checked`);
}

/** Takes the focus to a control, or to the title where it is not there. */
export async function focusOn(form: SanchiRfqForm, id: string): Promise<void> {
  await form.updateComplete;
  const element = controlOf(form, id) ?? controlOf(form, 'title');
  element?.focus({ preventScroll: true });
  element?.scrollIntoView({ block: id === 'title' || id === 'errors' ? 'start' : 'center' });
}

/** Opens 詳しく with its controls in place. */
export async function showDetails(form: SanchiRfqForm): Promise<void> {
  await form.loadPart('details');
  form.open = true;
  form.requestUpdate();
  await form.updateComplete;
}

/** Opens 詳しく where something in it must be mended, and puts the faults into the order of the screen (WCAG 2.4.3). */
export async function orderFaults(form: SanchiRfqForm): Promise<void> {
  await form.updateComplete;
  if (form.step !== 'edit') return;
  const { errors } = form;
  if ([...errors.keys()].some((id) => !controlOf(form, id))) await showDetails(form);
  const faults = [...errors].map(([id, text]) => ({ id, text, at: controlOf(form, id) }));
  faults.sort(({ at: a }, { at: b }) =>
    (a && b && a !== b ? (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1) : Number(!a) - Number(!b)));
  errors.clear();
  for (const { id, text } of faults) errors.set(id, text);
  form.requestUpdate();
}
