import { createHash, randomBytes, randomUUID } from 'node:crypto';
import type { RfqReceipt } from '@sanchi/sdk';
import { ORIGIN } from './desk.js';
import { rfq } from './rfqs.js';
import type { MailCatcher } from './smtp.js';

export const pause = (ms: number): Promise<void> => new Promise((resolve) => { setTimeout(resolve, ms); });

/** A request that went from the visitor's page to the estimate. */
export interface Journey { readonly number: string; readonly sha256: string }

/** Finds a link in the mails that have arrived at an address, as soon as it is there. */
export type FindLink = (to: string, words: string, path: RegExp) => Promise<string>;

export const links = (smtp: MailCatcher): FindLink => async (to, words, path) => {
  let from = 0;
  // However slow the machine: it has failed when no mail at all comes any more.
  for (let until = Date.now() + 900_000; Date.now() < until; await pause(40)) {
    if (from < smtp.mails.length) until = Date.now() + 900_000;
    for (; from < smtp.mails.length; from += 1) {
      const { to: receivers, mail } = smtp.mails[from]!;
      const found = receivers.includes(to) && `${mail.subject ?? ''}\n${mail.text ?? ''}`.includes(words) ? path.exec(mail.text ?? '') : null;
      if (found) return found[0];
    }
  }
  throw new Error(`no mail to ${to} with ${words}`);
};

/** Tries until the desk has answered, as people press again when a page does not load. */
async function press(url: string, init: RequestInit, accept: readonly number[]): Promise<Response> {
  for (;;) {
    const response = await fetch(url, { method: 'POST', redirect: 'manual', ...init }).catch(() => undefined);
    // The answer too may be cut off.
    const body = await response?.text().catch(() => undefined);
    if (response && body !== undefined && accept.includes(response.status)) return new Response(body === '' ? null : body, { status: response.status, headers: response.headers });
    if (response && body !== undefined && ![429, 500, 503].includes(response.status)) throw new Error(`${url}: ${response.status} ${body.slice(0, 500)}`);
    await pause(20 + Math.random() * 60 + (response?.status === 429 ? 1000 : 0));
  }
}

const form = (fields: Record<string, string>, headers: Record<string, string> = {}): RequestInit =>
  ({ headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers }, body: new URLSearchParams(fields).toString() });

/** Somebody of the office, signed in by the link in the mail. */
export async function officeSession(url: string, post: FindLink): Promise<{ cookie: string; csrf: string }> {
  await press(`${url}/office/login`, form({ email: 'office@kyoto.example.jp' }), [303]);
  const link = await post('office@kyoto.example.jp', '/office/enter/', /http\S+\/office\/enter\/\S+/);
  const cookie = (await press(link, form({}), [303])).headers.get('set-cookie')!.split(';')[0]!;
  const page = await (await fetch(`${url}/office/new`, { headers: { cookie } })).text();
  return { cookie, csrf: /name="csrf" value="([^"]+)"/.exec(page)![1]! };
}

/** A visitor sends, the member answers, the office names it lead, it gives its price: each tries until it has been done. */
export async function journey(url: string, index: number, post: FindLink, { cookie, csrf }: { cookie: string; csrf: string }): Promise<Journey> {
  const bytes = Buffer.concat([Buffer.from('%PDF-1.7\n'), randomBytes(20_000)]);
  const send = async (path: string, type: string, body: BodyInit): Promise<unknown> =>
    (await press(`${url}/intake/${path}`, { headers: { origin: ORIGIN, 'content-type': type, 'idempotency-key': randomUUID() }, body }, [200, 201])).json();
  const file = await send(`files?name=${index}.pdf`, 'application/pdf', bytes) as { id: string };
  const request = rfq({ description: `ステンレスの板を鏡面に磨いてほしい ${index}`, processes: ['mirror-polishing'], attachments: [{ id: file.id, name: `${index}.pdf`, size: bytes.length, type: 'application/pdf' }] });
  const { number } = await send('rfqs', 'application/json', JSON.stringify({ rfq: request, check: { elapsed: 5000, website: '' } })) as RfqReceipt;

  const answer = await post('m1@example.jp', number, /http\S+\/answer\/\S+/);
  await press(answer, form({ do: 'answer', verdict: 'can' }), [303]);
  const office = await post('office@kyoto.example.jp', number, /http\S+\/office\/rfqs\/\S+/);
  // Refused as decided already where the answer to the first try was cut off.
  await press(office, form({ do: 'lead-named', member: 'm1', csrf }, { cookie }), [303, 409]);
  await press(answer, form({ do: 'estimate', price: String(10_000 + index), straight: 'yes' }), [303]);
  return { number, sha256: createHash('sha256').update(bytes).digest('hex') };
}
