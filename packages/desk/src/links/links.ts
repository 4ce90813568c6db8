import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Subject } from '../store/index.js';
import { randomId } from '../store/index.js';

/** What a link is for: a member's answer, the customer's page, one file, or the office's way in. */
export type LinkPurpose = 'answer' | 'status' | 'file' | 'login';

/** What a link lets its bearer do, for whom, until when. */
export interface LinkClaims {
  readonly purpose: LinkPurpose;
  readonly network: string;
  /** Id of the request. */
  readonly rfq?: string;
  readonly who: Subject;
  /** Id of the file. */
  readonly file?: string;
  /** Seconds since 1970. */
  readonly expires: number;
  /** Makes two links for the same thing differ; spent where a link counts once. */
  readonly nonce: string;
}

/** A link to be made. */
export interface LinkRequest extends Omit<LinkClaims, 'expires' | 'nonce'> {
  /** Seconds; defaults to the configured days. */
  readonly ttl?: number;
}

/** What a token says. Of an expired one the claims are known, so that a fresh link can go to the registered address. */
export type LinkReading =
  | { readonly ok: true; readonly claims: LinkClaims }
  | { readonly ok: false; readonly reason: 'forged' | 'purpose' }
  | { readonly ok: false; readonly reason: 'expired'; readonly claims: LinkClaims };

/** Signed, expiring links, each for one purpose and one person. */
export interface Links {
  /** The token of a link. */
  make(request: LinkRequest): string;
  /** What a token says to a page for one purpose; a token for another is refused there. */
  read(token: string, purpose: LinkPurpose): LinkReading;
  /** The address of a page below the desk with the token at its end. */
  url(path: string, token: string): string;
}

const VERSION = 's1';
/** Nothing we make is longer; longer ones are not even looked at. */
const MAX_LENGTH = 1000;

/** Links signed with `key`. */
export function createLinks(key: string, baseUrl: string, now: () => Date, defaultTtl: number): Links {
  const sign = (payload: string): Buffer => createHmac('sha256', key).update(`${VERSION}.${payload}`).digest();
  return {
    make({ ttl = defaultTtl, ...request }) {
      const claims: LinkClaims = { ...request, expires: Math.floor(now().getTime() / 1000) + ttl, nonce: randomId() };
      const payload = Buffer.from(JSON.stringify(pack(claims))).toString('base64url');
      return `${VERSION}.${payload}.${sign(payload).toString('base64url')}`;
    },
    read(token, purpose) {
      const claims = token.length > MAX_LENGTH ? undefined : verified(token, sign);
      if (!claims) return { ok: false, reason: 'forged' };
      if (claims.purpose !== purpose) return { ok: false, reason: 'purpose' };
      if (claims.expires * 1000 <= now().getTime()) return { ok: false, reason: 'expired', claims };
      return { ok: true, claims };
    },
    url: (path, token) => `${baseUrl}/${path.replace(/^\/+|\/+$/g, '')}/${token}`,
  };
}

function verified(token: string, sign: (payload: string) => Buffer): LinkClaims | undefined {
  const match = /^s1\.([\w-]+)\.([\w-]{43})$/.exec(token);
  if (!match) return undefined;
  const [, payload = '', signature = ''] = match;
  const given = Buffer.from(signature, 'base64url');
  const right = sign(payload);
  // Base64 has several spellings of the same bytes; only ours is a link.
  if (given.length !== right.length || !timingSafeEqual(given, right) || given.toString('base64url') !== signature) return undefined;
  return unpack(JSON.parse(Buffer.from(payload, 'base64url').toString('utf8')) as Packed);
}

/** Short, because links stand in plain-text mails. */
type Packed = readonly [purpose: LinkPurpose, network: string, rfq: string, kind: Subject['kind'], id: string, file: string, expires: number, nonce: string];

const pack = ({ purpose, network, rfq = '', who, file = '', expires, nonce }: LinkClaims): Packed =>
  [purpose, network, rfq, who.kind, who.kind === 'customer' ? '' : who.id, file, expires, nonce];

function unpack([purpose, network, rfq, kind, id, file, expires, nonce]: Packed): LinkClaims {
  return { purpose, network, who: kind === 'customer' ? { kind } : { kind, id }, expires, nonce, ...(rfq !== '' && { rfq }), ...(file !== '' && { file }) };
}
