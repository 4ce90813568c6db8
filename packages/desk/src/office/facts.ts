import { html } from 'hono/html';
import type { Desk } from '../desk.js';
import { record } from '../flow/audit.js';
import { memberName } from '../flow/context.js';
import type { FactRow, Repos } from '../store/index.js';
import { moment, notice } from '../pages/blocks.js';
import type { Markup } from '../pages/layout.js';
import { csrfField, frame, officePath } from './frame.js';
import type { Session } from './session.js';

interface FactData { readonly about: string; readonly value: boolean; readonly words: string }
const dataOf = ({ data }: FactRow): FactData => (data ?? { about: '', value: false, words: '' }) as FactData;

/** What was learnt at work, for the office to add to members' entries. */
export async function factsPage(desk: Desk, session: Session, done: string | undefined): Promise<Markup> {
  const { network } = session;
  const facts = await desk.store.facts.list(network.config.id);
  const offered = facts.filter(({ state }) => state === 'offered');
  const accepted = facts.filter(({ state }) => state === 'accepted').length;
  return frame(desk, session, '掲載への追加', html`<h1>掲載への追加</h1><p>「記載なし」の条件への会員の回答と、終わったご依頼で示された技術です。採用したものは、CSVにして次の一覧づくりに使えます。</p>${notice(done)}
${offered.length === 0 ? html`<p>新しいものはありません。</p>` : html`<div class="scroll" tabindex="0" role="region" aria-label="追加の候補"><table class="list"><thead><tr><th scope="col">会員</th><th scope="col">内容</th><th scope="col">もと</th><th scope="col">日時</th><th scope="col">採否</th></tr></thead><tbody>
${offered.map((fact) => {
    const { words, value } = dataOf(fact);
    return html`<tr><th scope="row">${memberName(network, fact.member)}</th><td>${words}：<strong>${value ? 'できる' : 'できない'}</strong></td><td>${fact.kind === 'proven' ? '終わったご依頼で' : '会員の回答'}</td><td>${moment(fact.at, network, 'ja')}</td>
<td><form method="post" action="${officePath(desk, `/facts/${fact.id}`)}" class="row">${csrfField(session)}<button class="small" name="state" value="accepted">採用</button><button class="small grave" name="state" value="rejected">しない</button></form></td></tr>`;
  })}</tbody></table></div>`}
${accepted === 0 ? '' : html`<form method="post" action="${officePath(desk, '/facts.csv')}">${csrfField(session)}<button class="main">採用したもの（${accepted}件）をCSVで受け取る</button></form>`}`, '/facts');
}

/** Writes down who decided on an addition, or took it away. */
const recordFact = (r: Repos, { network, user }: Session, fact: FactRow, state: 'accepted' | 'rejected' | 'exported', at: string): Promise<void> => {
  const { words, value } = dataOf(fact);
  return record(r, { kind: `fact-${state}`, data: { member: fact.member, words, value } }, { network: network.config.id, rfqId: fact.rfqId, at, user: user.id });
};

/** Takes an addition that was offered, or leaves it. @returns whether it was still open */
export const decideFact = (desk: Desk, session: Session, id: string, state: 'accepted' | 'rejected'): Promise<boolean> => desk.store.tx(async (r) => {
  const fact = (await r.facts.list(session.network.config.id, 'offered')).find((one) => one.id === id);
  if (!fact) return false;
  await r.facts.setState(id, state);
  await recordFact(r, session, fact, state, desk.now().toISOString());
  return true;
});

const HEADER = ['会員ID', '会員', '技術・条件', 'できる', 'もと', '日時', '受付番号'];

/** Accepted additions as rows; those taken away are marked as exported. */
export async function exportFacts(desk: Desk, session: Session): Promise<(string | number)[][]> {
  const { network } = session;
  return desk.store.tx(async (r) => {
    const accepted = await r.facts.list(network.config.id, 'accepted');
    const rows: (string | number)[][] = [HEADER];
    for (const fact of accepted) {
      const { words, value } = dataOf(fact);
      const request = await r.rfqs.get(fact.rfqId);
      rows.push([fact.member, memberName(network, fact.member), words, value ? '○' : '×', fact.kind === 'proven' ? '実績' : '回答', fact.at, request?.number ?? '']);
      await r.facts.setState(fact.id, 'exported');
      await recordFact(r, session, fact, 'exported', desk.now().toISOString());
    }
    return rows;
  });
}
