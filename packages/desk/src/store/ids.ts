import { randomBytes, randomInt } from 'node:crypto';

/** 128 random bits for whatever must not be guessed. */
export const randomId = (): string => randomBytes(16).toString('base64url');

/** Letters and digits that are not mistaken for each other over the telephone. */
const ALPHABET = '23456789ABCDEFGHJKMNPQRTUVWXY';

/**
 * A receipt number such as `KS-2611-7F3K9QXM`: the network, year and month, and 39 random bits. It opens nothing by
 * itself; links do.
 */
export function receiptNumber(network: string, at: Date): string {
  const prefix = network.split('-').map((word) => word[0] ?? '').join('').slice(0, 3).toUpperCase();
  const month = at.toISOString().slice(2, 7).replace('-', '');
  let tail = '';
  for (let index = 0; index < 8; index += 1) tail += ALPHABET[randomInt(ALPHABET.length)] ?? '';
  return `${prefix}-${month}-${tail}`;
}
