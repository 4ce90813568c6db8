import type { DirectoryDocument, Member, RfqReceipt } from '@sanchi/sdk';
import { afterEach, describe, expect, it } from 'vitest';
import { stateOf } from '../../../packages/desk/src/flow/context.js';
import type { Proposal } from '../../../packages/desk/src/routing/index.js';
import type { TestDesk } from '../support/desk.js';
import { post } from '../support/rfqs.js';
import { deliver, lastMail, request, submit, text, threeNetworks } from '../flow/network.js';
import { signIn } from './session.js';

let desk: TestDesk;
afterEach(() => desk.close());

const member = (id: string, kana: string, ...processes: string[]): Member =>
  ({ id, name: `${id}製作所`, kana, capabilities: processes.map((process) => ({ process })), roles: [{ network: 'kyoto-shisaku', role: 'member' }] });
/** Four who cut, of whom the first by name leads where nothing else decides; one that plates. */
const members = [member('a', 'あ', 'cutting'), member('b', 'い', 'cutting'), member('c', 'う', 'cutting'), member('d', 'え', 'cutting'), member('p', 'お', 'plating')];
const document = (name: string): DirectoryDocument =>
  ({ format: 'sanchi-directory/1', id: name, title: name, publisher: { name }, networks: [{ id: 'kyoto-shisaku', name: '京都', kind: 'association' }], members });

/** The office, signed in, that notes things of members and looks at what is proposed then. */
async function atOffice(matching?: object): Promise<{ note(id: string, fields: Record<string, string>): Promise<Response>; proposed(...processes: string[]): Promise<Proposal & { page: string; words: string; asked: string[] }> }> {
  desk = await threeNetworks({ document, ...(matching ? { matching } : {}) });
  const { headers, csrf } = await signIn(desk);
  return {
    note: (id, fields) => submit(desk, `/office/members/${id}`, { csrf, ...fields }, headers),
    async proposed(...processes) {
      const { number } = await (await post(desk.app, request('kyoto', { description: '別紙のとおり', processes, materials: [], quantities: [] }))).json() as RfqReceipt;
      const row = (await desk.desk.store.rfqs.byNumber(number))!;
      const state = stateOf(row)!;
      return { ...state.proposal!, page: await text(desk, `/office/rfqs/${row.id}`, headers), words: state.proposal!.reasons.map(({ ja }) => ja).join(' '), asked: state.asked.map((one) => one.member) };
    },
  };
}

describe('what the office notes of a member', () => {
  it('keeps those who are busy out of proposals until that day has passed, asks them all the same, and tells only the office why', async () => {
    const { note, proposed } = await atOffice();
    expect(await proposed('cutting')).toMatchObject({ lead: 'a' });
    await note('a', { busyUntil: '2026-11-20', level: 'A' });
    const now = await proposed('cutting');
    expect(now).toMatchObject({ lead: 'b', team: [{ member: 'b' }] });
    expect(now.asked).toEqual(['a', 'b', 'c', 'd']);
    expect(now.page).toContain('11月20日まで手一杯とのメモがあるため、提案から外しました');
    expect(now.page).toContain('>a製作所（2026-11-20まで手一杯、技術：A）</option>');
    await deliver(desk);
    expect(await text(desk, lastMail(desk, 'b@members.example.jp').link)).not.toMatch(/手一杯|技術：A/);
    expect(desk.smtp.mails.some(({ mail }) => mail.text?.includes('手一杯'))).toBe(false);
    desk.setNow('2026-11-20T08:00:00Z'); // The last day.
    expect(await proposed('cutting')).toMatchObject({ lead: 'b' });
    desk.setNow('2026-11-21T01:00:00Z');
    expect(await proposed('cutting')).toMatchObject({ lead: 'a' });
  });

  it('stands in the order of their readings, and no other page is shown as the present one on that of the password', async () => {
    desk = await threeNetworks({ document: (name) => ({ ...document(name), members: [member('z', 'ン', 'cutting'), member('m', 'か', 'cutting'), member('b', 'ガ', 'plating'), member('y', 'ア', 'cutting')] }) });
    const { headers } = await signIn(desk);
    const page = await text(desk, '/office/members', headers);
    expect([...page.matchAll(/<summary>(\w)製作所/g)].map(([, id]) => id)).toEqual(['y', 'm', 'b', 'z']);
    const present = (html: string): number => html.match(/aria-current="page"/g)?.length ?? 0;
    expect([present(page), present(await text(desk, '/office/password', headers))]).toEqual([1, 0]);
  });

  it('puts the substitute first, and nobody else in the busy member’s place', async () => {
    const { note, proposed } = await atOffice();
    await note('a', { busyUntil: '2026-12-20', substitutes: 'd製作所、p製作所' });
    const stead = await proposed('cutting');
    expect(stead).toMatchObject({ lead: 'd', team: [{ member: 'd' }] });
    expect(stead.words).toContain('a製作所の代わりの会員です');
    // Of two who are busy, the substitute of the one is no help.
    await note('d', { busyUntil: '2026-12-20' });
    expect(await proposed('cutting')).toMatchObject({ lead: 'b' });
    expect((await proposed('cutting', 'plating')).team.map((place) => place.member).sort()).toEqual(['b', 'p']);
  });

  it('still proposes a busy member where nobody else can do a part, and says so', async () => {
    const { note, proposed } = await atOffice();
    for (const id of ['a', 'p']) await note(id, { busyUntil: '2026-12-20' });
    const both = await proposed('cutting', 'plating');
    expect(both.team.map((place) => place.member).sort()).toEqual(['b', 'p']);
    expect(both.gaps).toEqual([]);
    expect(both.words).toContain('12月20日まで手一杯とのメモがありますが、ほかにできる会員がいません');
  });

  it('of technical level puts the higher first where the network gives it a weight, and keeps the level to itself', async () => {
    const plain = await atOffice();
    await plain.note('c', { level: 'A' });
    expect(await plain.proposed('cutting')).toMatchObject({ lead: 'a' });
    await desk.close();
    const { note, proposed } = await atOffice({ weights: { level: 1 }, levels: ['A', 'B', 'C'] });
    const wrong = await note('c', { level: '特級' });
    expect([wrong.status, await wrong.text()]).toEqual([422, expect.stringMatching(/「特級」は、設定にある技術の水準（A、B、C）のどれでもありません/)]);
    await note('c', { level: 'ａ' });
    await note('a', { level: 'C' });
    const best = await proposed('cutting');
    expect(best).toMatchObject({ lead: 'c' });
    expect(best.words).toContain('技術の水準');
    await deliver(desk);
    expect(await text(desk, lastMail(desk, 'c@members.example.jp').link)).not.toContain('水準');
    // Who is busy is left out, however high its level.
    await note('c', { level: 'A', busyUntil: '2026-12-20' });
    expect(await proposed('cutting')).toMatchObject({ lead: 'b' });
  });

  it('takes as substitutes only members, by their names, and gives back what it does not know', async () => {
    const { note } = await atOffice();
    const wrong = await note('a', { substitutes: 'd製作所、だれか', text: '書きかけ' });
    expect([wrong.status, await wrong.text()]).toEqual([422, expect.stringMatching(/「だれか」という会員はいません[^]*d製作所、だれか[^]*書きかけ/)]);
    expect(await desk.desk.store.notes.list('kyoto-shisaku')).toEqual([]);
    await note('a', { substitutes: 'd, b製作所' });
    expect(await desk.desk.store.notes.list('kyoto-shisaku')).toMatchObject([{ data: { substitutes: ['d', 'b'] } }]);
    // A note of before, which holds names as one text, is shown as it is.
    await desk.desk.store.notes.put({ network: 'kyoto-shisaku', member: 'b', data: { substitutes: 'となりの工場' }, updatedAt: '2026-11-18T01:00:00.000Z', updatedBy: 'x' });
    const { headers } = await signIn(desk);
    expect(await text(desk, '/office/members', headers)).toContain('代わり：となりの工場');
  });
});
