import type { Member, Work } from '../../model/member.js';
import { textIn } from '../../model/text.js';
import type { ReadTable } from '../columns/classify.js';
import { RowContext, type Mutable } from './draft.js';
import type { Known } from './members.js';
import { bareId, nameKey } from './names.js';
import type { Pace } from '../sheets/pace.js';
import type { ProblemList } from '../problems/problems.js';
import { readRows } from '../sheets/rows.js';
import type { ImportOptions } from '../types.js';

/** Adds the rows of a table of products to the members they name; tells orphans and names that fit several. */
export async function readProducts(
  read: ReadTable, known: readonly Known[], origins: Map<Work, { readonly file: string; readonly row: number }>, problems: ProblemList,
  options: ImportOptions, pace: Pace,
): Promise<number> {
  const { table, from } = read;
  const cx = new RowContext(table.file, problems, options.today);
  const byId = new Map<string, Known>();
  const byBareId = new Map<string, Set<Known>>();
  const byName = new Map<string, Known[]>();
  for (const one of known) {
    for (const id of [one.entry.ownId, one.entry.corporateNumber, one.member.corporateNumber, one.member.id]) if (id !== undefined) byId.set(id, one);
    const { ownId } = one.entry;
    if (ownId !== undefined) byBareId.set(bareId(ownId), (byBareId.get(bareId(ownId)) ?? new Set()).add(one));
    const key = nameKey(textIn(one.member.name));
    byName.set(key, [...(byName.get(key) ?? []), one]);
  }
  return readRows(table, from, read, cx, pace, ({ draft }) => {
    const name = textIn(draft.member.name);
    const own = byId.get(draft.corporateNumber ?? '') ?? byId.get(draft.ownId ?? '');
    const alike = [...(draft.ownId === undefined ? [] : byBareId.get(bareId(draft.ownId)) ?? [])];
    const found = own !== undefined ? [own] : alike.length === 1 ? alike : byName.get(nameKey(name)) ?? [];
    const [one] = found;
    if (one === undefined || found.length > 1) {
      const column = read.columns.find(({ field }) => field === 'name');
      problems.add(table.file, one !== undefined ? 'ambiguous-member' : name === '' ? 'orphan-id' : 'orphan', {
        row: draft.row, value: name || draft.corporateNumber || draft.ownId || '', n: found.length, ...(column === undefined ? {} : { column: column.header }),
      });
      return;
    }
    const { name: title, ...rest } = draft.product;
    if (title === undefined) {
      problems.add(table.file, 'no-product-name', { row: draft.row });
      return;
    }
    const member = one.member as Mutable<Member>;
    const work: Work = { name: title, ...rest };
    origins.set(work, draft);
    member.products = [...(member.products ?? []), work];
  }, {
    nameless: true,
    progress: (done) => options.onProgress?.({ file: table.file, rows: done, total: table.rows.length - from, stage: 'members' }),
  });
}
