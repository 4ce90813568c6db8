import { narrow } from '../sheets/cells.js';

/** A telephone number as it is to be printed, and what else the cell said. */
export interface ReadPhone {
  readonly phone: string;
  /** Words beside the number that are more than 代表: 内線 123, 本社. */
  readonly note: string;
  /** Further numbers of the cell. */
  readonly others: readonly string[];
  /** The leading zero had been lost. */
  readonly restored: boolean;
  readonly mobile: boolean;
}

/** What a telephone cell holds when it holds no usable number. */
export type PhoneFault = 'mail' | 'no-area' | 'rounded' | 'none';

const RUN = /\+?\(?\d[\d()\-. ]*\d/gu;

/** Runs of digits and their marks; a run too long for one number is cut at its blanks. */
function runsOf(text: string): string[] {
  const slashed = text.replace(/^(\d{2,5})\/(\d{2,4})\/(\d{4})$/u, '$1-$2-$3');
  return [...slashed.matchAll(RUN)].flatMap(([run]) => (run.replace(/\D/gu, '').length > 13 ? run.split(' ') : [run]));
}

/** Puts one number into the usual form; `undefined` where it cannot be one. */
function normalize(found: string): { phone: string; restored: boolean } | 'no-area' | undefined {
  let text = found.replace(/^\+\s?81[\s-]?(?:\(0\))?0?/u, '0');
  if (text.startsWith('+')) return { phone: text.replace(/[\s().]+/gu, '-').replace(/-+/gu, '-').replace(/-$/u, ''), restored: false };
  text = text.replace(/[\s().]+/gu, '-').replace(/-+/gu, '-').replace(/^-|-$/gu, '');
  const digits = text.replaceAll('-', '');
  let restored = false;
  if (!digits.startsWith('0')) {
    const lost = digits.length === 9 || (digits.length === 10 && /^[789]0/u.test(digits)) || /^(?:120|570)\d{6}$/u.test(digits);
    if (!lost) return digits.length >= 5 && digits.length <= 8 ? 'no-area' : undefined;
    text = `0${text}`;
    restored = true;
  }
  const all = text.replaceAll('-', '');
  if (all.length !== 10 && all.length !== 11) return undefined;
  return { phone: text.includes('-') ? text : hyphenated(all), restored };
}

/** Hyphens for numbers whose area code is known by its length; others stay as they are: the table would be large. */
function hyphenated(digits: string): string {
  const cut = (a: number, b: number): string => `${digits.slice(0, a)}-${digits.slice(a, b)}-${digits.slice(b)}`;
  if (digits.length === 11) return cut(3, 7);
  if (/^(?:0120|0570|0990)/u.test(digits)) return cut(4, 7);
  if (/^0[36]/u.test(digits)) return cut(2, 6);
  return digits;
}

/**
 * The telephone number of a cell: （054）627-5225 → 054-627-5225; 代表 is left out, extensions and other words come back
 * as a note, further numbers separately. A lost leading zero is put back.
 */
export function readPhone(cell: string): ReadPhone | PhoneFault {
  const text = narrow(cell);
  if (/\S@\S/u.test(text)) return 'mail';
  if (/^\d(?:\.\d+)?e\+?\d+$/iu.test(text)) return 'rounded';
  const withoutExtension = text.replace(/[(]?(?:内線|ext\.?|extension)\s*[:.]?\s*\d+[)]?/giu, '');
  const found: { phone: string; restored: boolean }[] = [];
  let local = false;
  let rest = text;
  for (const match of runsOf(withoutExtension)) {
    const number = normalize(match);
    if (number === 'no-area') local = true;
    if (number === undefined || number === 'no-area') continue;
    found.push(number);
    rest = rest.replace(match, ' ');
  }
  const first = found[0];
  if (first === undefined) return local ? 'no-area' : 'none';
  const note = rest
    .replace(/\(?\s*(?:代表|代|大代表|直通|tel|telephone|phone|fax|電話|☎|℡)\s*(?:番号)?\s*\)?\s*[:.]?/giu, ' ')
    .replace(/[\s(),、/・;:.|-]+/gu, ' ').trim();
  return {
    phone: first.phone,
    note,
    others: found.slice(1).map(({ phone }) => phone).filter((phone) => phone !== first.phone),
    restored: first.restored,
    mobile: /^0[789]0-?\d{4}-?\d{4}$/u.test(first.phone),
  };
}

/** A postcode with its hyphen; a lost leading zero is put back (北海道 and others begin with 0). */
export function readPostcode(cell: string): { value: string; restored: boolean } | undefined {
  const digits = narrow(cell).replace(/^(?:〒|T)\s*/u, '').replace(/[\s-]/gu, '');
  if (/^\d{7}$/u.test(digits)) return { value: `${digits.slice(0, 3)}-${digits.slice(3)}`, restored: false };
  if (/^\d{6}$/u.test(digits)) return { value: `0${digits.slice(0, 2)}-${digits.slice(2)}`, restored: true };
  return undefined;
}
