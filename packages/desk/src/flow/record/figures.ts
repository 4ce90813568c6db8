import type { RoutingState } from '../../routing/index.js';
import type { Repos, RfqRow } from '../../store/index.js';
import { stateOf } from '../context.js';

/** What an office reports of a span of time. */
export interface Figures {
  readonly requests: number;
  /** With a promise that was kept or broken: neither still to be kept, nor ended before its time without an answer. */
  readonly promised: number;
  /** Of these, answered by then. */
  readonly inTime: number;
  readonly contracts: number;
  /** Yen of the estimates accepted, as they were given. */
  readonly value: number;
  readonly declined: number;
  readonly withdrawn: number;
  readonly open: number;
  /** Requests that named members themselves, and those that came to the office to choose. */
  readonly direct: number;
  readonly keepsakes: number;
  readonly byChannel: Readonly<Record<string, number>>;
  /** The office's ratings of jobs done, by lead; never shown beyond the office. */
  readonly ratings: readonly { readonly member: string; readonly count: number; readonly mean: number }[];
}

/** Figures of the requests accepted from `from` until before `before`, as they stand at `now`; ISO 8601. */
export async function figuresOf(r: Repos, network: string, from: string, before: string, now: string): Promise<Figures> {
  const rows = await allOf(r, network, from, before);
  const states = rows.map(stateOf);
  const count = (test: (row: RfqRow, index: number) => boolean): number => rows.filter(test).length;
  const byChannel: Record<string, number> = {};
  for (const { channel } of rows) byChannel[channel] = (byChannel[channel] ?? 0) + 1;
  const chosen = states.map((state) => state?.estimates.find(({ id }) => id === state.chosen));
  return {
    requests: rows.length,
    promised: count(({ answerBy, answeredAt, closedAt }) => answerBy !== null && (answeredAt !== null || answerBy < (closedAt ?? now))),
    inTime: count(({ answerBy, answeredAt }) => answerBy !== null && answeredAt !== null && answeredAt <= answerBy),
    contracts: chosen.filter(Boolean).length,
    value: chosen.reduce((sum, estimate) => sum + (estimate?.price ?? 0), 0),
    declined: count((_, index) => states[index]?.ended?.how.startsWith('declined') === true),
    withdrawn: count((_, index) => states[index]?.ended?.how === 'withdrawn'),
    open: count(({ closedAt }) => closedAt === null),
    direct: count((_, index) => (states[index]?.named.length ?? 0) > 0),
    keepsakes: count((_, index) => states[index]?.keepsake === true),
    byChannel, ratings: ratingsOf(states),
  };
}

function ratingsOf(states: readonly (RoutingState | undefined)[]): Figures['ratings'] {
  const given = new Map<string, number[]>();
  for (const state of states) if (state?.rating !== undefined && state.lead) given.set(state.lead.member, [...(given.get(state.lead.member) ?? []), state.rating]);
  return [...given].map(([member, ratings]) => ({ member, count: ratings.length, mean: ratings.reduce((sum, one) => sum + one, 0) / ratings.length }))
    .sort((a, b) => b.mean - a.mean || b.count - a.count || (a.member < b.member ? -1 : 1));
}

const PAGE = 500;

/** Every request of the span, however many. */
export async function allOf(r: Repos, network: string, acceptedFrom: string, acceptedBefore: string): Promise<RfqRow[]> {
  const rows: RfqRow[] = [];
  for (;;) {
    const page = await r.rfqs.list({ network, acceptedFrom, acceptedBefore, limit: PAGE, offset: rows.length });
    rows.push(...page);
    if (page.length < PAGE) return rows;
  }
}
