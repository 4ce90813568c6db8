import type { Member, Work } from '../../model/member.js';
import { textIn, wordings, type LocalizedText, type Locale } from '../../model/text.js';
import type { FieldName } from '../types.js';

/** The places in an entry where words count, each with what it is worth. Position = bit in a posting's mask. */
export const FIELDS: readonly { readonly name: FieldName; readonly weight: number; readonly stated: boolean }[] = [
  { name: 'name', weight: 0.75, stated: true },
  { name: 'capability', weight: 1, stated: true },
  { name: 'capability', weight: 0.8, stated: false },
  { name: 'equipment', weight: 0.5, stated: true },
  { name: 'certification', weight: 0.8, stated: true },
  { name: 'product', weight: 0.9, stated: false },
  { name: 'product', weight: 0.5, stated: false },
  { name: 'appeal', weight: 0.8, stated: false },
  { name: 'tag', weight: 0.85, stated: true },
  { name: 'industry', weight: 0.7, stated: true },
  { name: 'description', weight: 0.6, stated: false },
  { name: 'message', weight: 0.25, stated: false },
  { name: 'extra', weight: 0.3, stated: false },
  { name: 'kana', weight: 0.75, stated: true },
  { name: 'place', weight: 0.5, stated: true },
];
export const NAME = 0, CAPABILITY = 1, INFERRED = 2, EQUIPMENT = 3, CERTIFICATION = 4, PRODUCT_NAME = 5, PRODUCT_TEXT = 6;
export const APPEAL = 7, TAG = 8, INDUSTRY = 9, DESCRIPTION = 10, MESSAGE = 11, EXTRA = 12, KANA = 13, PLACE = 14;

/** Called with each text of an entry: field, path within the member, the words, and whether they are a concept id. */
export type FieldVisitor = (field: number, path: string, text: string, explicit: boolean) => void;

/** Every field. */
export const ALL_FIELDS = (1 << FIELDS.length) - 1;

/**
 * Walks over the texts of a member that search looks at, of all fields or of those whose bits are set; of a text in several languages
 * the wording of `locale` comes first.
 */
export function visitFields(member: Member, visit: FieldVisitor, fields = ALL_FIELDS, locale?: Locale): void {
  const has = (field: number): boolean => (fields & (1 << field)) !== 0;
  // Of tens of thousands of texts most fields have none: what they cost must not be more than the look.
  const words = (field: number, path: string, text: LocalizedText | undefined): void => {
    if (text === undefined || !has(field)) return;
    for (const wording of typeof text === 'string' ? [text] : new Set([...(locale ? [textIn(text, locale)] : []), ...wordings(text)])) if (wording !== '') visit(field, path, wording.slice(0, LONGEST), false);
  };
  const ids = (field: number, path: string, values: readonly string[] | undefined): void => {
    values?.forEach((value, i) => { visit(field, `${path}.${i}`, value, true); });
  };
  const works = (path: string, items: readonly Work[] | undefined): void => {
    items?.forEach((work, i) => {
      const own = `${path}.${i}`;
      words(PRODUCT_NAME, `${own}.name`, work.name);
      words(PRODUCT_TEXT, `${own}.summary`, work.summary);
      words(PRODUCT_TEXT, `${own}.description`, work.description);
      words(PRODUCT_TEXT, `${own}.category`, work.category);
      work.tags?.forEach((tag, k) => { words(TAG, `${own}.tags.${k}`, tag); });
    });
  };
  words(NAME, 'name', member.name);
  words(KANA, 'kana', member.kana);
  if (has(CAPABILITY) || has(INFERRED)) {
    member.capabilities?.forEach((capability, i) => {
      const field = capability.origin === 'inferred' ? INFERRED : CAPABILITY;
      if (!has(field)) return;
      const path = `capabilities.${i}`;
      visit(field, `${path}.process`, capability.process, true);
      words(field, `${path}.name`, capability.name);
      ids(field, `${path}.materials`, capability.materials);
      ids(field, `${path}.finish`, capability.finish);
      words(field, `${path}.note`, capability.note);
    });
  }
  if (has(CAPABILITY)) {
    // Facts that have a field of their own and are asked for as services.
    if (member.visiting?.tour) visit(CAPABILITY, 'visiting.tour', 'factory-tour', true);
    if (member.consumerOrders) visit(CAPABILITY, 'consumerOrders', 'individual-order', true);
    if (member.shipsAbroad) visit(CAPABILITY, 'shipsAbroad', 'export', true);
    if (member.languages?.some((tag) => tag.startsWith('en'))) visit(CAPABILITY, 'languages', 'english-support', true);
  }
  if (has(EQUIPMENT)) member.equipment?.forEach((item, i) => { visit(EQUIPMENT, `equipment.${i}.kind`, item.kind, true); });
  if (has(CERTIFICATION)) member.certifications?.forEach((item, i) => { visit(CERTIFICATION, `certifications.${i}.kind`, item.kind, true); });
  if (has(PRODUCT_NAME) || has(PRODUCT_TEXT) || has(TAG)) {
    works('products', member.products);
    works('works', member.works);
  }
  words(APPEAL, 'appeal', member.appeal);
  if (has(TAG)) member.tags?.forEach((tag, i) => { words(TAG, `tags.${i}`, tag); });
  words(INDUSTRY, 'industry.label', member.industry?.label);
  if (has(INDUSTRY)) ids(INDUSTRY, 'industriesServed', member.industriesServed);
  words(DESCRIPTION, 'description', member.description);
  words(DESCRIPTION, 'visiting.tourNote', member.visiting?.tourNote);
  words(MESSAGE, 'message', member.message);
  if (has(EXTRA)) member.extra?.forEach((attribute, i) => { words(EXTRA, `extra.${i}.value`, attribute.value); });
  words(PLACE, 'address', member.address);
}

/** What of a text search looks at: as much as the importer takes of a cell. */
const LONGEST = 20_000;
