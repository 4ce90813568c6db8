import type { QueryPart, Where } from '@sanchi/sdk';
import { bracketed, listed } from '../../base/punctuation.js';
import type { Field, PickedField, ReadField } from './draft.js';
import type { SanchiRfqForm } from '../rfq-form.js';

const PICKED: Readonly<Record<string, PickedField>> = { process: 'processes', service: 'processes', material: 'materials', finish: 'finish' };
const VALUES: Readonly<Record<string, ReadField>> = {
  lot: 'quantity', leadTime: 'wanted', tolerance: 'tolerance', roughness: 'roughness', thickness: 'thickness', weight: 'weight', price: 'budget',
  size: 'size', diameter: 'size', length: 'size',
};
/** Filters that say what is wanted; those on directories, visits or private persons say whom one looked for. */
const CONCEPTS = ['process', 'material', 'finish', 'service', 'product', 'certification', 'equipment', 'industry'] as const;
const VALUED = ['place', 'lot'] as const;

/** Fills in what the search understood of its query, and its filters; nothing the visitor wrote is touched. */
export async function prefill(form: SanchiRfqForm): Promise<void> {
  const { directory, query, where, draft, language: locale } = form;
  form.searched = query;
  const found = await directory?.search(query, { where, facets: VALUED, limit: 0, locale });
  if (query !== form.query || where !== form.where) return;
  const { picked, values } = draft;
  let behind = false;
  const pick = (kind: string | undefined, id: string | undefined): void => {
    const list = PICKED[kind ?? ''];
    if (!list || !id || picked[list].includes(id)) return;
    picked[list] = [...picked[list], id];
    behind = true;
  };
  if (found) form.searched = nameOf(form, where, VALUED.flatMap((name) => (found.facets[name] ?? []).filter(({ selected }) => selected).map(({ label }) => form.text(label))));
  for (const kind of CONCEPTS) for (const id of where[kind] ?? []) pick(kind, id);
  const words = ({ start, end }: QueryPart): string => query.slice(start, end).trim();
  for (const part of found?.query.parts ?? []) {
    if (part.kind === 'concept') pick(part.conceptKind, part.concepts?.[0]);
    const field: Field | undefined = part.condition && VALUES[part.condition.field];
    if (field && !values[field]) {
      // 「1個から」 asks for one piece.
      values[field] = field === 'quantity' ? words(part).replace(/から$|より$|でも$/, '') : words(part);
      behind ||= field !== 'quantity' && field !== 'wanted';
      void form.read(field);
    }
  }
  // The directory may have come while this part was fetched: then the first of two runs has filled everything in.
  form.prefilled ||= behind;
  if (behind) form.unfold(true);
  form.touched();
}

/** The search in words: 「鏡面研磨（絞り込み：燕市）」. */
function nameOf(form: SanchiRfqForm, where: Where, places: readonly string[]): string {
  const filters = [...CONCEPTS.flatMap((kind) => where[kind] ?? []).map((id) => form.concept(id)), ...places];
  if (!filters.length) return form.query;
  const words = form.t('rf_filters', { filters: listed(form.language, filters) });
  return form.query ? form.query + bracketed(form.language, words) : words;
}
