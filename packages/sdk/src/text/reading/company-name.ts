import { normalize } from '../normalize.js';

const LEGAL = /(株式会社|有限会社|合同会社|合資会社|合名会社|(一般|公益)(社団|財団)法人|協同組合|\((株|有|同|資|名|社|財)\)|co\.?,? ?ltd\.?|k\.k\.|inc\.?|corporation|corp\.?|company|limited)/g;

/** A company's name without its legal form, spaces and marks, in normal form: for comparing, never for showing. */
export const nameKey = (name: string): string => keyOf(normalize(name));

/** What is in normal form without the legal form. */
export const withoutLegal = (normal: string): string => normal.replace(LEGAL, '').trim() || normal;

/** {@link nameKey} of what is in normal form. */
export function keyOf(normal: string): string {
  const key = withoutLegal(normal).replace(/[\s.,'’"()-]/g, '');
  return key === '' ? normal : key;
}
