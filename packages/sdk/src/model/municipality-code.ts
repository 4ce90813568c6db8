/**
 * The check digit of a 全国地方公共団体コード: S = 6a+5b+4c+3d+2e over the five digits, the check is the last digit of
 * 11 − (S mod 11), or of 11 − S where S < 11 (総務省「全国地方公共団体コード」).
 */
function checkDigit(five: string): number {
  let sum = 0;
  for (let place = 0; place < 5; place += 1) sum += (6 - place) * Number(five[place]);
  return (11 - (sum % 11)) % 10;
}

/**
 * Whether a string is a 全国地方公共団体コード of six digits whose check digit fits: a prefecture (01–47), then 000 for the
 * prefecture itself or a municipality from 100 on.
 */
export const isMunicipalityCode = (code: string): boolean =>
  /^\d{6}$/.test(code) && /^(?:0[1-9]|[1-3]\d|4[0-7])(?:000|[1-9])/.test(code) && checkDigit(code) === Number(code[5]);

/** The six-digit code for five digits or six; `undefined` where the digits are no code. 15213 → 152137 (燕市). */
export function completeMunicipalityCode(code: string): string | undefined {
  const digits = code.normalize('NFKC').replace(/[\s-]/g, '');
  const full = /^\d{5}$/.test(digits) ? `${digits}${checkDigit(digits)}` : digits;
  return isMunicipalityCode(full) ? full : undefined;
}
