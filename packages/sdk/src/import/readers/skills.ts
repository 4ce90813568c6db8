import { readCount } from '../values/amounts.js';
import { narrow, oneLine } from '../sheets/cells.js';
import type { LimitField, RowContext } from '../members/draft.js';
import { toDay } from '../values/dates.js';
import { readFlag } from '../values/flags.js';
import { date } from './facts.js';
import type { Reader } from './identity.js';
import { statedItems } from './items.js';

const items = (cx: RowContext, text: string): string[] => statedItems(cx, text).map((item) => item.text);

const limit = (kind: LimitField): Reader => (cx, text) => {
  for (const item of cx.column.marks === undefined ? [text] : items(cx, text)) cx.draft.skills.limits.push({ kind, text: oneLine(item), column: cx.column });
};

/** Says that there is a certificate, is to be one or is none, but not which. */
const ONLY_TAKEN = /^\s*(?:未|非)?(?:認証)?(?:取得|認証)(?:済み?|予定|中|なし|無し?|あり|有り?)?\s*$/u;

function certificate(cx: RowContext, text: string): void {
  const read = cx.column.marks === undefined && /^iso/iu.test(cx.column.header) ? readFlag(text) : undefined;
  // 「ISO認証: 有」 names no standard, nor does 「取得済」; it is kept as it was written.
  if (read !== undefined || ONLY_TAKEN.test(text)) return cx.keep(text);
  cx.draft.certificates.items.push(...items(cx, text));
}

/** What the member can do, with what, to which limits. */
export const SKILL_READERS = {
  process: (cx, text) => { cx.draft.skills.processes.push(...statedItems(cx, text)); },
  materials: (cx, text) => { cx.draft.skills.materials.push(...items(cx, text)); },
  finish: (cx, text) => { cx.draft.skills.finish.push(...items(cx, text)); },
  size: limit('size'), thickness: limit('thickness'), weight: limit('weight'), tolerance: limit('tolerance'),
  roughness: limit('roughness'), lot: limit('lot'), leadTime: limit('leadTime'), price: limit('price'),
  'capability.note': (cx, text) => {
    const note = oneLine(cx.impersonal(text));
    if (note !== '') cx.draft.skills.notes.push(note);
  },
  equipment: (cx, text) => { cx.draft.machines.items.push(...items(cx, text)); },
  'equipment.maker': (cx, text) => { cx.draft.machines.detail.maker ??= oneLine(text); },
  'equipment.model': (cx, text) => { cx.draft.machines.detail.model ??= oneLine(text.normalize('NFKC')); },
  'equipment.capacity': (cx, text) => { cx.draft.machines.detail.capacity ??= oneLine(text); },
  'equipment.count': (cx, text) => {
    const read = readCount(text);
    if (read === undefined) cx.tell('bad-number', { value: text });
    else cx.draft.machines.detail.count ??= read.value;
  },
  'equipment.year': (cx, text) => {
    const year = Number(date(cx, text)?.slice(0, 4));
    if (Number.isInteger(year) && year > 0) cx.draft.machines.detail.year ??= year;
  },
  'equipment.shareable': (cx, text) => {
    const value = readFlag(text)?.value;
    if (value === undefined) cx.tell('bad-flag', { value: text });
    else cx.draft.machines.detail.shareable ??= value;
  },
  certifications: certificate,
  'certification.number': (cx, text) => { cx.draft.certificates.number ??= oneLine(narrow(text)); },
  'certification.validUntil': (cx, text) => {
    const until = date(cx, text);
    if (until !== undefined) cx.draft.certificates.validUntil ??= toDay(until, true);
  },
  products: (cx, text) => { cx.draft.products.push(...items(cx, text)); },
  works: (cx, text) => { cx.draft.works.push(...items(cx, text)); },
} as const satisfies Record<string, Reader>;
