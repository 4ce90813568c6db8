import { narrow, oneLine } from '../sheets/cells.js';
import { readPostcode } from './phones.js';
import { prefectureOf } from './places.js';

/** The columns an address was spread over. */
export interface AddressParts {
  readonly prefecture?: string | undefined;
  readonly city?: string | undefined;
  readonly address?: string | undefined;
  readonly town?: string | undefined;
  readonly block?: string | undefined;
  readonly building?: string | undefined;
}

/**
 * An address in one line: 〒 taken off (and returned), digits and Latin letters in half width, dashes between digits as
 * hyphens, also where a program that saved in Shift_JIS wrote ? for a minus it could not. 一丁目 and 1丁目 stay as written:
 * both are right.
 */
export function tidyAddress(text: string): { address: string; postcode?: string } {
  let line = oneLine(text).replace(/[！-～]/gu, (character) => character.normalize('NFKC'));
  const post = /^(?:〒\s?|郵便番号\s?)?(\d{3}[-‐‑–—―−－ー]\d{4}|(?<=〒\s?)\d{7})[\s,、]*/u.exec(line);
  let postcode: string | undefined;
  if (post !== null) {
    postcode = readPostcode(post[1] as string)?.value;
    line = line.slice(post[0].length);
  }
  line = line.replace(/^〒\s*/u, '').replace(/(?<=[\d丁目番地号])\s?[‐‑–—―−－ー?]\s?(?=\d)/gu, '-').trim();
  return postcode === undefined ? { address: line } : { address: line, postcode };
}

/** Puts the parts together, leaving out what a part repeats: the government's core data has the whole address beside its parts. */
export function joinAddress(parts: AddressParts): string {
  const given = (part: string | undefined): string => part ?? '';
  let line = [given(parts.town), given(parts.block)].filter((part) => part !== '' && !says(given(parts.address), part)).join('');
  line = given(parts.address) + line;
  const city = parts.city ?? '';
  const bareCity = city.replace(/^.*?[都道府県](?=.{2,})/u, '');
  if (city !== '' && !line.includes(bareCity.replace(/^[^市区町村]{1,5}?郡/u, ''))) line = city + line;
  if (parts.prefecture !== undefined && prefectureOf(line) === undefined) line = parts.prefecture + line;
  if (parts.building !== undefined && parts.building !== '' && !squeezed(line).includes(squeezed(parts.building))) line = `${line} ${parts.building}`;
  return line.trim();
}

/** Whether an address already holds a part: 1-2 stands in 見本町1丁目2番, but not in 見本町11-23. */
function says(address: string, part: string): boolean {
  const [whole, own] = [addressKey(address), addressKey(part)];
  for (let at = whole.indexOf(own); at !== -1; at = whole.indexOf(own, at + 1)) {
    const cut = /\d$/u.test(whole.slice(0, at)) && /^\d/u.test(own);
    if (!cut && !(/\d$/u.test(own) && /^\d/u.test(whole.slice(at + own.length)))) return true;
  }
  return false;
}

const squeezed = (text: string): string => narrow(text).toLowerCase().replace(/\s/gu, '');

const DIGITS: Readonly<Record<string, string>> = { 一: '1', 二: '2', 三: '3', 四: '4', 五: '5', 六: '6', 七: '7', 八: '8', 九: '9', 十: '10' };

/** The key under which two spellings of an address fall together: prefecture, width, 丁目/番地/号, 一丁目 and building apart. */
export function addressKey(address: string): string {
  return narrow(address).toLowerCase()
    .replace(/^.{2,3}?[都道府県](?=[^都道府県]*[市区町村])/u, '')
    .replace(/([一二三四五六七八九十])(?=丁目)/gu, (digit) => DIGITS[digit] ?? digit)
    .replace(/(\d)\s*(?:丁目|番地の|番地|番|号|の)\s*(?=\d)/gu, '$1-').replace(/(\d)\s*(?:番地|番|号|丁目)/gu, '$1')
    .replace(/(?<=\d)\s+\D.*$/u, '').replace(/\s/gu, '').replaceAll('ヶ', 'ケ');
}
