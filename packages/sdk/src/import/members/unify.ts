import type { Member, Work } from '../../model/member.js';
import type { LocalizedText } from '../../model/text.js';
import type { Mutable } from './draft.js';
import { looseKey } from '../values/lists.js';
import type { Known } from './members.js';
import type { ProblemList } from '../problems/problems.js';

/** Where a category was first read. */
interface Origin { readonly file: string; readonly row: number }

interface Spelling { n: number; readonly origin: Origin }

/** Spellings of one kind of category, and which of them stand for the same. */
class Spellings {
  readonly #families = new Map<string, Map<string, Spelling>>();
  readonly #kept = new Map<string, string>();

  count(text: LocalizedText | undefined, origin: Origin): void {
    if (typeof text !== 'string') return;
    const key = looseKey(text);
    const family = this.#families.get(key) ?? new Map<string, Spelling>();
    this.#families.set(key, family);
    const spelling = family.get(text);
    if (spelling === undefined) family.set(text, { n: 1, origin });
    else spelling.n += 1;
  }

  /** Keeps the spelling used most, then the longer one (it has its ・), and tells of the others. */
  settle(column: string, problems: ProblemList): void {
    for (const family of this.#families.values()) {
      if (family.size < 2) continue;
      const [first, ...others] = [...family].sort(([a, x], [b, y]) => y.n - x.n || b.length - a.length || (a < b ? -1 : 1));
      for (const [value, { n, origin }] of others) {
        const kept = first?.[0] ?? value;
        this.#kept.set(value, kept);
        problems.add(origin.file, 'near-duplicate', { column, value, kept, n, row: origin.row });
      }
    }
  }

  unified<T extends LocalizedText>(text: T): T | string {
    return typeof text === 'string' ? this.#kept.get(text) ?? text : text;
  }
}

/** Unifies near-duplicates (width, case, blanks and ・ apart) among tags, industries and product categories, telling each. */
export function unifyCategories(known: readonly Known[], origins: ReadonlyMap<Work, Origin>, problems: ProblemList): void {
  const [tags, industries, categories] = [new Spellings(), new Spellings(), new Spellings()];
  for (const { member, entry } of known) {
    for (const tag of member.tags ?? []) tags.count(tag, entry);
    industries.count(member.industry?.label, entry);
    for (const work of member.products ?? []) categories.count(work.category, origins.get(work) ?? entry);
  }
  tags.settle('タグ', problems);
  industries.settle('業種', problems);
  categories.settle('分類', problems);
  for (const { member } of known as readonly { readonly member: Mutable<Member> }[]) {
    if (member.tags !== undefined) member.tags = [...new Set(member.tags.map((tag) => tags.unified(tag)))];
    if (member.industry?.label !== undefined) member.industry = { ...member.industry, label: industries.unified(member.industry.label) };
    if (member.products !== undefined) {
      member.products = member.products.map((work): Work => (work.category === undefined ? work : { ...work, category: categories.unified(work.category) }));
    }
  }
}
