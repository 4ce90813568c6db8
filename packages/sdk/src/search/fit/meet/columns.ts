import type { Capability, Member } from '../../../model/member.js';
import type { QuantityRange } from '../../../model/quantity.js';
import { grown } from '../../base/key-table.js';
import { createSlicer } from '../../base/slices.js';
import type { Knowledge } from '../../knowledge/knowledge.js';
import { statedValues } from '../../knowledge/stated-values.js';
import type { Condition } from '../../types.js';
import { numbered } from '../order/relevance.js';

/** The limits of a capability that a condition is about. */
function limitsOf(capability: Capability, field: Condition['field']): readonly (QuantityRange | undefined)[] {
  const { size } = capability;
  switch (field) {
    case 'size': return size ? [size.length, size.width, size.height, size.diameter] : [];
    case 'length': return [size?.length];
    case 'diameter': return [size?.diameter];
    default: return [capability[field]];
  }
}

/** Fields whose figures in a text speak for another: 「長さ6mまで」 and 「最大4,000×2,500」 answer who asks for 3 m; a diameter only in the affirmative. */
const ALIKE: { readonly [K in Condition['field']]?: readonly Condition['field'][] } = { size: ['length', 'diameter'], length: ['size'] };

/**
 * What members state of one field, as far as it has been looked up. A row is the number of capabilities with a limit, of each
 * the limit, its process and finish, its materials; then the number of texts with one, of each the limit, whether its words
 * make it one, and the processes it is said of. Limits and words are numbers; lists of words are led by their length.
 */
export interface Column {
  /** By member, where its row begins, {@link NOTHING} or {@link UNKNOWN}. */
  readonly starts: Int32Array;
  rows: Int32Array;
  filled: number;
  /** Members that state anything, among those looked up. */
  readonly stating: number[];
  /** Lists of members all of whom have been looked up. */
  readonly known: WeakSet<Uint32Array>;
}

const NOTHING = -1, UNKNOWN = -2;

/** The columns of a directory, and every limit that was ever stated. */
interface Columns {
  readonly fields: Map<Condition['field'], Column>;
  readonly limits: QuantityRange[];
  readonly numbers: Map<string, number>;
  /** What each limit says to the condition judged last (`verdicts.ts`): which that was, then two bits as a stated limit and two in a text. */
  outcomes: Int32Array;
}
const cache = new WeakMap<Knowledge['members'], Columns>();

export function columnsOf(knowledge: Knowledge): Columns {
  let columns = cache.get(knowledge.members);
  if (!columns) cache.set(knowledge.members, (columns = { fields: new Map(), limits: [], numbers: new Map(), outcomes: new Int32Array(0) }));
  return columns;
}

export const emptyColumn = (size: number): Column => ({ starts: new Int32Array(size).fill(UNKNOWN), rows: new Int32Array(1024), filled: 0, stating: [], known: new WeakSet() });

function columnOf(knowledge: Knowledge, field: Condition['field']): Column {
  const { fields } = columnsOf(knowledge);
  let column = fields.get(field);
  if (!column) fields.set(field, (column = emptyColumn(knowledge.members.length)));
  return column;
}

/** Looks up what one member states of a field. */
export function look(knowledge: Knowledge, column: Column, number: number, member: Member, field: Condition['field']): void {
  const { limits, numbers } = columnsOf(knowledge);
  const numberOf = (limit: QuantityRange): number => {
    const key = JSON.stringify(limit);
    let known = numbers.get(key);
    if (known === undefined) numbers.set(key, (known = limits.push(limit) - 1));
    return known;
  };
  const capabilities = (member.capabilities ?? []).flatMap((capability) => limitsOf(capability, field).flatMap((limit) => (limit
    ? [[numberOf(limit), ...numbered(knowledge, [capability.process, ...capability.finish ?? []]), ...numbered(knowledge, capability.materials ?? [])]] : [])));
  const texts = statedValues(knowledge, member).filter((value) => value.field === field || ALIKE[field]?.includes(value.field))
    .map(({ about, limit, firm, field: own }) => [numberOf(limit), Number(firm && (own === field || own !== 'diameter')), ...numbered(knowledge, about)]);
  if (capabilities.length === 0 && texts.length === 0) {
    column.starts[number] = NOTHING;
    return;
  }
  const row = [capabilities.length, ...capabilities.flat(), texts.length, ...texts.flat()];
  while (column.filled + row.length > column.rows.length) column.rows = grown(column.rows, 0);
  column.rows.set(row, column.filled);
  column.starts[number] = column.filled;
  column.stating.push(number);
  column.filled += row.length;
}

/**
 * Looks up what members state of a field. Figures in a member's texts are read when first asked for, in slices: thousands of
 * members must not hold up the page.
 */
export async function lookUp(knowledge: Knowledge, field: Condition['field'], members: Uint32Array, signal?: AbortSignal): Promise<Column> {
  const column = columnOf(knowledge, field);
  if (column.known.has(members)) return column;
  const slice = createSlicer(signal);
  for (let i = 0; i < members.length; i++) {
    const number = members[i] as number;
    if (column.starts[number] !== UNKNOWN) continue;
    look(knowledge, column, number, knowledge.members[number] as Member, field);
    const pause = slice();
    if (pause) await pause;
  }
  column.known.add(members);
  return column;
}
