import { afterEach, describe, expect, it } from 'vitest';
import type { RfqReceipt } from '@sanchi/sdk';
import type { RoutingMember } from '../../../packages/desk/src/config/index.js';
import { stateOf } from '../../../packages/desk/src/flow/context.js';
import type { RfqRow } from '../../../packages/desk/src/store/index.js';
import type { RoutingState } from '../../../packages/desk/src/routing/index.js';
import type { TestDesk } from '../support/desk.js';
import { post } from '../support/rfqs.js';
import { deliver, lastMail, request, submit, text, threeNetworks } from '../flow/network.js';
import { signIn } from './session.js';

let desk: TestDesk;
afterEach(() => desk.close());

/** A request in review at the Migakiya Syndicate, with the office signed in. */
async function inReview(): Promise<{ row: RfqRow; seats: readonly string[]; act(fields: Record<string, string>): Promise<Response>; state(): Promise<RoutingState>; page(): Promise<string> }> {
  const { headers, csrf } = await signIn(desk, 'migakiya');
  const { number } = await (await post(desk.app, request('migakiya', { disclosure: 'all-members' }))).json() as RfqReceipt;
  const row = (await desk.desk.store.rfqs.byNumber(number))!;
  return {
    row, seats: stateOf(row)!.reviewers, act: (fields) => submit(desk, `/office/rfqs/${row.id}`, { csrf, ...fields }, headers),
    state: async () => stateOf((await desk.desk.store.rfqs.get(row.id))!)!, page: () => text(desk, `/office/rfqs/${row.id}`, headers),
  };
}

/** Gives a seat a deputy, as the file of addresses does. */
function depute(seat: string, deputy: string): void {
  const members = desk.desk.networks.get('migakiya')!.members as Map<string, RoutingMember>;
  members.set(seat, { ...members.get(seat), deputies: [deputy] });
}

describe('the administrative members’ decision, written down by the office', () => {
  it('counts a deputy’s word and the time it was said, and the member’s own word after it', async () => {
    desk = await threeNetworks();
    const { row, seats, act, state, page } = await inReview();
    const deputy = desk.desk.networks.get('migakiya')!.directory.members.map(({ id }) => id).find((id) => !seats.includes(id))!;
    expect((await act({ do: 'voted', seat: `${seats[0]} ${deputy}`, accept: 'yes' })).status).toBe(409); // Nobody's deputy.
    depute(seats[0]!, deputy);
    desk.setNow('2026-11-18T03:00:00Z');
    expect(await page()).toContain(`<option value="${seats[0]} ${deputy}">`);
    expect((await act({ do: 'voted', seat: `${seats[0]} ${deputy}`, accept: 'yes', channel: 'phone', saidAt: '10:40' })).status).toBe(303);
    expect((await state()).votes).toMatchObject([{ seat: seats[0], by: deputy, accept: true, at: '2026-11-18T01:40:00.000Z' }]);
    expect(await page()).toMatch(/（電話、聞いた時刻 <time datetime="2026-11-18T01:40:00.000Z">/);
    expect(await page()).not.toContain(`<option value="${seats[0]} ${deputy}">`);
    expect((await act({ do: 'voted', seat: seats[0]!, accept: 'yes', channel: 'fax', saidAt: '11:20' })).status).toBe(303);
    for (const [seat, at] of [[seats[1]!, '11:05'], [seats[2]!, '10:50'], [seats[3]!, '11:00']] as const) expect((await act({ do: 'voted', seat, accept: 'yes', channel: 'phone', saidAt: at })).status).toBe(303);
    // The fourth word was the one of 11:20, whenever it was written down.
    expect((await desk.desk.store.rfqs.get(row.id))!.answeredAt).toBe('2026-11-18T02:20:00.000Z');
    expect((await state()).accepted).toMatchObject({ by: 'votes' });
  });

  it('is closed short of the quorum only with a reason, and page and log say that it was short', async () => {
    desk = await threeNetworks();
    const { seats, act, state, page } = await inReview();
    for (const [seat, accept] of [[seats[0]!, 'yes'], [seats[1]!, 'yes'], [seats[2]!, 'no']] as const) await act({ do: 'voted', seat, accept, reason: 'うちわの話' });
    expect((await page()).match(/<div><span class="chip (good|bad)">受け(る|ない)<\/span><br>/g)).toHaveLength(3);
    expect(await page()).toContain('いま、受ける 2、受けない 1、まだ 3 です。4の「受ける」で決まりです');
    expect((await act({ do: 'review-closed', accept: 'yes', seen: '2', reason: '納期が迫っているため' })).status).toBe(409); // A third has come since.
    const silent = await act({ do: 'review-closed', accept: 'yes', seen: '3' });
    expect([silent.status, await silent.text()]).toEqual([409, expect.stringContaining('理由をお書きください')]);
    expect((await act({ do: 'review-closed', accept: 'yes', seen: '3', reason: '納期が迫っているため' })).status).toBe(303);
    expect((await state()).accepted).toMatchObject({ by: 'office', reason: '納期が迫っているため' });
    expect(await page()).toContain('決まりの数に届かないまま、事務局が受けると決めました');
    expect(await page()).toMatch(/受けると答えた幹事は6のうち2（決まりは4）で、決まりの数に届いていません<\/strong><br>理由：納期が迫っているため/);
  });

  it('tells the customer the office’s reason for a no, and never what the members said among themselves', async () => {
    desk = await threeNetworks();
    const first = await inReview();
    for (const seat of first.seats.slice(0, 3)) await first.act({ do: 'voted', seat, accept: 'no', reason: 'うちわの話' });
    expect((await first.state()).stage).toBe('declined');
    await deliver(desk);
    expect(lastMail(desk, 'hanako@example.com', 'お受けできません').mail.text).not.toContain('うちわの話');
    const second = await inReview();
    await second.act({ do: 'voted', seat: second.seats[0]!, accept: 'yes', reason: 'うちわの話' });
    await second.act({ do: 'review-closed', accept: 'no', reason: '年内は手が足りないため' });
    await deliver(desk);
    const { mail } = lastMail(desk, 'hanako@example.com', second.row.number);
    expect(mail.text).toContain('年内は手が足りないため');
    expect(mail.text).not.toContain('うちわの話');
  });
});
