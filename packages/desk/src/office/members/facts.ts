import { html } from 'hono/html';
import { additionsSheet, type Addition } from '@sanchi/sdk/import';
import { CONDITION_NAMES } from '@sanchi/sdk/matching';
import { dateIn } from '../../clock/zone.js';
import type { Desk } from '../../desk.js';
import { record } from '../../flow/record/audit.js';
import { memberName } from '../../flow/context.js';
import { dataOf, isAdopted, materialsOf } from '../../flow/candidates/facts.js';
import type { FactRow, Repos } from '../../store/index.js';
import { moment, notice, stackCell, stackHead } from '../../pages/blocks.js';
import type { Markup } from '../../pages/layout.js';
import { csrfField, frame, officePath } from '../frame.js';
import type { Session } from '../session/session.js';

const COLUMNS = ['会員', '内容', 'もと', '日時', '採否'] as const;

/** What was learnt at work, for the office to add to members' entries. */
export async function factsPage(desk: Desk, session: Session, done: string | undefined): Promise<Markup> {
  const facts = await desk.store.facts.list(session.network.config.id);
  const offered = facts.filter(({ state }) => state === 'offered');
  const adopted = facts.filter(isAdopted);
  const fresh = facts.filter(({ state }) => state === 'accepted').length;
  return frame(desk, session, '掲載への追加', html`<h1>掲載への追加</h1><p>「記載なし」の条件への会員の回答と、終わったご依頼で示された技術です。採用したものをCSVで受け取り、一覧づくりの担当者に渡すと、次の一覧に載ります。</p>${notice(done)}
<h2>新しいもの（${offered.length}件）</h2>${offered.length === 0 ? html`<p>ありません。</p>` : list(desk, session, offered, '追加の候補')}
<h2>採用したもの（${adopted.length}件）</h2>${adopted.length === 0 ? html`<p>ありません。</p>` : html`<form method="post" action="${officePath(desk, '/facts.csv')}">${csrfField(session)}<p>${fresh > 0 ? html`まだ受け取っていないものが<strong>${fresh}件</strong>あります。` : ''}受け取るCSVには、前に受け取ったものもすべて入ります。途中で切れたときは、もう一度受け取ってください。</p><button class="main">採用したもの（${adopted.length}件）をCSVで受け取る</button></form>
<details><summary>採用したものを見る</summary>${list(desk, session, adopted, '採用したもの')}</details>`}`, '/facts');
}

const list = (desk: Desk, session: Session, facts: readonly FactRow[], label: string): Markup =>
  html`<div class="scroll" tabindex="0" role="region" aria-label="${label}"><table class="list stack" role="table">${stackHead(COLUMNS)}<tbody role="rowgroup">${facts.map((fact) => line(desk, session, fact))}</tbody></table></div>`;

function line(desk: Desk, session: Session, fact: FactRow): Markup {
  const { network } = session;
  const button = (state: (typeof DECISIONS)[number], label: string, look: string): Markup => html`<button class="small${look}" name="state" value="${state}">${label}</button>`;
  const decide = isAdopted(fact) ? html`${fact.state === 'exported' ? html`<span class="chip">受け取り済み</span>` : ''}${button('offered', '取り消す', ' grave')}`
    : html`${button('accepted', '採用', '')}${button('rejected', 'しない', ' grave')}`;
  return html`<tr role="row"><th scope="row" role="rowheader">${memberName(network, fact.member)}</th>${[
    contentOf(fact), fact.kind === 'proven' ? '終わったご依頼で' : '会員の回答', moment(fact.at, network, 'ja'),
    html`<form method="post" action="${officePath(desk, `/facts/${fact.id}`)}" class="row">${csrfField(session)}${decide}</form>`,
  ].map((content, index) => stackCell(COLUMNS[index + 1]!, content))}</tr>`;
}

/** The skill, where the vocabulary has it marked so, and the condition that was answered. */
function contentOf(fact: FactRow): Markup {
  const { value, learnt: { skill, condition, asked, materials = [] } } = dataOf(fact);
  const named = skill.concept === undefined ? html`${skill.words} <span class="chip warn">語彙にない言葉</span>` : skill.words;
  if (condition === undefined) return html`<strong>${named}</strong>`;
  const about = condition === 'consumer-orders' ? CONDITION_NAMES[condition].ja : html`${named}　${CONDITION_NAMES[condition].ja} ${asked ?? ''}${materials.length > 0 ? `（${materials.join('、')}）` : ''}`;
  return html`${about}：<strong>${value ? 'できる' : 'できない'}</strong>`;
}

/** Writes down who decided on an addition, or took it away. */
const recordFact = (r: Repos, { network, user }: Session, fact: FactRow, state: FactRow['state'], at: string): Promise<void> => {
  const { words, value } = dataOf(fact);
  return record(r, { kind: `fact-${state}`, data: { member: fact.member, words, value } }, { network: network.config.id, rfqId: fact.rfqId, at, user: user.id });
};

/** What an office can decide: to take an addition that was offered, to leave it, and to offer one again that it took. */
export const DECISIONS = ['accepted', 'rejected', 'offered'] as const;

/** Decides on an addition. @returns whether that could still be decided */
export const decideFact = (desk: Desk, session: Session, id: string, state: (typeof DECISIONS)[number]): Promise<boolean> => desk.store.tx(async (r) => {
  const fact = (await r.facts.list(session.network.config.id)).find((one) => one.id === id);
  if (!fact || !(state === 'offered' ? isAdopted(fact) : fact.state === 'offered')) return false;
  await r.facts.setState(id, state);
  await recordFact(r, session, fact, state, desk.now().toISOString());
  return true;
});

/**
 * Everything adopted, as the importer reads it. What was taken away before comes along again, so that a download that broke off
 * loses nothing and the newest sheet is the whole; it is only marked as taken away.
 */
export async function exportFacts(desk: Desk, session: Session): Promise<string[][]> {
  const { network } = session;
  const { id, hours } = network.config;
  return desk.store.tx(async (r) => {
    const all = await r.facts.list(id);
    const additions: Addition[] = [];
    for (const fact of all.filter(isAdopted)) {
      additions.push(additionOf(fact, memberName(network, fact.member), materialsOf(all, fact), dateIn(Date.parse(fact.at), hours.timeZone), await numberOf(r, fact)));
      if (fact.state !== 'accepted') continue;
      await r.facts.setState(fact.id, 'exported');
      await recordFact(r, session, fact, 'exported', desk.now().toISOString());
    }
    return additionsSheet(additions);
  });
}

const numberOf = async (r: Repos, { rfqId }: FactRow): Promise<string> => (rfqId === null ? '' : (await r.rfqs.get(rfqId))?.number ?? '');

function additionOf(fact: FactRow, name: string, materials: readonly string[], on: string, request: string): Addition {
  const { value, learnt: { skill, condition, asked } } = dataOf(fact);
  return {
    member: fact.member, name, skill: skill.words, can: value, evidence: { by: fact.kind === 'proven' ? 'job' : 'answer', on }, request,
    ...(skill.concept === undefined ? {} : { concept: skill.concept }),
    ...(condition === undefined ? {} : { condition, value: asked ?? '' }), ...(materials.length === 0 ? {} : { materials }),
  };
}
