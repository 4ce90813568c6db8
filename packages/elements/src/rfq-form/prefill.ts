import type { QueryPart } from '@sanchi/sdk';
import type { Field, PickedField, ReadField } from './draft.js';
import type { SanchiRfqForm } from './rfq-form.js';

const PICKED: Readonly<Record<string, PickedField>> = { process: 'processes', service: 'processes', material: 'materials', finish: 'finish' };
const VALUES: Readonly<Record<string, ReadField>> = {
  lot: 'quantity', leadTime: 'wanted', tolerance: 'tolerance', roughness: 'roughness', thickness: 'thickness', weight: 'weight', price: 'budget',
  size: 'size', diameter: 'size', length: 'size',
};

/** Fills in what the search understood of its query; nothing the visitor wrote is touched. */
export async function prefill(form: SanchiRfqForm): Promise<void> {
  const { directory, query, draft, language: locale } = form;
  const found = await directory?.search(query, { limit: 0, locale });
  if (!found || query !== form.query) return;
  const { picked, values } = draft;
  const words = ({ start, end }: QueryPart): string => found.query.text.slice(start, end).trim();
  let behind = false;
  for (const part of found.query.parts) {
    const list = part.kind === 'concept' ? PICKED[part.conceptKind ?? ''] : undefined;
    const id = part.concepts?.[0];
    if (list && id && !picked[list].includes(id)) {
      picked[list] = [...picked[list], id];
      behind = true;
    }
    const field: Field | undefined = part.condition && VALUES[part.condition.field];
    if (field && !values[field]) {
      // 「1個から」 asks for one piece.
      values[field] = field === 'quantity' ? words(part).replace(/から$|より$|でも$/, '') : words(part);
      behind ||= field !== 'quantity' && field !== 'wanted';
      void form.read(field);
    }
  }
  form.prefilled = behind;
  if (behind) form.unfold(true);
  form.touched();
}
