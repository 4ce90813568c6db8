import { Readable } from 'node:stream';
import { afterEach, describe, expect, it } from 'vitest';
import type { RfqReceipt } from '@sanchi/sdk';
import { dispatch } from '../../../packages/desk/src/flow/dispatch.js';
import { stateOf } from '../../../packages/desk/src/flow/context.js';
import { bounce, readMail } from '../../../packages/desk/src/ops/bounce.js';
import { purge } from '../../../packages/desk/src/ops/purge.js';
import type { RfqRow } from '../../../packages/desk/src/store/index.js';
import type { TestDesk } from '../support/desk.js';
import { post } from '../support/rfqs.js';
import { deliver, request, submit, text, threeNetworks } from '../flow/network.js';
import { signIn } from './session.js';

let desk: TestDesk;
afterEach(() => desk.close());
const OFFICE = '事務局（office@kyoto-shisaku.example.jp）';
const send = async (changes: Parameters<typeof request>[1] = {}, network: Parameters<typeof request>[0] = 'kyoto'): Promise<RfqRow> => {
  const { number } = await (await post(desk.app, request(network, changes))).json() as RfqReceipt;
  return (await desk.desk.store.rfqs.byNumber(number))!;
};
/** The lines of a log as people read them. */
const lines = (page: string): string[] => [...page.slice(page.indexOf('<ol class="log">')).matchAll(/<li>(.*?)<\/li>/gs)].map(([, line]) => line!.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ').trim());
const log = async (headers: Record<string, string>, path = '/office/log'): Promise<string[]> => lines(await text(desk, path, headers));

/** A report of the receiving side that this mail could not be delivered (RFC 3464). */
const report = (messageId: string): string => ['Content-Type: multipart/report; report-type=delivery-status; boundary="x"', 'From: <MAILER-DAEMON@example.jp>', 'To: desk@example.jp', 'Subject: Undelivered', 'MIME-Version: 1.0', '',
  '--x', 'Content-Type: text/plain', '', 'Sorry.', '', '--x', 'Content-Type: message/delivery-status', '', 'Reporting-MTA: dns; mx.example.jp', '', 'Final-Recipient: rfc822; a@example.jp', 'Action: failed', 'Status: 5.1.1', '',
  '--x', 'Content-Type: text/rfc822-headers', '', `Message-ID: ${messageId}`, '', '--x--', ''].join('\r\n');

describe('the log', () => {
  it('says who took an addition, who left one and who carried them off, in the request’s history too', async () => {
    desk = await threeNetworks();
    const { headers, csrf } = await signIn(desk);
    const row = await send({ tolerance: { text: '±0.01 mm', value: { min: 0.01, max: 0.01, unit: 'mm' } } });
    for (const [about, value] of [['公差', true], ['納期', false]] as const) await dispatch(desk.desk, row.id, { type: 'condition-answered', by: { kind: 'member', id: 'minasoko' }, member: 'minasoko', about, value, words: about });
    const facts = await desk.desk.store.facts.list('kyoto-shisaku', 'offered');
    const [one, two] = ['公差', '納期'].map((about) => facts.find(({ data }) => (data as { about: string }).about === about));
    expect((await submit(desk, `/office/facts/${one!.id}`, { csrf, state: 'accepted' }, headers)).status).toBe(303);
    expect((await submit(desk, `/office/facts/${one!.id}`, { csrf, state: 'rejected' }, headers)).status).toBe(404); // Decided already.
    expect((await submit(desk, `/office/facts/${two!.id}`, { csrf, state: 'rejected' }, headers)).status).toBe(303);
    await submit(desk, '/office/facts.csv', { csrf }, headers);
    for (const path of ['/office/log', `/office/rfqs/${row.id}`]) {
      const all = await log(headers, path);
      for (const done of ['採用しました：みなそこ精工 公差 できる', '採用しませんでした：みなそこ精工 納期 できない', 'CSVに書き出しました：みなそこ精工 公差']) expect(all.filter((line) => line.includes(done) && line.includes(OFFICE)), done).toHaveLength(1);
    }
  });

  it('says what changed in a member’s note, from what to what; the note’s page shows it, and saving the same again is no change', async () => {
    desk = await threeNetworks();
    const { headers, csrf } = await signIn(desk);
    const save = (fields: Record<string, string>): Promise<Response> => submit(desk, '/office/members/minasoko', { csrf, ...fields }, headers);
    await save({ busyUntil: '2026-12-20', level: 'A', direct: '3' });
    desk.setNow('2026-11-18T02:00:00Z');
    for (let twice = 0; twice < 2; twice += 1) expect((await save({ level: 'B', direct: '3' })).status).toBe(303);
    const notes = (await log(headers)).filter((line) => line.includes('のメモ'));
    expect(notes).toEqual([
      `11月18日(水) 11:00 ${OFFICE} みなそこ精工のメモ：手一杯の期間「2026-12-20」→「」、技術の水準「A」→「B」`,
      `11月18日(水) 10:00 ${OFFICE} みなそこ精工のメモ：手一杯の期間「」→「2026-12-20」、技術の水準「」→「A」、2026年に直接届いた注文「」→「3」`,
    ]);
    expect(await text(desk, '/office/members', headers)).toContain('技術の水準「A」→「B」');
    const wrong = await save({ level: 'B', direct: 'たくさん', text: '書きかけのメモ' });
    expect([wrong.status, await wrong.text()]).toEqual([422, expect.stringMatching(/書きかけのメモ[^]*件数を整数で|件数を整数で[^]*書きかけのメモ/)]);
  });

  it('says what to do about a mail error that it does not know, and quotes it', async () => {
    desk = await threeNetworks();
    const { headers } = await signIn(desk);
    const row = await send();
    await desk.desk.store.outbox.lease('test', '2099-01-01T00:00:00.000Z', '2099-01-02T00:00:00.000Z', 100);
    const [mail] = await desk.desk.store.outbox.list({ rfqId: row.id });
    await desk.desk.store.outbox.settle(mail!.id, 'test', { state: 'stuck', lastError: 'EODD: something new' });
    expect(await text(desk, '/office/mail', headers)).toMatch(/<p>送れませんでした。もう一度送っても届かないときは[^<]*お伝えください。 <span class="soft">EODD: something new/);
  });

  it('tells of mails that came back, were sent again to another address, and were cancelled, with the reason', async () => {
    desk = await threeNetworks();
    const { headers, csrf } = await signIn(desk);
    const row = await send();
    await deliver(desk);
    const [mail] = (await desk.desk.store.outbox.list({ rfqId: row.id })).filter(({ toAddress }) => toAddress === 'minasoko@members.example.jp');
    const back = (): Promise<number> => readMail(Readable.from([report(mail!.messageId)])).then((raw) => bounce(desk.desk, raw, { out: () => undefined, error: () => undefined } as never));
    await back();
    expect(await text(desk, '/office', headers)).toContain('届いていないメールが1通あります');
    expect(await text(desk, `/office/rfqs/${row.id}`, headers)).toContain('このご依頼のメールが届いていません：minasoko@members.example.jp');
    const page = await text(desk, '/office/mail', headers);
    expect(page).toContain('相手のサーバーが、この宛先を断りました');
    expect(page).toContain(row.number);
    const act = (fields: Record<string, string>): Promise<Response> => submit(desk, `/office/mail/${mail!.id}`, { csrf, ...fields }, headers);
    const wrong = await act({ do: 'retry', address: 'みなそこ' });
    expect([wrong.status, await wrong.text()]).toEqual([422, expect.stringMatching(/value="みなそこ"[^]*メールアドレスを確かめて/)]);
    expect((await act({ do: 'retry', address: 'new@members.example.jp', reason: '担当の交代' })).status).toBe(303);
    expect((await act({ do: 'retry', address: 'new@members.example.jp' })).status).toBe(303); // Waiting: pressed twice.
    await deliver(desk);
    expect(desk.smtp.mails.filter(({ to }) => to.includes('new@members.example.jp'))).toHaveLength(1);
    expect((await act({ do: 'cancel' })).status).toBe(422); // It has gone.
    await back();
    expect((await act({ do: 'cancel', reason: '電話で伝えた' })).status).toBe(303);
    expect(await text(desk, '/office/mail', headers)).toContain('取りやめたもの（1通）');
    for (const path of ['/office/log', `/office/rfqs/${row.id}`]) {
      const all = await log(headers, path);
      expect(all.filter((line) => line.includes('自動 メールが届きませんでした（5.1.1）：'))).toHaveLength(2);
      expect(all.find((line) => line.includes('もう一度送りました（宛先を直して）：new@members.example.jp'))).toMatch(/理由：担当の交代$/);
      expect(all.find((line) => line.includes('取りやめました：new@members.example.jp'))).toMatch(/理由：電話で伝えた$/);
    }
  });

  it('says why, by the office’s own words or by what is plain; where somebody will ask why, it must', async () => {
    desk = await threeNetworks();
    const { headers, csrf } = await signIn(desk);
    const row = await send();
    const act = (fields: Record<string, string> | [string, string][]): Promise<Response> => submit(desk, `/office/rfqs/${row.id}`, [['csrf', csrf], ...(Array.isArray(fields) ? fields : Object.entries(fields))], headers);
    const first = stateOf(row)!.proposal!.lead!;
    const second = first === 'tsuzumi' ? 'minasoko' : 'tsuzumi';
    const silent = await act({ do: 'lead-named', member: first, urgent: 'yes' });
    const back = await silent.text();
    expect(silent.status).toBe(409);
    // The form comes back open, with what was chosen and what to mend.
    expect(/<details open><summary>幹事企業を決める<\/summary>[^]*?<\/details>/.exec(back)![0]).toMatch(new RegExp(`＊理由をお書きください。[^]*value="${first}" selected[^]*name="urgent" value="yes" checked`));
    await dispatch(desk.desk, row.id, { type: 'member-answered', by: { kind: 'member', id: first }, member: first, verdict: 'can' });
    expect((await act({ do: 'lead-named', member: first })).status).toBe(303);
    expect((await act({ do: 'lead-named', member: second, replaces: first, urgent: 'yes' })).status).toBe(409);
    expect((await act({ do: 'lead-named', member: second, replaces: first, urgent: 'yes', reason: '機械の故障のため' })).status).toBe(303);
    expect((await act({ do: 'declined' })).status).toBe(409);
    expect((await act({ do: 'declined', reason: '日程が合わないため' })).status).toBe(303);
    const all = await log(headers, `/office/rfqs/${row.id}`);
    expect(all.filter((line) => line.includes(OFFICE)).map((line) => line.split('理由：')[1])).toEqual(['機械の提案のとおり', '機械の故障のため', '日程が合わないため']);
  });

  it('keeps when and who after personal data are gone, and says that they are; page after page, of its own network only', async () => {
    desk = await threeNetworks();
    const { headers, csrf } = await signIn(desk);
    const row = await send({ description: 'ひみつの部品' });
    await submit(desk, `/office/rfqs/${row.id}`, { csrf, do: 'declined', reason: 'ひみつの理由' }, headers);
    while (await desk.sender.run() > 0);
    await submit(desk, `/office/rfqs/${row.id}/purge`, { csrf, sure: 'yes' }, headers);
    const own = await text(desk, `/office/rfqs/${row.id}`, headers);
    expect(own).not.toContain('ひみつ');
    expect(lines(own)).toEqual([
      '11月18日(水) 10:00 お客さま （内容は、個人情報とともに消しました）', `11月18日(水) 10:00 ${OFFICE} （内容は、個人情報とともに消しました）`, `11月18日(水) 10:00 ${OFFICE} 個人情報を消しました 理由：お客さまの求め`,
    ]);
    const old = await send();
    desk.setNow('2030-01-01T01:00:00Z');
    await purge(desk.desk);
    const { headers: later } = await signIn(desk);
    expect(await log(later, `/office/rfqs/${old.id}`)).toContain('1月1日(火) 10:00 自動 個人情報を消しました 理由：保存期間が過ぎたため');
    for (let index = 0; index < 120; index += 1) await desk.desk.store.events.add({ network: 'kyoto-shisaku', at: desk.desk.now().toISOString(), kind: 'written-to-all', actorKind: 'system', data: { text: `知らせ${index}`, count: 1, without: [] } });
    const pages = [await log(later), await log(later, '/office/log?page=2')];
    expect(pages[0]).toHaveLength(100);
    expect(new Set(pages.flat().filter((line) => line.includes('知らせ'))).size).toBe(120);
    expect(await text(desk, '/office/log', later)).toContain('/office/log?page=2');
    expect(await log((await signIn(desk, 'migakiya')).headers)).toEqual([]);
  });
});
