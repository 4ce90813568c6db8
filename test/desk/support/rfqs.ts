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
