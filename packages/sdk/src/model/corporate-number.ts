/**
 * Whether a string is a 法人番号: 13 digits, the first being 9 − (Σ Pn·Qn mod 9), Pn the n-th of the other twelve from
 * the right, Qn 1 for odd n and 2 for even (法人番号の指定等に関する省令 第二条). A swap of 0 and 9 goes unseen.
 */
export function isCorporateNumber(number: string): boolean {
  if (!/^[1-9]\d{12}$/.test(number)) return false;
  let sum = 0;
  for (let n = 1; n <= 12; n += 1) sum += Number(number[13 - n]) * (n % 2 === 1 ? 1 : 2);
  return Number(number[0]) === 9 - (sum % 9);
}

/**
 * The 13 digits of a 法人番号 as people write it: full width, with blanks or hyphens, or as the invoice number "T…".
 * `undefined` where it is none or its check digit does not fit.
 */
export function normalizeCorporateNumber(text: string): string | undefined {
  const digits = text.normalize('NFKC').replace(/[\s\-‐‑–—―−ー]/g, '').replace(/^[Tt]/, '');
  return isCorporateNumber(digits) ? digits : undefined;
}
