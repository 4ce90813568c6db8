import { randomUUID } from 'node:crypto';
import { readdirSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ORIGIN, testDesk, type TestDesk } from '../support/desk.js';
import { codeOf, PDF, post, rfq, upload } from '../support/rfqs.js';

const EXE = Buffer.concat([Buffer.from('MZ\x90\x00\x03\x00\x00\x00', 'latin1'), Buffer.alloc(200)]);
const PNG = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');
const STEP = Buffer.from("ISO-10303-21;\nHEADER;\nFILE_DESCRIPTION(('図面'),'2;1');\n");

const zip = (name: string): Buffer<ArrayBuffer> => Buffer.from(zipSync({ [name]: new Uint8Array(100) }));

describe('upload', () => {
  let t: TestDesk;
  beforeEach(async () => {
    t = await testDesk({ config: (config) => ({ ...config, limits: { ...config.limits as object, fileBytes: 300_000, totalBytes: 400_000, files: 3, concurrentUploads: 2 } }) });
  });
  afterEach(() => t.close());
  const onDisk = (): string[] => readdirSync(t.desk.config.files, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => entry.name);

  it.each([
    ['図面.pdf', PDF, 'application/pdf'], ['photo.png', PNG, 'image/png'], ['model.step', STEP, 'text/plain'], ['memo.txt', Buffer.from([0x8e, 0x8e, 0x8d, 0xec]), 'text/plain'],
    ['parts.zip', zip('a.txt'), 'application/zip'], ['table.xlsx', zip('[Content_Types].xml'), 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
    ['part.dwg', Buffer.from('AC1032\0\0\0\0rest', 'latin1'), 'image/vnd.dwg'],
    ['part.stl', Buffer.from(`${'x'.repeat(80)}\u0001\0\0\0${'\0'.repeat(50)}`, 'latin1'), 'model/stl'],
  ])('takes %s, as what it is', async (name, body, type) => {
    const response = await upload(t.app, name, body, { headers: { 'content-type': 'text/html' } });
    expect([response.status, await response.json()]).toEqual([201, { id: expect.any(String) as unknown, name, size: body.length, type }]);
    const [row] = await t.desk.store.files.looseBefore('9');
    expect(await readFile(join(t.desk.config.files, row!.path))).toEqual(body);
    expect(row?.path).not.toContain('図');
    expect(statSync(join(t.desk.config.files, row!.path)).mode & 0o077).toBe(0);
  });

  it.each([
    ['an EXE named .pdf', '見積.pdf', EXE, 415, 'file-content'],
    ['an EXE', 'setup.exe', EXE, 415, 'file-type'],
    ['an EXE behind a null', 'a.exe\u0000.pdf', EXE, 415, 'file-content'],
    ['an EXE turned around', 'a\u202Efdp.exe', EXE, 415, 'file-type'],
    ['an EXE named .stl', 'a.stl', EXE, 415, 'file-content'],
    ['an EXE named .txt', 'a.txt', EXE, 415, 'file-content'],
    ['a page named .txt', 'a.txt', Buffer.from('  <!DOCTYPE html><script>alert(1)</script>'), 415, 'file-content'],
    ['a page named .png', 'a.png', Buffer.from('<svg onload=alert(1)>'), 415, 'file-content'],
    ['a script named .step', 'a.step', Buffer.from('#!/bin/sh\nrm -rf /'), 415, 'file-content'],
    ['a page', 'a.html', Buffer.from('<p>'), 415, 'file-type'],
    ['a picture named .pdf', 'a.pdf', PNG, 415, 'file-content'],
    ['nothing', 'a.pdf', Buffer.alloc(0), 422, 'empty'],
    ['no name', ' ', PDF, 422, 'no-name'],
    ['no extension', 'passwd', PDF, 415, 'file-type'],
    ['too much', 'a.pdf', Buffer.concat([PDF, Buffer.alloc(400_000)]), 413, 'file-too-large'],
  ])('refuses %s and keeps nothing of it', async (_, name, body, status, code) => {
    const response = await upload(t.app, name, body);
    expect([response.status, await codeOf(response)]).toEqual([status, code]);
    expect(onDisk()).toEqual([]);
    expect(await t.desk.store.files.looseBefore('9')).toEqual([]);
  });

  it('stops a body that never ends at the limit', async () => {
    let sent = 0;
    const endless = new ReadableStream<Uint8Array>({ pull: (controller) => { sent += 65_536; controller.enqueue(new Uint8Array(65_536).fill(37)); } });
    const response = await upload(t.app, 'a.pdf', endless);
    expect(response.status).toBe(413);
    expect(sent).toBeLessThan(1_000_000);
    expect(onDisk()).toEqual([]);
  });

  it('refuses a gigabyte before the first byte of it is read', async () => {
    const body = new ReadableStream<Uint8Array>({ pull: () => { throw new Error('was read'); } }, { highWaterMark: 0 });
    const response = await upload(t.app, 'a.pdf', body, { headers: { 'content-length': String(1024 ** 3) } });
    expect(await codeOf(response)).toBe('file-too-large');
  });

  it('keeps nothing of an upload that breaks off', async () => {
    const broken = new ReadableStream<Uint8Array>({ start: (controller) => controller.enqueue(PDF), pull: () => Promise.reject(new Error('aborted')) });
    expect((await upload(t.app, 'a.pdf', broken)).status).toBe(503);
    expect(onDisk()).toEqual([]);
  });

  it('answers a repeated upload with the same file, and keeps one', async () => {
    const key = randomUUID();
    const responses = await Promise.all([upload(t.app, 'a.pdf', PDF, { key }), upload(t.app, 'a.pdf', PDF, { key })]);
    const again = await upload(t.app, 'a.pdf', PDF, { key });
    expect([...responses.map(({ status }) => status).sort(), again.status]).toEqual([200, 201, 200]);
    expect(new Set(await Promise.all([...responses, again].map((response) => response.text()))).size).toBe(1);
    expect(onDisk()).toHaveLength(1);
    const other = await upload(t.app, 'a.pdf', Buffer.concat([PDF, PDF]), { key });
    expect([other.status, await codeOf(other)]).toEqual([409, 'key-reused']);
    expect(onDisk()).toHaveLength(1);
  });

  it('says when to come again while all places are taken', async () => {
    const gates: ReadableStreamDefaultController<Uint8Array>[] = [];
    const slow = (): ReadableStream<Uint8Array> => new ReadableStream({ start: (controller) => { gates.push(controller); controller.enqueue(PDF); } });
    const waiting = [upload(t.app, 'a.pdf', slow()), upload(t.app, 'b.pdf', slow())];
    const refused = await upload(t.app, 'c.pdf', PDF);
    expect(refused.status).toBe(503);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    for (const gate of gates) gate.close();
    expect((await Promise.all(waiting)).map(({ status }) => status)).toEqual([201, 201]);
    expect((await upload(t.app, 'c.pdf', PDF)).status).toBe(201);
  });

  it('lets a file be taken back before the request is sent, and not after', async () => {
    const one = await (await upload(t.app, 'a.pdf', PDF)).json() as { id: string };
    const remove = (id: string, origin = ORIGIN) => t.app.request(`/intake/files/${id}`, { method: 'DELETE', headers: { origin } });
    expect((await remove(one.id, 'https://evil.example')).status).toBe(403);
    expect((await remove(one.id)).status).toBe(204);
    expect((await remove(one.id)).status).toBe(404);
    expect(onDisk()).toEqual([]);
    const two = await (await upload(t.app, 'a.pdf', PDF)).json() as { id: string };
    await post(t.app, rfq({ attachments: [{ id: two.id, name: 'a.pdf', size: 1, type: '' }] }));
    expect((await remove(two.id)).status).toBe(404);
    expect(onDisk()).toHaveLength(1);
  });

  it('limits how many files and how many bytes a request has', async () => {
    const files = await Promise.all([1, 2].map(async (index) => {
      const response = await upload(t.app, `${index}.pdf`, Buffer.concat([PDF, Buffer.alloc(250_000, 32)]));
      return { ...(await response.json() as { id: string }), name: `${index}.pdf`, size: 1, type: '' };
    }));
    const heavy = await post(t.app, rfq({ attachments: files }));
    expect(await heavy.json()).toMatchObject({ error: { code: 'invalid', fields: [{ path: 'attachments', code: 'too-large' }] } });
    const many = await post(t.app, rfq({ attachments: [...files, ...files] }));
    expect(await many.json()).toMatchObject({ error: { code: 'invalid', fields: [{ path: 'attachments', code: 'too-many' }] } });
    // Refused as a whole: the files are still free for another try.
    expect((await post(t.app, rfq({ attachments: files.slice(0, 1) }))).status).toBe(201);
  });
});
