import { afterEach, describe, expect, it } from 'vitest';
import type { RfqReceipt } from '@sanchi/sdk';
import { dispatch } from '../../../packages/desk/src/flow/dispatch.js';
import { contextFor, stateOf } from '../../../packages/desk/src/flow/context.js';
import { deskHooks } from '../../../packages/desk/src/flow/index.js';
import type { RoutingEvent } from '../../../packages/desk/src/routing/index.js';
import { replay } from '../../../packages/desk/src/routing/index.js';
import type { RfqRow } from '../../../packages/desk/src/store/index.js';
import type { TestDesk } from '../support/desk.js';
import { PDF, post, upload } from '../support/rfqs.js';
import type { NETWORKS} from './network.js';
import { deliver, lastMail, request, submit, text, threeNetworks } from './network.js';
import { onBothStores } from '../support/stores.js';

onBothStores('flow', (fresh) => {
  const opened = async (options: Parameters<typeof threeNetworks>[0] = {}): Promise<TestDesk> => threeNetworks({ ...options, store: await fresh() });

  let desk: TestDesk;
  afterEach(() => desk.close());
  const office = { kind: 'office', id: 'tanaka' } as const;

  const send = async (network: keyof typeof NETWORKS, changes: Parameters<typeof request>[1] = {}): Promise<RfqRow & { status: string }> => {
    const response = await post(desk.app, request(network, changes));
    expect(response.status, await response.clone().text()).toBe(201);
    const receipt = await response.json() as RfqReceipt;
    await deliver(desk);
    return { ...(await desk.desk.store.rfqs.byNumber(receipt.number))!, status: new URL(receipt.statusUrl!).pathname };
  };
  const now = async (row: RfqRow): Promise<RfqRow> => (await desk.desk.store.rfqs.get(row.id))!;

  describe('the log', () => {
    it('replays to what is stored, with who, when and by which way', async () => {
      desk = await opened();
      const row = await send('kyoto');
      const { link } = lastMail(desk, 'minasoko@members.example.jp');
      await submit(desk, link, { do: 'answer', verdict: 'can' });
      await dispatch(desk.desk, row.id, { type: 'lead-named', by: office, member: 'minasoko', reason: 'いちばん早い' });
      const events = (await desk.desk.store.events.of(row.id)).filter(({ kind }) => kind === 'routing');
      expect(events.map(({ actorKind, actor, channel, reason }) => [actorKind, actor, channel, reason])).toEqual([
        ['customer', '', 'web', null], ['member', 'minasoko', 'web', null], ['office', 'tanaka', null, 'いちばん早い'],
      ]);
      const stored = await now(row);
      expect(replay(events.map(({ data }) => data as RoutingEvent), contextFor(desk.desk.networks.get(row.network)!, stored))).toEqual(stateOf(stored));
    });

    it('settles two decisions made at once: one counts, the other is refused, and nothing is sent twice', async () => {
      desk = await opened();
      const row = await send('kyoto');
      const names = stateOf(row)!.asked.map(({ member }) => member);
      const all = Array.from({ length: 6 }, () => dispatch(desk.desk, row.id, { type: 'lead-named', by: office, member: names[0]!, urgent: true, reason: '急ぎ' }));
      const outcomes = await Promise.all(all);
      expect(outcomes.filter((one) => !('refused' in one))).toHaveLength(1);
      expect((await desk.desk.store.outbox.list({ rfqId: row.id })).filter(({ kind }) => kind === 'member-lead')).toHaveLength(1);
    });
  });

  describe('the promise', () => {
    it('is escalated as it runs out, once each, in business hours only', async () => {
      desk = await opened({ now: '2026-11-20T08:00:00Z' }); // Friday 17:00; Monday is a holiday.
      const row = await send('kyoto');
      expect(row.answerBy).toBe('2026-11-24T02:00:00.000Z');
      const count = async (): Promise<number> => (await desk.desk.store.outbox.list({ rfqId: row.id })).filter(({ kind }) => kind === 'office-escalated').length;
      for (const [at, expected] of [['2026-11-23T05:00:00Z', 0], ['2026-11-24T00:59:00Z', 0], ['2026-11-24T01:00:00Z', 1], ['2026-11-24T01:10:00Z', 1], ['2026-11-24T01:40:00Z', 2], ['2026-11-24T02:30:00Z', 3], ['2026-11-24T03:30:00Z', 3]] as const) {
        desk.setNow(at);
        await deskHooks.tick(desk.desk);
        await deskHooks.tick(desk.desk);
        expect(await count(), at).toBe(expected);
      }
      await deliver(desk);
      expect(lastMail(desk, 'hanako@example.com', '遅れています').mail.subject).toContain(row.number);
      expect(lastMail(desk, 'minasoko@members.example.jp', 'ご回答がまだ').mail.subject).toContain(row.number);
    });

    it('stands still while the customer is asked, and runs on with the time that was left', async () => {
      desk = await opened({ now: '2026-11-18T01:00:00Z' });
      const row = await send('kyoto', { disclosure: 'office' });
      desk.setNow('2026-11-19T00:00:00Z');
      await deskHooks.tick(desk.desk);
      expect((await desk.desk.store.outbox.list({ rfqId: row.id })).some(({ kind }) => kind === 'office-escalated')).toBe(false);
      await submit(desk, row.status, { do: 'widen', scope: 'candidates' });
      expect(await now(row)).toMatchObject({ state: 'hands', answerBy: '2026-11-19T02:00:00.000Z' });
    });

    it('goes out in a digest once a month', async () => {
      desk = await opened({ now: '2026-11-18T01:00:00Z' });
      await send('kyoto');
      desk.setNow('2026-12-01T01:00:00Z');
      await deskHooks.tick(desk.desk);
      await deskHooks.tick(desk.desk);
      await deliver(desk);
      const digests = desk.smtp.mails.filter(({ mail }) => mail.subject?.includes('先月のご依頼のまとめ'));
      expect(digests.filter(({ to }) => to.includes('minasoko@members.example.jp'))).toHaveLength(1);
      expect(digests[0]!.mail.text).toContain('先月届いたご依頼: 1件');
    });
  });

  describe('disclosure', () => {
    it('hides the sender from members where the customer wishes it, in mails and pages', async () => {
      desk = await opened();
      const row = await send('kyoto', { hideSender: true, sender: { name: '匿名 希望', company: '秘密工業', email: 'hanako@example.com' } });
      const mail = lastMail(desk, 'minasoko@members.example.jp');
      expect(mail.mail.text).not.toMatch(/匿名|秘密工業|hanako/);
      expect(await text(desk, mail.link)).not.toMatch(/匿名|秘密工業|hanako/);
      expect(row.state).toBe('hands');
    });

    it('shuts drawings to members and office until secrecy is recorded, and shows the customer who has opened them', async () => {
      desk = await opened();
      const file = await (await upload(desk.app, '図面.pdf', PDF)).json() as { id: string; name: string; size: number; type: string };
      const row = await send('rodan21', { attachments: [file], disclosure: 'all-members' });
      const stored = (await desk.desk.store.files.of(row.id))[0]!;
      const user = await desk.desk.store.users.insert({ network: row.network, email: `office@${row.network}.example.jp`, name: '事務局', createdAt: '2026-11-18T01:00:00.000Z' });
      const fetchAs = async (who: { kind: 'member' | 'office'; id: string }): Promise<number> => (await desk.app.request(new URL(desk.desk.files.url(stored, who)).pathname)).status;
      expect(await fetchAs({ kind: 'office', id: user.id })).toBe(403);
      await dispatch(desk.desk, row.id, { type: 'interview-recorded', by: office, heldOn: '2026-11-20', note: '福祉用具の相談' });
      await dispatch(desk.desk, row.id, { type: 'nda-signed', by: office, covers: 'network' });
      const member = desk.desk.networks.get('rodan21')!.directory.members[1]!.id;
      expect(await fetchAs({ kind: 'member', id: member })).toBe(403);
      await dispatch(desk.desk, row.id, { type: 'members-asked', by: office, members: [member] });
      expect(await fetchAs({ kind: 'member', id: member })).toBe(200);
      expect(await fetchAs({ kind: 'office', id: user.id })).toBe(200);
      const page = await text(desk, row.status);
      expect(page.match(/開いた <time/g)).toHaveLength(2);
    });
  });

  describe('links', () => {
    it('that are forged, for another purpose, or expired open nothing; a fresh one goes to the registered address only', async () => {
      desk = await opened();
      const row = await send('kyoto');
      const { link } = lastMail(desk, 'minasoko@members.example.jp');
      expect((await desk.app.request(`${link.slice(0, -2)}xx`)).status).toBe(404);
      expect((await desk.app.request(link.replace('/answer/', '/status/'))).status).toBe(404);
      expect((await desk.app.request(row.status.replace('/status/', '/answer/'))).status).toBe(404);
      desk.setNow('2026-12-20T01:00:00Z');
      const before = desk.smtp.mails.length;
      const expired = await desk.app.request(link);
      expect(expired.status).toBe(410);
      expect(await expired.text()).toContain('新しいリンクを送る');
      expect((await submit(desk, link, { do: 'answer', verdict: 'can' })).status).toBe(410);
      expect((await submit(desk, `${link}/fresh`, {})).status).toBe(200);
      await deliver(desk);
      expect(desk.smtp.mails.slice(before).map(({ to }) => to.join())).toEqual(['minasoko@members.example.jp']);
      expect((await desk.app.request(lastMail(desk, 'minasoko@members.example.jp', '新しいリンク').link)).status).toBe(200);
      expect((await now(row)).rev).toBe(row.rev);
    });

    it('a condition that the entry does not state is one tap, and is offered to the office', async () => {
      desk = await opened();
      const row = await send('kyoto', { roughness: { text: 'Ra0.4', value: { max: 0.4, unit: 'Ra' } } });
      const page = await text(desk, lastMail(desk, 'minasoko@members.example.jp').link);
      const about = /name="about" value="([^"]+)"/.exec(page)?.[1];
      expect(about).toBeDefined();
      expect((await submit(desk, lastMail(desk, 'minasoko@members.example.jp').link, { do: 'condition', about: about!.replaceAll('&amp;', '&'), value: 'yes' })).status).toBe(303);
      const [fact] = await desk.desk.store.facts.list(row.network, 'offered');
      expect(fact).toMatchObject({ member: 'minasoko', kind: 'answer', data: { value: true } });
      expect((await submit(desk, lastMail(desk, 'minasoko@members.example.jp').link, { do: 'condition', about: 'made-up', value: 'yes' })).status).toBe(422);
    });
  });
});
