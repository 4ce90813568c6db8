import type { Answer } from '../fit/meet/answers.js';
import { lookUp, type Column } from '../fit/meet/columns.js';
import type { Knowledge } from '../knowledge/knowledge.js';
import { inOrder } from './part-answer.js';
import type { Part } from '../query/part.js';
import { createRelevance, type Relevance } from '../fit/order/relevance.js';
import type { Condition } from '../types.js';

/**
 * What those who answer a part state of a field about that very skill or material; of other work they may state what they like.
 * Thousands state the same few limits: each such statement stands here once.
 */
export interface Stated {
  /** Rows as those of a {@link Column}, without the words that they are about. */
  readonly rows: Int32Array;
  /** By statement, where its row begins and how many make it; the first is none at all. */
  readonly starts: readonly number[];
  readonly makers: readonly number[];
  /** The statement of each who answers, in the order of a page of results. */
  readonly statements: Uint32Array;
}

const cache = new WeakMap<Answer, Map<string, Stated>>();

/** What is stated about a part; read through once. */
export async function statedAbout(knowledge: Knowledge, part: Part, answer: Answer, field: Condition['field'], signal?: AbortSignal): Promise<Stated> {
  let fields = cache.get(answer);
  if (!fields) cache.set(answer, (fields = new Map<string, Stated>()));
  const key = `${field} ${part.conceptKind}`;
  let stated = fields.get(key);
  if (!stated) {
    const { members } = inOrder(knowledge, answer), column = await lookUp(knowledge, field, members, signal);
    const relevance = createRelevance(knowledge, [part]), rows: number[] = [], starts = [-1], makers = [0], known = new Map<string, number>();
    const statements = members.map((number) => {
      const at = column.starts[number] as number, from = rows.length;
      if (at < 0 || !copy(column, at, relevance, rows)) return 0;
      const said = rows.slice(from).join();
      let statement = known.get(said);
      if (statement === undefined) {
        known.set(said, (statement = starts.push(from) - 1));
        makers.push(0);
      } else rows.length = from;
      return statement;
    });
    for (const statement of statements) makers[statement] = (makers[statement] as number) + 1;
    fields.set(key, (stated = { rows: Int32Array.from(rows), starts, makers, statements }));
  }
  return stated;
}

/** Copies what a row says about the work and material asked for; whether there was any. */
function copy({ rows }: Column, at: number, { bits, processes, materials }: Relevance, to: number[]): boolean {
  const said = (from: number): number => {
    let all = 0;
    for (let i = from + 1; i <= from + (rows[from] as number); i++) all |= bits[rows[i] as number] as number;
    return all;
  };
  const list = (read: () => void): number => {
    const from = to.push(0);
    for (let left = rows[at++] as number; left > 0; left--) read();
    return to.length - from;
  };
  const capabilities = list(() => {
    const limit = rows[at] as number, works = at + 1, made = works + 1 + (rows[works] as number);
    at = made + 1 + (rows[made] as number);
    if ((said(works) & processes) === processes && (rows[made] === 0 || (said(made) & materials) === materials)) to.push(limit, 0, 0);
  });
  to[to.length - 1 - capabilities] = capabilities / 3;
  const texts = list(() => {
    const limit = rows[at] as number, firm = rows[at + 1] as number, works = at + 2;
    at = works + 1 + (rows[works] as number);
    if (rows[works] === 0 || (said(works) & processes) === processes) to.push(limit, firm, 0);
  });
  to[to.length - 1 - texts] = texts / 3;
  if (capabilities + texts > 0) return true;
  to.length -= 2;
  return false;
}
