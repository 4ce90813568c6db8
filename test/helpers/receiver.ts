import { waitUntil } from '@open-wc/testing';
import { html } from 'lit';
import type { SanchiRfqForm } from '@sanchi/elements';
import { sampleDirectory } from './elements.js';
import { sampleIntake, sampleReceipt } from './intake.js';
import type { Asked, FakeReceiver } from './intake.js';
import { formOf, press, shows } from './rfq-form.js';

/** Where the receiver of these tests is. */
export const ENDPOINT = 'https://desk.example.jp/intake';

export const json = (value: unknown, status = 200): Response => Response.json(value, { status });

/** How the receiver says no. */
export const refusal = (status: number, code: string, more = {}): Response => json({ error: { code, message: { ja: `断り：${code}`, en: `refused: ${code}` }, ...more } }, status);

/** A receiver in good health. */
export const healthy = ({ method, url }: Asked): Response | undefined => {
  if (method === 'GET' && url === ENDPOINT) return json(sampleIntake);
  if (method === 'POST' && url.includes('/files?name=')) return json({ id: `f-${url.split('name=')[1] ?? ''}`, name: 'x', size: 1, type: 'application/pdf' }, 201);
  if (method === 'DELETE') return new Response(null, { status: 204 });
  if (method === 'POST' && url.endsWith('/rfqs')) return json(sampleReceipt, 201);
  return undefined;
};

/** The requests that came to it. */
export const postedTo = (receiver: FakeReceiver): Asked[] => receiver.asked.filter(({ url }) => url.endsWith('/rfqs'));

/** A form that knows its receiver's terms, or that they cannot be had. */
export async function ready(): Promise<SanchiRfqForm> {
  const form = await formOf(html`<sanchi-rfq-form endpoint=${ENDPOINT} .directory=${await sampleDirectory()}></sanchi-rfq-form>`);
  await waitUntil(() => form.intake ?? form.intakeFailed);
  await form.updateComplete;
  return form;
}

/** Goes on to the check of the answers. */
export async function confirm(form: SanchiRfqForm): Promise<void> {
  press(form, '確認画面へ進む');
  await shows(form, '内容の確認');
}
