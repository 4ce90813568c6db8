import type { Field } from '../columns/aliases.js';
import type { RowContext, StatedItem } from '../members/draft.js';
import { oneLine } from '../sheets/cells.js';
import { readFlag } from '../values/flags.js';
import { splitList } from '../values/lists.js';

/** Fields of what is done, of which one may say that one does not do it. */
const DOING: ReadonlySet<Field> = new Set<Field>(['process', 'finish', 'lot']);

/** A △ that promises nothing yet. */
const NOT_YET = /検討|準備|調整|未定|予定|計画/u;

/** The items of a cell, or what the column's header says where the cell is a ○. A △ states what is done on consultation; a × is kept where it denies a skill. */
export function statedItems(cx: RowContext, text: string): StatedItem[] {
  const { marks, perhaps = '要相談', field } = cx.column;
  if (marks === undefined) return splitList(cx.scrub(text)).map((item) => ({ text: oneLine(item).slice(0, 200) }));
  const read = readFlag(text);
  if (read?.value === false && DOING.has(field)) cx.draft.skills.refused.push(marks);
  if (read?.value === true) {
    const note = oneLine(cx.impersonal(read.note));
    return [{ text: marks, ...(note === '' ? {} : { note }) }];
  }
  if (read?.value !== undefined) return [];
  const words = text.replace(/^[△▲]\s*[(（]?|[)）]$/gu, '').trim() || perhaps;
  // What is done by agreement is offered; an attribute has no room for a remark.
  if (read === undefined || NOT_YET.test(words) || !DOING.has(field)) {
    cx.keep(text);
    return [];
  }
  const note = oneLine(cx.impersonal(/相談|negotiable|request|ask/iu.test(words) || words === perhaps ? words : `${words}（要相談）`));
  return [{ text: marks, ...(note === '' ? {} : { note }) }];
}
