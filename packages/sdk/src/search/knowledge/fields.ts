import type { Member, Work } from '../../model/member.js';
import { wordings, type LocalizedText } from '../../model/text.js';
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

/** Walks over the texts of a member that search looks at, of all fields or of those whose bits are set. */
export function visitFields(member: Member, visit: FieldVisitor, fields = ALL_FIELDS): void {
  const has = (field: number): boolean => (fields & (1 << field)) !== 0;
  words(visit, fields, NAME, 'name', member.name);
  words(visit, fields, KANA, 'kana', member.kana);
  if (has(CAPABILITY) || has(INFERRED)) {
    member.capabilities?.forEach((capability, i) => {
      const field = capability.origin === 'inferred' ? INFERRED : CAPABILITY;
      if (!has(field)) return;
      const path = `capabilities.${i}`;
      visit(field, `${path}.process`, capability.process, true);
      words(visit, fields, field, path, capability.name, '.name');
      ids(visit, field, path, capability.materials, '.materials');
      ids(visit, field, path, capability.finish, '.finish');
      words(visit, fields, field, path, capability.note, '.note');
    });
  }
  if (has(CAPABILITY)) {
    // Facts that have a field of their own and are asked for as services.
    if (member.visiting?.tour) visit(CAPABILITY, 'visiting.tour', 'factory-tour', true);
    if (member.consumerOrders) visit(CAPABILITY, 'consumerOrders', 'individual-order', true);
    if (member.languages?.some((tag) => tag.startsWith('en'))) visit(CAPABILITY, 'languages', 'english-support', true);
  }
  if (has(EQUIPMENT)) member.equipment?.forEach((item, i) => { visit(EQUIPMENT, `equipment.${i}.kind`, item.kind, true); });
  if (has(CERTIFICATION)) member.certifications?.forEach((item, i) => { visit(CERTIFICATION, `certifications.${i}.kind`, item.kind, true); });
  if (has(PRODUCT_NAME) || has(PRODUCT_TEXT) || has(TAG)) {
    works(visit, fields, 'products', member.products);
    works(visit, fields, 'works', member.works);
  }
  words(visit, fields, APPEAL, 'appeal', member.appeal);
  if (has(TAG)) member.tags?.forEach((tag, i) => { words(visit, fields, TAG, `tags.${i}`, tag); });
  words(visit, fields, INDUSTRY, 'industry.label', member.industry?.label);
  if (has(INDUSTRY)) ids(visit, INDUSTRY, 'industriesServed', member.industriesServed);
  words(visit, fields, DESCRIPTION, 'description', member.description);
  words(visit, fields, DESCRIPTION, 'visiting.tourNote', member.visiting?.tourNote);
  words(visit, fields, MESSAGE, 'message', member.message);
  if (has(EXTRA)) member.extra?.forEach((attribute, i) => { words(visit, fields, EXTRA, `extra.${i}.value`, attribute.value); });
  words(visit, fields, PLACE, 'address', member.address);
}

/** What of a text search looks at: as much as the importer takes of a cell. */
const LONGEST = 20_000;

// Of tens of thousands of texts most fields have none: what they cost must not be more than the look.
function words(visit: FieldVisitor, fields: number, field: number, path: string, text: LocalizedText | undefined, end = ''): void {
  if (text === undefined || (fields & (1 << field)) === 0) return;
  for (const wording of typeof text === 'string' ? [text] : wordings(text)) if (wording !== '') visit(field, path + end, wording.slice(0, LONGEST), false);
}

function ids(visit: FieldVisitor, field: number, path: string, values: readonly string[] | undefined, end = ''): void {
  values?.forEach((value, i) => { visit(field, `${path}${end}.${i}`, value, true); });
}

function works(visit: FieldVisitor, fields: number, path: string, items: readonly Work[] | undefined): void {
  items?.forEach((work, i) => {
    const own = `${path}.${i}`;
    words(visit, fields, PRODUCT_NAME, own, work.name, '.name');
    words(visit, fields, PRODUCT_TEXT, own, work.summary, '.summary');
    words(visit, fields, PRODUCT_TEXT, own, work.description, '.description');
    words(visit, fields, PRODUCT_TEXT, own, work.category, '.category');
    work.tags?.forEach((tag, k) => { words(visit, fields, TAG, `${own}.tags.${k}`, tag); });
  });
}
