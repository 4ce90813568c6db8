import type { Entry } from '../members/assemble.js';
import type { PlaceIndex } from './places.js';
import type { ProblemList } from '../problems/problems.js';
import { textIn } from '../../model/text.js';

/** Share of the members in one prefecture from which a doubtful 池田町 is taken to be there as well. */
const MAJORITY = 0.9;

/** Decides between municipalities of one name by where nearly all other members are; tells either way. */
export function settlePlaces(entries: readonly Entry[], places: PlaceIndex, problems: ProblemList): void {
  const counts = new Map<string, number>();
  let total = 0;
  for (const { member } of entries) {
    if (member.municipality === undefined) continue;
    total += 1;
    const prefecture = member.municipality.slice(0, 2);
    counts.set(prefecture, (counts.get(prefecture) ?? 0) + 1);
  }
  const [most] = [...counts].sort(([, a], [, b]) => b - a);
  const home = most !== undefined && most[1] >= total * MAJORITY ? most[0] : undefined;
  for (const entry of entries) {
    if (entry.several === undefined || entry.member.municipality !== undefined) continue;
    const fitting = entry.several.filter(([code]) => code.slice(0, 2) === home);
    const [only] = fitting;
    const value = textIn(entry.member.address);
    const where = { row: entry.row, value, ...(entry.addressColumn === undefined ? {} : { column: entry.addressColumn }) };
    if (only !== undefined && fitting.length === 1) {
      entry.member.municipality = only[0];
      problems.add(entry.file, 'place-assumed', { ...where, kept: places.nameOf(only[0]) });
    } else {
      problems.add(entry.file, 'place-ambiguous', { ...where, found: entry.several.map(([code]) => places.nameOf(code)).join('、') });
    }
  }
}
