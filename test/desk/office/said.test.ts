import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import type { RfqReceipt } from '@sanchi/sdk';
import { dateIn, instantOf } from '../../../packages/desk/src/clock/zone.js';
import { stateOf } from '../../../packages/desk/src/flow/context.js';
import { readMoment } from '../../../packages/desk/src/office/said.js';
import type { RfqRow } from '../../../packages/desk/src/store/index.js';
import type { TestDesk } from '../support/desk.js';
import { post } from '../support/rfqs.js';
import { request, submit, text, threeNetworks } from '../flow/network.js';
import { signIn } from './session.js';

let desk: TestDesk | undefined;
afterEach(async () => {
  await desk?.close();
  desk = undefined;
});

interface Work { readonly row: RfqRow; act(fields: Record<string, string> | [string, string][]): Promise<Response>; now(): Promise<RfqRow>; page(): Promise<string> }

/** The office, signed in, with a request of Tuesday 17:30. */
async function atWork(changes: Parameters<typeof request>[1] = {}): Promise<Work> {
  const own = desk = await threeNetworks({ now: '2026-11-17T08:30:00Z' });
  const { number } = await (await post(own.app, request('kyoto', changes))).json() as RfqReceipt;
  const row = (await own.desk.store.rfqs.byNumber(number))!;
  own.setNow('2026-11-18T01:30:00Z');
  const { headers, csrf } = await signIn(own);
  return {
    row, act: (fields) => submit(own, `/office/rfqs/${row.id}`, [['csrf', csrf], ...(Array.isArray(fields) ? fields : Object.entries(fields))], headers),
    now: async () => (await own.desk.store.rfqs.get(row.id))!, page: () => text(own, `/office/rfqs/${row.id}`, headers),
  };
}

describe('the time at which something was said', () => {
  it('is the wall clock’s, never in the future nor before the request came', () => {
    const zones = ['Asia/Tokyo', 'Europe/Berlin', 'America/New_York', 'Asia/Kathmandu'];
    const DAY = 86_400_000;
    const start = Date.parse('2026-01-01T00:00:00Z');
    fc.assert(fc.property(fc.constantFrom(...zones), fc.integer({ min: 0, max: 400 * DAY }), fc.integer({ min: 0, max: 20 * DAY }), fc.integer({ min: -3 * DAY, max: 23 * DAY }), fc.boolean(), (timeZone, from, length, offset, dated) => {
      const since = new Date(start + from).toISOString();
      const now = start + from + length;
      // A minute of the clock on the wall, anywhere around.
      const meant = Math.floor((start + from + offset) / 60_000) * 60_000;
      const clock = new Date(meant).toLocaleTimeString('en-GB', { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
      const values: Record<string, string> = { saidOn: dated ? dateIn(meant, timeZone) : '', saidAt: clock };
      const read = readMoment({ text: (name: string) => values[name] ?? '' } as never, { now: () => new Date(now) } as never, { network: { config: { hours: { timeZone } } } } as never, since, '早すぎます');
      const wanted = instantOf(dated ? dateIn(meant, timeZone) : dateIn(now, timeZone), clock, timeZone);
      if ('misread' in read) {
        expect(wanted > now || wanted <= Date.parse(since) - 60_000).toBe(true);
        return;
      }
      expect(Date.parse(read.at!)).toBeGreaterThanOrEqual(Date.parse(since));
      expect(Date.parse(read.at!)).toBeLessThanOrEqual(now);
      expect(Math.abs(Date.parse(read.at!) - wanted)).toBeLessThan(60_000);
    }), { numRuns: 1000 });
  });

  it('may be days ago, and stops the clock then; what cannot be is sent back with all that was typed', async () => {
    const { row, act, now } = await atWork();
    expect(row.answerBy).toBe('2026-11-18T02:00:00.000Z'); // Tuesday 17:00 it closes: Wednesday 11:00.
    const said = { do: 'member-answered', member: 'minasoko', verdict: 'can', channel: 'phone', text: '社長と話した' };
    for (const [fields, words] of [
      [{ saidAt: '10:40' }, 'まだ来ていない時刻です'], [{ saidOn: '2026-11-19', saidAt: '9:00' }, 'まだ来ていない日時です'], [{ saidOn: '2026-11-17', saidAt: '17:20' }, '受付より前の日時です'],
      [{ saidOn: '2026-11-17' }, '時刻も入れてください'], [{ saidAt: 'あさ' }, '10:50 のように'], [{ saidOn: '2026-02-30', saidAt: '9:00' }, '日付を確かめてください'],
    ] as const) {
      const wrong = await act({ ...said, ...fields });
      const page = await wrong.text();
      expect([wrong.status, page.includes(words)], words).toEqual([422, true]);
      const form = /<details open><summary>会員の回答を記録する<\/summary>[^]*?<\/details>/.exec(page)![0];
      for (const typed of ['社長と話した', 'value="can" required checked', `＊`, ...Object.values(fields).map((value) => `value="${value}"`)]) expect(form).toContain(typed);
    }
    expect((await act({ ...said, saidOn: '2026-11-17', saidAt: '１７時３０分' })).status).toBe(303);
    expect(stateOf(await now())!.answers[0]).toMatchObject({ at: row.acceptedAt, channel: 'phone' });
    await act({ do: 'lead-named', member: 'minasoko' });
    expect((await act({ do: 'estimate-offered', member: 'minasoko', price: '5万円', channel: 'phone', straight: 'yes' })).status).toBe(422);
    expect((await act({ do: 'estimate-offered', member: 'minasoko', price: '50,000円', channel: 'phone', straight: 'yes', saidOn: '2026-11-17', saidAt: '1755' })).status).toBe(303);
    expect((await now()).answeredAt).toBe('2026-11-17T08:55:00.000Z');
  });
});

describe('conditions that an entry does not state', () => {
  it('are answered by telephone as by a tap: one form for a member, those not asked left out, twice is once', async () => {
    const { row, act, now, page } = await atWork({ tolerance: { text: '±0.01 mm', value: { min: 0.01, max: 0.01, unit: 'mm' } }, weight: { text: '3 kg', value: { max: 3, unit: 'kg' } }, thickness: { text: '0.3 mm', value: { min: 0.3, max: 0.3, unit: 'mm' } } });
    const asked = stateOf(row)!.asked.map(({ member }) => member);
    const forms = [...(await page()).matchAll(/<form method="post">(?:(?!<\/form>)[^])*?name="do" value="condition-answered">(?:(?!<\/form>)[^])*<\/form>/g)].map(([form]) => form);
    const of = (form: string): { member: string; abouts: string[] } => ({ member: /name="member" value="([^"]+)"/.exec(form)![1]!, abouts: [...form.matchAll(/name="about" value="([^"]+)"/g)].map(([, about]) => about!) });
    const { member, abouts } = forms.map(of).find((one) => one.abouts.length >= 2)!;
    expect(asked).toContain(member);
    const fields = (values: readonly string[], more: Record<string, string> = {}): [string, string][] => [['do', 'condition-answered'], ['member', member], ...abouts.map((about): [string, string] => ['about', about]),
      ...values.map((value, index): [string, string] => [`value-${index}`, value]), ...Object.entries({ channel: 'fax', saidOn: '2026-11-17', saidAt: '17:45', ...more })];
    const none = await act(fields([]));
    expect([none.status, await none.text()]).toEqual([422, expect.stringContaining('一つ以上選んでください')]);
    for (let twice = 0; twice < 2; twice += 1) expect((await act(fields(['yes', 'no']))).status).toBe(303);
    expect(stateOf(await now())!.conditions).toEqual(expect.arrayContaining([{ member, about: abouts[0], value: true, at: '2026-11-17T08:45:00.000Z' }, { member, about: abouts[1], value: false, at: '2026-11-17T08:45:00.000Z' }]));
    expect(await desk!.desk.store.facts.list('kyoto-shisaku', 'offered')).toHaveLength(2);
    expect((await page()).match(/（FAX、聞いた時刻 /g)).toHaveLength(2);
    expect(await page()).toContain('記載なし、回答：できる</span>');
    expect(await page()).toContain('記載なし、回答：できない</span>');
    // The form shows what was answered, and a later word counts.
    expect((await act(fields(['no', 'no'], { saidAt: '17:50' }))).status).toBe(303);
    expect(stateOf(await now())!.conditions.find(({ about }) => about === abouts[0])).toMatchObject({ value: false });
    expect((await act([['do', 'condition-answered'], ['member', member], ['about', 'でたらめ'], ['value-0', 'yes']])).status).toBe(422);
  });
});

describe('a request that came by fax on the evening before', () => {
  it('counts its promise from when it came, and the log says who entered it when', async () => {
    const own = desk = await threeNetworks({ now: '2026-11-18T01:00:00Z' });
    const { headers, csrf } = await signIn(own);
    const enter = (more: Record<string, string>): Promise<Response> => submit(own, '/office/new', {
      csrf, channel: 'fax', kind: 'prototype', description: '軸の試作', name: '山田', phone: '075-111-2222', disclosure: 'candidates', consents: 'network', ...more,
    }, headers);
    const wrong = await enter({ saidOn: '2026-10-01', saidAt: '16:00' });
    expect([wrong.status, await wrong.text()]).toEqual([422, expect.stringMatching(/31日より前[^]*軸の試作/)]);
    expect((await enter({ saidOn: '2026-11-17', saidAt: '16:00' })).status).toBe(303);
    const [row] = await own.desk.store.rfqs.list({ network: 'kyoto-shisaku' });
    expect(row).toMatchObject({ acceptedAt: '2026-11-17T07:00:00.000Z', answerBy: '2026-11-18T01:00:00.000Z' }); // One hour of Tuesday, one of Wednesday.
    const page = await text(own, `/office/rfqs/${row!.id}`, headers);
    expect(page).toMatch(/<time datetime="2026-11-18T01:00:00.000Z">[^<]+<\/time>　事務局（office@kyoto-shisaku.example.jp）（FAX）<br><strong>ご依頼を入れました/);
    expect(page).toMatch(/<time datetime="2026-11-17T07:00:00.000Z">[^<]+<\/time>　お客さま（FAX）<br><strong>受け付けました/);
    expect(await text(own, '/office/log', headers)).toContain('ご依頼を入れました');
  });
});
