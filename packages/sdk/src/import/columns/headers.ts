import {
  MEMBER_ALIASES, NOT_PERSON_PART, PERSON_HEADERS, PERSON_PART, PREFIXES, PRODUCT_ALIASES, type Field, type MemberField,
} from './aliases.js';

const MARKS = /[\s_・･/／\\\-–—―‐:：.．,，、。()（）[\]【】「」『』<>〈〉《》*＊※"'’“”`~〜～#|;；!！?？]/gu;

/** A header as the alias table writes it: NFKC, lower case, without blanks, brackets, marks and numbering. */
export function headerKey(header: string): string {
  return header
    .replace(/[①-⑳]/gu, '')
    .normalize('NFKC').toLowerCase()
    .replace(/^\s*(?:(?:no\.?\s*)?[([【]?\d{1,3}\s*[)\].:、】_-]|(?:q|問|設問|質問)\s*\d{1,3}[\s).:、_-])\s*/u, '')
    .replace(/(?:必須|任意)$/u, '')
    .replace(MARKS, '');
}

/** The header without what its brackets hold, and what they hold (a unit, a remark). */
export function unbracketed(header: string): { bare: string; inside: string } {
  let inside = '';
  const bare = header.normalize('NFKC').replace(/[([【<〈][^)\]】>〉]*[)\]】>〉]/gu, (part) => {
    inside += part.slice(1, -1);
    return '';
  });
  return { bare, inside };
}

/** What a header was found to mean. */
export interface HeaderMatch {
  readonly field: Field;
  /** The other language of a text column: `en`. */
  readonly locale?: 'en';
  /** What the header's brackets say of the unit: 百万円, mm. */
  readonly unit?: string;
  /** The reading was glued to the header, as faulty XLSX readers do. */
  readonly glued?: boolean;
}

type Table = ReadonlyMap<string, Field>;

/** Each field with its words; `Object.entries` itself forgets what the keys are. */
const entriesOf = <F extends Field>(aliases: Readonly<Record<F, string>>): (readonly [F, string])[] => Object.entries(aliases) as [F, string][];

const tableOf = <F extends Field>(aliases: Readonly<Record<F, string>>): Table => {
  const table = new Map<string, Field>();
  for (const [field, words] of entriesOf(aliases)) {
    for (const word of words.split(' ')) {
      const key = headerKey(word);
      if (key !== '' && !table.has(key)) table.set(key, field);
    }
    // The field's own name is always understood, so that a file made by Sanchi comes back in.
    if (field !== 'product.name' && !table.has(headerKey(field))) table.set(headerKey(field), field);
  }
  return table;
};

const MEMBER_TABLE = tableOf(MEMBER_ALIASES);
const PRODUCT_TABLE = tableOf(PRODUCT_ALIASES);

/** Fields whose text may stand in a second column in English. */
const LOCALISED = new Set<Field>(['name', 'address', 'appeal', 'description', 'message', 'product.name', 'product.summary', 'product.description']);
const ENGLISH = /(?:英語表記|英語版|英語|英字|英文|英|english|en)$/u;

function lookUp(key: string, table: Table): HeaderMatch | undefined {
  if (key === '') return undefined;
  const exact = table.get(key) ?? table.get(key.replace(/(?:その)?\d{1,2}$/u, ''));
  if (exact !== undefined) return exact === 'name.en' ? { field: 'name', locale: 'en' } : exact === 'address.en' ? { field: 'address', locale: 'en' } : { field: exact };
  // 会社の紹介 is 会社紹介.
  if (key.includes('の')) return lookUp(key.replaceAll('の', ''), table);
  // ご紹介 is 紹介, お電話番号 is 電話番号.
  const plain = key.replace(/[おご](?=[一-龠])/gu, '');
  if (plain !== key) return lookUp(plain, table);
  const base = key.replace(ENGLISH, '');
  if (base !== key) {
    const field = lookUp(base, table)?.field;
    if (field !== undefined && LOCALISED.has(field)) return { field, locale: 'en' };
  }
  for (const prefix of PREFIXES) {
    if (!key.startsWith(prefix) || key.length === prefix.length) continue;
    const field = table.get(key.slice(prefix.length)) ?? table.get(key.slice(prefix.length).replace(/\d{1,2}$/u, ''));
    // 会社設備 is equipment, but 設備名称 is no company name.
    if (field !== undefined && field !== 'id' && !(prefix === '設備' && field === 'name')) return { field };
  }
  return undefined;
}

/** Fields whose cells are words, so that a cell may hold something else besides. */
const WORDS = new Set<Field>(['description', 'message', 'appeal', 'products', 'works', 'process', 'equipment', 'certifications', 'materials', 'extra']);

/** A header that names two things (認証・受賞, 設備・人員), each of them public: the first that words may fill. */
function lookUpPair(header: string, table: Table): HeaderMatch | undefined {
  const parts = header.split(/[・･/／、,，&＆]|及び|および/u);
  if (parts.length < 2 || table.has(headerKey(header))) return undefined;
  const found = parts.map((part) => lookUp(headerKey(part), table));
  return found.includes(undefined) ? undefined : found.find((match) => match?.locale === undefined && match !== undefined && WORDS.has(match.field));
}

/** What a header means in a table of members or of products; `undefined` where it means no public field. */
export function matchHeader(header: string, kind: 'member' | 'product' = 'member'): HeaderMatch | undefined {
  const table = kind === 'member' ? MEMBER_TABLE : PRODUCT_TABLE;
  const whole = lookUpPair(header, table) ?? lookUp(headerKey(header), table);
  const { bare, inside } = unbracketed(header);
  if (whole !== undefined) return inside === '' ? whole : { ...whole, unit: inside };
  if (inside !== '') {
    const match = lookUp(headerKey(bare), table);
    if (match !== undefined) return { ...match, unit: inside };
  }
  const unglued = headerKey(header).replace(/[ァ-ヶー]{3,}$/u, '');
  const match = unglued === headerKey(header) ? undefined : lookUp(unglued, table);
  return match === undefined ? undefined : { ...match, glued: true };
}

/** What a header means in a table of products: the member it belongs to, unless the word is the product's own (名称). */
export function matchProductHeader(header: string): HeaderMatch | undefined {
  if (PRODUCT_TABLE.has(headerKey(header))) return matchHeader(header, 'product');
  const key = matchHeader(header);
  if (key !== undefined && ['id', 'corporateNumber', 'name'].includes(key.field) && key.locale === undefined) return key;
  return matchHeader(header, 'product');
}

/** Whether a column holds persons, by its header. */
export function isPersonHeader(header: string): boolean {
  const key = headerKey(header);
  const bare = headerKey(unbracketed(header).bare);
  if (PERSON_HEADERS.has(key) || PERSON_HEADERS.has(bare) || PERSON_HEADERS.has(key.replace(/\d+$/u, ''))) return true;
  return PERSON_PART.test(key) && !NOT_PERSON_PART.test(key);
}

/** Every field a mapping may name, in the order of the alias table. */
export const fields: readonly Field[] = [...entriesOf(MEMBER_ALIASES), ...entriesOf(PRODUCT_ALIASES)].map(([field]) => field);

const FIELDS: ReadonlySet<string> = new Set(fields);

/** Whether a field is of the member itself, not of a row of its products. */
export const isMemberField = (field: Field): field is MemberField => Object.hasOwn(MEMBER_ALIASES, field);

/** Whether a mapping may name this field. */
export const isField = (name: string): name is Field => FIELDS.has(name);

/** Headers that number the rows and so are no identity: No., 番号, 通し番号. */
export const isRowNumberHeader = (header: string): boolean =>
  header.trim() === '#' || /^(?:no|番号|通番|通し番号|連番|項番|行番号|順番|rownumber|row|index)$/u.test(headerKey(header));
