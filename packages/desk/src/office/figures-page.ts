import { html } from 'hono/html';
import { dateIn, instantOf } from '../clock/zone.js';
import type { Desk } from '../desk.js';
import { memberName, stateOf } from '../flow/context.js';
import { allOf, figuresOf } from '../flow/record/figures.js';
import { kindText } from '../flow/record/summary.js';
import type { Ending } from '../routing/index.js';
import { stageName } from '../pages/blocks.js';
import type { Markup } from '../pages/layout.js';
import { frame, officePath } from './frame.js';
import { notesOf } from '../flow/candidates/notes.js';
import { channelName } from './log.js';
import type { Session } from './session/session.js';

const START = 2000;

/** The year asked for, or this one. */
export const yearOf = (desk: Desk, { network }: Session, asked: string | undefined): number => {
  const now = Number(dateIn(desk.now().getTime(), network.config.hours.timeZone).slice(0, 4));
  const year = Number(asked);
  return Number.isInteger(year) && year >= START && year <= now ? year : now;
};

const span = ({ network }: Session, year: number): [string, string] => {
  const zone = network.config.hours.timeZone;
  return [new Date(instantOf(`${year}-01-01`, '00:00', zone)).toISOString(), new Date(instantOf(`${year + 1}-01-01`, '00:00', zone)).toISOString()];
};

/** The year's figures. */
export async function figuresPage(desk: Desk, session: Session, year: number): Promise<Markup> {
  const figures = await figuresOf(desk.store, session.network.config.id, ...span(session, year), desk.now().toISOString());
  const notes = await notesOf(desk.store, session.network);
  const direct = [...notes.values()].reduce((sum, note) => sum + (note.directOrders?.[year] ?? 0), 0);
  const share = (part: number, whole: number): string => (whole === 0 ? '' : `${Math.round((part / whole) * 100)}%`);
  const rows: [label: string, value: string, share?: string][] = [
    ['ご依頼', `${figures.requests}件`], ['　うち会員を指定したもの', `${figures.direct}件`], ['　うち個人のお客さまの品物', `${figures.keepsakes}件`],
    ...Object.entries(figures.byChannel).map(([channel, count]): [string, string] => [`　${channelName(channel)}から`, `${count}件`]),
    ['約束の時刻までに返事', figures.promised === 0 ? '―' : `${figures.promised}件のうち${figures.inTime}件`, share(figures.inTime, figures.promised)], ['成約', `${figures.contracts}件`, share(figures.contracts, figures.requests)],
    ['成約の金額', `${figures.value.toLocaleString('en')}円`], ['お断り・見送り', `${figures.declined}件`], ['取り下げ', `${figures.withdrawn}件`], ['動いているもの', `${figures.open}件`],
    ['会員に直接届いた注文', `${direct}件`],
  ];
  const last = yearOf(desk, session, undefined);
  return frame(desk, session, '集計', html`<h1>${year}年の集計</h1><nav aria-label="年"><p class="row">${[last, last - 1, last - 2].map((one) => html`<a href="${officePath(desk, `/figures?year=${one}`)}"${one === year ? html` aria-current="page"` : ''}>${one}年</a>`)}</p></nav>
<table class="figures"><tbody>${rows.map(([label, value, part = '']) => html`<tr><th scope="row"${label.startsWith('　') ? html` class="in"` : ''}>${label.trim()}</th><td class="figure">${value}</td><td class="figure">${part}</td></tr>`)}</tbody></table>
${figures.ratings.length === 0 ? '' : html`<h2>評価</h2><p>終わりにしたときの事務局の評価（5段階）を、幹事企業ごとに平均したものです。事務局だけが見ます。</p><table class="figures"><thead><tr><th scope="col">幹事企業</th><th scope="col" class="figure">件数</th><th scope="col" class="figure">平均</th></tr></thead><tbody>${figures.ratings.map(({ member, count, mean }) => html`<tr><th scope="row">${memberName(session.network, member)}</th><td class="figure">${count}</td><td class="figure">${mean.toFixed(1)}</td></tr>`)}</tbody></table>`}
<p><a class="button" href="${officePath(desk, `/rfqs.csv?year=${year}`)}">ご依頼の一覧をCSVで受け取る</a></p>`, '/figures');
}

const ENDINGS: Readonly<Record<Ending, string>> = {
  completed: '完了', returned: 'お返し済み', passed: '引き継ぎ', withdrawn: '取り下げ', 'declined-by-network': 'お断り', 'declined-by-customer': '見送り',
};

const HEADER = ['受付番号', '受付日時', '経路', '種類', '状態', '約束の時刻', '返事の時刻', '幹事企業', 'チーム', '金額', '終わり方', '終わった日時', '内容', '会社', 'お名前'];

/** The year's requests as rows, for the office's own spreadsheet. */
export async function rfqRows(desk: Desk, session: Session, year: number): Promise<(string | number)[][]> {
  const { network } = session;
  // As clocks at the office show it, in a form that spreadsheets take for a date.
  const local = (iso: string | null): string => (iso === null ? '' : new Date(iso).toLocaleString('sv-SE', { timeZone: network.config.hours.timeZone }).slice(0, 16));
  const rows = await allOf(desk.store, network.config.id, ...span(session, year));
  return [HEADER, ...rows.map((row) => {
    const state = stateOf(row);
    const chosen = state?.estimates.find(({ id }) => id === state.chosen);
    return [
      row.number, local(row.acceptedAt), channelName(row.channel), kindText(row.rfq.kind, 'ja'), state ? stageName(state.stage, 'ja') : row.state, local(row.answerBy), local(row.answeredAt),
      row.lead === null ? '' : memberName(network, row.lead), state?.team.map(({ member, part }) => `${memberName(network, member)}（${part}）`).join('、') ?? '', chosen?.price ?? '',
      state?.ended ? ENDINGS[state.ended.how] : '', local(row.closedAt), row.rfq.description, row.rfq.sender.company ?? '', row.rfq.sender.name,
    ];
  })];
}
