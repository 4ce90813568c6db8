import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Context } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import type { Network } from '../../config/index.js';
import type { Desk } from '../../desk.js';
import { originOf } from '../../pages/same-origin.js';
import type { SessionRow, UserRow } from '../../store/index.js';

/** Somebody of an office, signed in. */
export interface Session {
  readonly row: SessionRow;
  readonly user: UserRow;
  readonly network: Network;
}

const HOUR = 3_600_000;
/** Without use, and in all. */
const IDLE = 8 * HOUR;
const LONGEST = 7 * 24 * HOUR;

const isSecure = (desk: Desk): boolean => desk.config.baseUrl.startsWith('https:');
const nameOf = (desk: Desk): string => (isSecure(desk) ? '__Host-desk' : 'desk');
const idOf = (cookie: string): string => createHash('sha256').update(cookie).digest('hex');

function setSessionCookie(desk: Desk, c: Context, value: string, maxAge: number): void {
  setCookie(c, nameOf(desk), value, { path: '/', httpOnly: true, sameSite: 'Strict', secure: isSecure(desk), maxAge });
}

/** Signs a user in: a new cookie every time, of which the store keeps only the hash. */
export async function signIn(desk: Desk, c: Context, user: UserRow): Promise<void> {
  const cookie = randomBytes(32).toString('base64url');
  const now = desk.now();
  await desk.store.sessions.insert({
    id: idOf(cookie), userId: user.id, network: user.network, csrf: randomBytes(24).toString('base64url'), createdAt: now.toISOString(), seenAt: now.toISOString(),
    expiresAt: new Date(now.getTime() + IDLE).toISOString(),
  });
  setSessionCookie(desk, c, cookie, LONGEST / 1000);
}

export async function signOut(desk: Desk, c: Context, { row }: Session): Promise<void> {
  await desk.store.sessions.delete(row.id);
  setSessionCookie(desk, c, '', 0);
}

/** Who is signed in; a session dies of disuse, of age, and with its user. A page that looks by itself is no use. */
export async function sessionOf(desk: Desk, c: Context, { isUse = true } = {}): Promise<Session | undefined> {
  const cookie = getCookie(c, nameOf(desk));
  if (!cookie || !/^[\w-]{43}$/.test(cookie)) return undefined;
  const row = await desk.store.sessions.get(idOf(cookie));
  const now = desk.now();
  if (!row || row.expiresAt <= now.toISOString() || Date.parse(row.createdAt) + LONGEST <= now.getTime()) return undefined;
  const user = await desk.store.users.get(row.userId);
  const network = desk.networks.get(row.network);
  if (!user || user.disabledAt !== null || !network?.config.office.users.includes(user.email)) return undefined;
  // Once in a while is enough to keep it alive.
  if (isUse && now.getTime() - Date.parse(row.seenAt) > 60_000) await desk.store.sessions.touch(row.id, now.toISOString(), new Date(now.getTime() + IDLE).toISOString());
  return { row, user, network };
}

/** Whether a post comes from our own page: the browser says nothing else, and the page knew the session's secret. */
export function isOurs(desk: Desk, c: Context, session: Session | undefined, csrf: string): boolean {
  const from = originOf(desk, c);
  if (from === 'foreign' || (from === 'unsaid' && c.req.header('origin') === 'null')) return false;
  if (!session) return true;
  const [given, wanted] = [Buffer.from(csrf), Buffer.from(session.row.csrf)];
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}
