import { randomBytes } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { zipSync, type Zippable } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { testDesk, type TestDesk } from '../support/desk.js';
import { codeOf, PDF, upload } from '../support/rfqs.js';

const MEGABYTE = 1024 * 1024;
const pack = (files: Zippable): Buffer<ArrayBuffer> => Buffer.from(zipSync(files));
const nothing = (bytes: number): Uint8Array => new Uint8Array(bytes);
/** A drawing in text: lines that resemble each other, as CAD programs write them. */
const step = (lines: number): Buffer => Buffer.from(Array.from({ length: lines }, (_, line) => `#${line}=CARTESIAN_POINT('',(${Math.sin(line).toFixed(6)},${line % 97}.,0.));\n`).join(''));

/** 250 MB of nothing, as a ZIP of 250 KB. */
const BOMB = pack({ 'a.bin': nothing(250 * MEGABYTE) });
const nest = (inner: Buffer, levels: number): Buffer<ArrayBuffer> => (levels === 0 ? Buffer.from(inner) : nest(pack({ 'a.zip': inner }), levels - 1));

/** The same bomb, whose headers say that it holds a hundred bytes. */
function liar(): Buffer<ArrayBuffer> {
  const bomb = Buffer.from(BOMB);
  const stated = Buffer.alloc(4);
  stated.writeUInt32LE(250 * MEGABYTE);
  for (let at = bomb.indexOf(stated); at >= 0; at = bomb.indexOf(stated, at + 4)) bomb.writeUInt32LE(100, at);
  return bomb;
}

describe('an archive', () => {
  let t: TestDesk;
  beforeEach(async () => { t = await testDesk(); });
  afterEach(() => t.close());
  const onDisk = (): string[] => readdirSync(t.desk.config.files, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => entry.name);

  it.each([
    ['that unpacks to a thousand times its size', 'bomb.zip', BOMB, 'archive-too-large'],
    ['of that kind named as a document', 'bomb.docx', BOMB, 'archive-too-large'],
    ['of that kind inside another', 'bomb.zip', nest(BOMB, 1), 'archive-too-large'],
    ['of many small bombs, none too large alone', 'bomb.zip', pack(Object.fromEntries(Array.from({ length: 16 }, (_, index) => [`${index}.zip`, pack({ a: nothing(10 * MEGABYTE) })]))), 'archive-too-large'],
    ['whose sizes are a lie', 'bomb.zip', liar(), 'archive-broken'],
    ['in an archive in an archive in an archive', 'russian.zip', nest(pack({ 'a.pdf': PDF }), 3), 'archive-too-large'],
    ['of ten thousand files and more', 'many.zip', pack(Object.fromEntries(Array.from({ length: 10_001 }, (_, index) => [`${index}`, nothing(1)]))), 'archive-too-large'],
    ['that was cut off', 'half.zip', pack({ 'a.step': step(1000) }).subarray(0, 2000), 'archive-broken'],
    ['with a damaged file in it', 'bad.xlsx', Buffer.from(pack({ 'a.step': step(1000) })).fill(0xff, 200, 300), 'archive-broken'],
  ])('%s is refused, in words that help, and nothing of it stays', async (_, name, body, code) => {
    const before = process.memoryUsage().rss;
    const response = await upload(t.app, name, body);
    expect(await response.clone().json()).toMatchObject({ error: { message: { ja: expect.stringMatching(/添付してください/) as unknown, en: expect.stringMatching(/attach/) as unknown } } });
    expect([response.status, await codeOf(response)]).toEqual([422, code]);
    expect(process.memoryUsage().rss - before).toBeLessThan(100 * MEGABYTE);
    expect(onDisk()).toEqual([]);
    expect(t.log.some((line) => line.includes(code) && line.includes('refused'))).toBe(true);
  });

  it.each([
    ['drawings, a photo and a sheet', 'project.zip', pack({ '図面/a.step': step(50_000), '図面/b.pdf': PDF, 'photo.jpg': randomBytes(200_000), '部品表.xlsx': pack({ 'xl/sheet1.xml': step(20_000) }), 'empty/': nothing(0) })],
    ['a blank scan', 'scan.zip', pack({ 'a.bmp': nothing(25 * MEGABYTE) })],
    ['a project in a folder that was mailed', 'mailed.zip', nest(pack({ 'a.docx': pack({ 'word/document.xml': step(100) }) }), 1)],
    ['file names in Shift_JIS', 'sjis.zip', Buffer.from(pack({ 'name.txt': PDF }).toString('latin1').replaceAll('name', '\x90\x7d\x96\xca'), 'latin1')],
    ['nothing', 'nothing.zip', pack({})],
  ])('with %s is taken', async (_, name, body) => {
    const response = await upload(t.app, name, body);
    expect(response.status, await response.clone().text()).toBe(201);
    expect(onDisk()).toHaveLength(1);
  });
});
