import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';

interface Cost { readonly N: number; readonly r: number; readonly p: number }

/** One of the minimums of OWASP's Password Storage Cheat Sheet, the one with 32 MB for each try: several at once fit into a small machine. */
const COST: Cost = { N: 2 ** 15, r: 8, p: 3 };
const LENGTH = 32;

const derive = (password: string, salt: Buffer, { N, r, p }: Cost): Promise<Buffer> => new Promise((resolve, reject) => {
  scrypt(password.normalize('NFKC'), salt, LENGTH, { N, r, p, maxmem: 256 * N * r }, (error, key) => (error ? reject(error) : resolve(key)));
});

/** A password's hash with its costs and salt: `scrypt$N$r$p$salt$hash`. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16);
  const key = await derive(password, salt, COST);
  return ['scrypt', COST.N, COST.r, COST.p, salt.toString('base64url'), key.toString('base64url')].join('$');
}

/** Whether it is the password. Takes as long where there is none, so that time does not tell who has an account. */
export async function isPassword(password: string, hash: string | null | undefined): Promise<boolean> {
  const [kind, N, r, p, salt = '', key = ''] = (hash ?? '').split('$');
  if (kind !== 'scrypt') {
    await derive(password, Buffer.alloc(16), COST);
    return false;
  }
  const wanted = Buffer.from(key, 'base64url');
  const given = await derive(password, Buffer.from(salt, 'base64url'), { N: Number(N), r: Number(r), p: Number(p) });
  return wanted.length === given.length && timingSafeEqual(wanted, given);
}

/** Whether a hash was made with other costs than today's, so that it is to be made anew where the password is at hand. */
export function isOutdated(hash: string | null | undefined): boolean {
  const [kind, N, r, p] = (hash ?? '').split('$');
  return kind === 'scrypt' && (Number(N) !== COST.N || Number(r) !== COST.r || Number(p) !== COST.p);
}

/** Short ones are guessed; long ones need no rules. */
export const MIN_PASSWORD = 12;
