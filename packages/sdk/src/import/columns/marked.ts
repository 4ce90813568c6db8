import type { ConceptKind } from '../../model/concept.js';
import { cleanCell } from '../sheets/cells.js';
import type { Table } from '../sheets/tables.js';
import type { ImportOptions } from '../types.js';
import { readFlag } from '../values/flags.js';
import { readLimit } from '../values/quantities.js';
import type { Field } from './aliases.js';
import { unbracketed } from './headers.js';

/** The columns in which concepts of a kind are stated; of a header that may be several, the first counts. */
const STATED_IN: readonly (readonly [ConceptKind, Field])[] = [
  ['process', 'process'], ['finish', 'finish'], ['service', 'process'], ['material', 'materials'], ['equipment', 'equipment'],
  ['certification', 'certifications'], ['product', 'products'], ['industry', 'industriesServed'],
];

/** Fields of words: a column of them that holds nothing but marks says what its header says (小ロット対応: ○). */
const WORDS: ReadonlySet<Field | undefined> = new Set<Field | undefined>([undefined, 'process', 'lot', 'leadTime', 'products', 'works', 'description', 'tags', 'industriesServed', 'materials', 'finish', 'equipment']);

/** Rows that are looked at. */
const ROWS = 300;

/** What a header asks around the word that the marks are about: 修理の可否, 試作できる, 量産OK. */
const ASKS = /(?:の|が|は|を)?(?:対応(?:可否|の可否|可能?|有無|の有無)?|可否|可能|可|有無|受付(?:可否)?|受け?入れ|請負|でき(?:る|ます)か?|いたします|します|ok|available|possible|yes\/no)[?？]?$/iu;
const NUMBERED = /^\s*(?:[①-⑳]|\d{1,2}\s*[.．)）:：])\s*/u;

/** A column of marks: where what it states belongs, and in which words. */
export interface MarkedColumn {
  readonly field: Field;
  readonly marks: string;
}

/**
 * A header that names a skill, a service, a condition of orders, a material, a thing or a trade (研磨, 修理, 1個から, SUS304, 医療)
 * over cells of ○, × and △. `own` is the field that the header means by itself.
 */
export function markedColumn(header: string, own: Field | undefined, table: Table, from: number, index: number, options: ImportOptions): MarkedColumn | undefined {
  if (!WORDS.has(own)) return undefined;
  const { bare, inside } = unbracketed(header.replace(NUMBERED, ''));
  for (const words of [bare, inside]) {
    const marks = words.trim().replace(ASKS, '').trim() || words.trim();
    const field = fieldOf(marks, options);
    if (field !== undefined) return holdsMarks(table, from, index, own !== undefined) ? { field, marks } : undefined;
  }
  return undefined;
}

function fieldOf(words: string, { recognise }: ImportOptions): Field | undefined {
  if (/^(?:ISO|IATF|JIS\s?Q)\s?\d+|^エコアクション/iu.test(words)) return 'certifications';
  const mentions = recognise?.(words).filter(({ negated }) => !negated) ?? [];
  for (const [kind, field] of STATED_IN) {
    // OEM・ODM are two of one kind; 設計図 and what else only holds a skill's name is none.
    const covered = mentions.filter((mention) => mention.kind === kind).reduce((sum, { start, end }) => sum + end - start, 0);
    if (covered > 0 && covered >= words.replace(/[\s・/／、,&＆]/gu, '').length * 0.6) return field;
  }
  return /\d/u.test(words.normalize('NFKC')) && readLimit('lot', words) !== undefined ? 'lot' : undefined;
}

/** Whether the cells are marks: a few words among them are kept beside, but where the header means a field of words there may be none. */
function holdsMarks(table: Table, from: number, index: number, only: boolean): boolean {
  let flags = 0;
  let others = 0;
  for (let at = from; at < Math.min(table.rows.length, from + ROWS); at += 1) {
    const text = cleanCell(table.rows[at]?.[index]);
    if (text === '') continue;
    if (readFlag(text) !== undefined || /^[-－―ー]$/u.test(text)) flags += 1;
    else others += 1;
  }
  return flags > 0 && (only ? others === 0 : flags >= others * 4);
}

/** What △ stands for by the list's own legend (△＝ご相談ください), which is above the header or below the rows. */
export function consultation(table: Table, from: number): string | undefined {
  for (const row of [...table.rows.slice(0, from), ...table.rows.slice(-5)]) {
    for (const cell of row) {
      const said = /[△▲]\s*(?:[=＝:：…]|は)\s*([^\s　、,，。.)）」○◯〇×✕]{1,20})/u.exec(cleanCell(cell))?.[1];
      if (said !== undefined) return said;
    }
  }
  return undefined;
}
