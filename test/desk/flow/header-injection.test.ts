// Words that would forge headers, addresses or further mails, in everything that a request, an answer or the office's forms carry
// into any letter of the flow, through a real SMTP server.
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Rfq, RfqReceipt } from '@sanchi/sdk';
import { checkRfq } from '@sanchi/sdk/schema';
import { stateOf } from '../../../packages/desk/src/flow/context.js';
import type { RoutingState } from '../../../packages/desk/src/routing/index.js';
import type { RfqRow } from '../../../packages/desk/src/store/index.js';
import type { TestDesk } from '../support/desk.js';
import { fullRfq, PDF, post, upload } from '../support/rfqs.js';
import { NETWORKS, submit, threeNetworks } from './network.js';
import { signIn } from '../office/session.js';

type Path = readonly string[];

/** Where a request holds words. */
function pathsOf(value: unknown, path: Path = []): Path[] {
  if (typeof value === 'string') return [path];
  return typeof value === 'object' && value !== null ? Object.entries(value).flatMap(([key, inner]) => pathsOf(inner, [...path, key])) : [];
}

function put<T>(value: T, [key, ...rest]: Path, words: string): T {
  if (key === undefined) return words as T;
  const copy = (Array.isArray(value) ? [...value as unknown[]] : { ...value }) as Record<string, unknown>;
  copy[key] = put(copy[key], rest, words);
  return copy as T;
}

/** The request with these words in every field that takes them. */
const filled = (request: Rfq, words: string): { rfq: Rfq; fields: number } => pathsOf(request).filter(([first]) => first !== 'network' && first !== 'consents').reduce((sum, path) => {
  const tried = put(sum.rfq, path, words);
  return 'problems' in checkRfq(tried) ? sum : { rfq: tried, fields: sum.fields + 1 };
}, { rfq: request, fields: 0 });

/** Marks the words: found in a header, they have got there. */
const MARK = 'zzq';
const words = fc.array(fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom('\r\n', '\n', '\r', '\u2028', '\u2029', '\u0085', '\u000b', '\t', '%0d%0a', '\\r\\n', '\r\n\r\n', '\r\n.\r\n', '\u0000', '\ud800') },
  { weight: 3, arbitrary: fc.constantFrom(`Bcc: ${MARK}@evil.example`, `To: ${MARK}@evil.example`, `Subject: ${MARK}`, 'Content-Type: text/html', `MAIL FROM:<${MARK}@evil.example>`, `RCPT TO:<${MARK}@evil.example>`, 'DATA', 'QUIT') },
  { weight: 2, arbitrary: fc.constantFrom(`<${MARK}@evil.example>`, ',', ';', '"', '=?utf-8?B?enpx?=', '【', 'あ', '𠮷', '-- ') },
), { minLength: 1, maxLength: 8 }).map((parts) => `${MARK}${parts.join('')}`);
/** One line: what fields of one line take. */
const line = words.map((text) => text.replace(/[\u0000-\u001f\u0085\u2028\u2029\ud800]/g, ' '));

const HEADERS = ['auto-submitted', 'content-transfer-encoding', 'content-type', 'date', 'from', 'message-id', 'mime-version', 'reply-to', 'subject', 'to', 'x-auto-response-suppress'];
const KNOWN = /^(hanako@example\.com|office@[a-z0-9-]+\.example\.jp|[a-z0-9-]+@members\.example\.jp)$/;
const MEMBER = 'minasoko';

let desk: TestDesk;
beforeAll(async () => { desk = await threeNetworks(); });
afterAll(() => desk.close());

/** Each post a minute after the one before: none is one pressed twice. */
let minute = 0;
const submitLater = (path: string, fields: Record<string, string>, headers?: Record<string, string>): Promise<Response> => {
  minute += 1;
  desk.setNow(new Date(Date.parse('2026-11-18T01:00:00Z') + minute * 60_000).toISOString());
  return submit(desk, path, fields, headers);
};
const stored = async (row: RfqRow): Promise<RoutingState> => stateOf((await desk.desk.store.rfqs.get(row.id))!)!;
const linkOf = (row: RfqRow, who: { kind: 'member'; id: string } | { kind: 'customer' }): string => {
  const purpose = who.kind === 'customer' ? 'status' : 'answer';
  return `/${purpose}/${desk.desk.links.make({ purpose, network: row.network, rfq: row.id, who })}`;
};

async function send(network: keyof typeof NETWORKS, evil: { text: string; line: string }): Promise<{ row: RfqRow; fields: number }> {
  const file = await (await upload(desk.app, `${Buffer.from(evil.text).toString()}.pdf`, PDF)).json() as { id: string; name: string; size: number; type: string };
  const base = fullRfq({ network: NETWORKS[network], processes: ['machining-center-machining'], materials: ['a5052'], disclosure: 'all-members', attachments: [file] });
  const one = filled(base, evil.text);
  const { rfq, fields } = filled(one.rfq, evil.line);
  // The desk knows its processes and files by their names, and the sender by the address.
  const response = await post(desk.app, { ...rfq, processes: base.processes, materials: base.materials, attachments: base.attachments, sender: { ...rfq.sender, email: 'hanako@example.com' } });
  expect(response.status, await response.clone().text()).toBe(201);
  const { number } = await response.json() as RfqReceipt;
  return { row: (await desk.desk.store.rfqs.byNumber(number))!, fields };
}

describe('words that forge', () => {
  it('make no header, no address and no further mail, from whatever field of a request, answer or office form they go into letters', async () => {
    const offices = { kyoto: await signIn(desk), migakiya: await signIn(desk, 'migakiya'), rodan21: await signIn(desk, 'rodan21') };
    const kinds = new Set<string>();
    let checked = 0;
    await fc.assert(fc.asyncProperty(words, line, async (text, oneLine) => {
      const kyoto = await send('kyoto', { text, line: oneLine });
      expect(kyoto.fields).toBeGreaterThan(20);
      const [member, customer] = [linkOf(kyoto.row, { kind: 'member', id: MEMBER }), linkOf(kyoto.row, { kind: 'customer' })];
      const office = (row: RfqRow, network: keyof typeof NETWORKS, fields: Record<string, string>): Promise<Response> =>
        submitLater(`/office/rfqs/${row.id}`, { csrf: offices[network].csrf, ...fields, reason: text }, offices[network].headers);
      await submitLater(member, { do: 'answer', verdict: 'question', text });
      const [question] = (await stored(kyoto.row)).questions;
      await office(kyoto.row, 'kyoto', { do: 'question-passed', question: question!.id });
      await submitLater(customer, { do: 'answer', question: question!.id, text });
      await submitLater(member, { do: 'answer', verdict: 'can', text });
      await office(kyoto.row, 'kyoto', { do: 'written', text });
      await office(kyoto.row, 'kyoto', { do: 'lead-named', member: MEMBER });
      await office(kyoto.row, 'kyoto', { do: 'team-formed', part: text, member: MEMBER });
      await submitLater(member, { do: 'estimate', price: '1000', note: text, straight: 'yes' });
      const [estimate] = (await stored(kyoto.row)).estimates;
      await office(kyoto.row, 'kyoto', { do: 'estimate-sent', estimate: estimate!.id });
      await submitLater(customer, { do: 'decline', reason: text });

      const migakiya = await send('migakiya', { text, line: oneLine });
      for (const [index, seat] of (await stored(migakiya.row)).reviewers.entries()) await submitLater(linkOf(migakiya.row, { kind: 'member', id: seat }), { do: 'vote', seat, accept: index % 2 ? 'yes' : 'no', reason: text });
      await office(migakiya.row, 'migakiya', { do: 'review-closed' });
      const rodan21 = await send('rodan21', { text, line: oneLine });
      await office(rodan21.row, 'rodan21', { do: 'interview-arranged', date: text });
      await office(rodan21.row, 'rodan21', { do: 'interview-recorded', heldOn: '2026-11-18', note: text });
      await office(rodan21.row, 'rodan21', { do: 'declined' });
      await submitLater('/office/members/write', { csrf: offices.kyoto.csrf, text }, offices.kyoto.headers);

      while (await desk.sender.run() > 0);
      const outbox = await desk.desk.store.outbox.list({ limit: 100_000 });
      expect(outbox.filter(({ state }) => state !== 'sent')).toEqual([]);
      expect(desk.smtp.mails).toHaveLength(outbox.length);
      for (const { kind } of outbox) kinds.add(kind);
      for (const { to, from, raw, mail } of desk.smtp.mails.slice(checked)) {
        expect([to.length, from]).toEqual([1, 'desk@example.jp']);
        expect(to[0]).toMatch(KNOWN);
        expect([...mail.headers.keys()].filter((name) => !HEADERS.includes(name))).toEqual([]);
        // What is encoded is read. A Message-ID and the number of a request are of chance, which may spell anything.
        const lines = mail.headerLines.filter(({ key }) => key !== 'message-id').map(({ line: one }) => one.replace(/=\?UTF-8\?B\?([A-Za-z0-9+/=]*)\?=/g, (_, encoded: string) => Buffer.from(encoded, 'base64').toString().replace(/[A-Z]{2}-\d{4}-[0-9A-Z]+/, '')));
        expect(lines.join('\n')).not.toMatch(/zzq|enpx|evil/i);
        expect(JSON.stringify([mail.subject, mail.to, mail.from, mail.replyTo])).not.toMatch(/zzq|evil/i);
        expect([mail.html, mail.attachments]).toEqual([false, []]);
        // What stands after the headers is one Base64 body: nothing in it is read as a command or as the end of the mail.
        expect(raw.slice(raw.indexOf('\r\n\r\n'))).toMatch(/^[A-Za-z0-9+/=\r\n]*$/);
      }
      checked = desk.smtp.mails.length;
    }), { numRuns: 8 });
    // The words have really been on their way: the letters that carry them were sent.
    expect([...kinds]).toEqual(expect.arrayContaining(['receipt', 'office-new', 'member-asked', 'customer-question', 'member-lead', 'customer-estimate', 'customer-interview', 'customer-declined', 'written']));
    expect(desk.smtp.mails.filter(({ mail }) => mail.text?.includes(MARK)).length).toBeGreaterThan(50);
  }, 180_000);
});
