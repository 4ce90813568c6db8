import { randomUUID } from 'node:crypto';
import type { Rfq } from '@sanchi/sdk';
import type { Hono } from 'hono';
import { ORIGIN } from './desk.js';

/** A sound request; `change` what matters for the test. */
export const rfq = (change: Partial<Rfq> = {}): Rfq => ({
  format: 'sanchi-rfq/1', kind: 'prototype', network: 'kyoto', language: 'ja', description: 'ステンレスの板を鏡面に磨いてほしい',
  disclosure: 'candidates', recipients: 'office', sender: { name: '山田 花子', email: 'hanako@example.com', phone: '090-1234-5678' },
  consents: (['privacy', 'network', 'forward'] as const).map((kind) => ({ kind, version: '1', text: '同意します', at: '2026-11-20T01:00:00Z' })),
  ...change,
});

/** The request with one of its texts exchanged, for every text that it has. */
export function* everyField(value: unknown, words: string): Generator {
  if (typeof value === 'string') yield words;
  else if (typeof value === 'object' && value !== null) {
    for (const key of Object.keys(value)) for (const changed of everyField((value as Record<string, unknown>)[key], words)) yield Array.isArray(value) ? value.map((each: unknown, index) => (String(index) === key ? changed : each)) : { ...value, [key]: changed };
  }
}

/** A request with something in every field. */
export const fullRfq = (change: Partial<Rfq> = {}): Rfq => rfq({
  directory: 'shisaku', purpose: '用途', processes: ['mirror-polishing'], materials: ['sus304'], finish: ['#400'], size: { text: '300×200' }, budget: { text: '1万円' },
  tolerance: { text: '±0.01 mm' }, roughness: { text: 'Ra0.4' }, thickness: { text: '0.5 mm' }, weight: { text: '3 kg' },
  schedule: { wanted: '2026-12-20', note: '年内' }, keepsake: { item: '包丁', history: '祖父の', damage: '欠け' }, query: 'ステンレス 鏡面', quantities: [{ amount: 1, unit: '個' }],
  sender: { name: '山田', kana: 'やまだ', company: '見本商事', department: '購買', email: 'hanako@example.com', phone: '090-1234-5678', fax: '075-000-0000', postcode: '600-0000', address: '京都市', country: 'JP', timeZone: 'Asia/Tokyo' },
  ...change,
});

export interface PostOptions {
  readonly key?: string;
  readonly check?: Record<string, unknown>;
  readonly headers?: Record<string, string>;
}

/** Sends a request as a page does. */
export async function post(app: Hono, body: unknown = rfq(), { key = randomUUID(), check = { elapsed: 5000, website: '' }, headers = {} }: PostOptions = {}): Promise<Response> {
  return app.request('/intake/rfqs', {
    method: 'POST', headers: { origin: ORIGIN, 'content-type': 'application/json', 'idempotency-key': key, ...headers }, body: JSON.stringify({ rfq: body, check }),
  });
}

/** Uploads a file as a page does. */
export async function upload(app: Hono, name: string, body: BodyInit, { key = randomUUID(), headers = {} }: PostOptions = {}): Promise<Response> {
  return app.request(`/intake/files?name=${encodeURIComponent(name)}`, {
    method: 'POST', headers: { origin: ORIGIN, 'content-type': 'application/octet-stream', 'idempotency-key': key, ...headers }, body, duplex: 'half',
  } as RequestInit);
}

/** The code of a refusal. */
export const codeOf = async (response: Response): Promise<string> => ((await response.json()) as { error: { code: string } }).error.code;
export const PDF = Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer <<>>\n%%EOF\n');
