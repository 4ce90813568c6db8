import { readdirSync, readFileSync } from 'node:fs';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { prepareDirectory, type DirectoryDocument } from '@sanchi/sdk';
import { describe, expect, it } from 'vitest';
import { generateDirectory } from '../../bench/generate/directory.mjs';

const folder = new URL('../../../demo/data/', import.meta.url);
const generated = (size: number): DirectoryDocument => generateDirectory(size).document as unknown as DirectoryDocument;

/** What a document gains by being prepared, in bytes. */
async function added(document: DirectoryDocument): Promise<{ readonly gzip: number; readonly brotli: number }> {
  const text = JSON.stringify((await prepareDirectory(document)).prepared);
  return { gzip: gzipSync(text, { level: 9 }).length, brotli: brotliCompressSync(text).length };
}

/** Richer in words than a hundred generated members, though they have a third of their number: each names dozens of skills of its own. */
const RICH: Readonly<Record<string, number>> = { 'migakiya.json': 12_500, 'niigata.json': 18_000 };

describe('what a prepared directory brings besides its members', () => {
  it('is at most 10 kB for a hundred members', async () => {
    expect((await added(generated(100))).gzip).toBeLessThanOrEqual(10_000);
  });

  it('is at most 25 bytes a member at 2,000', async () => {
    expect((await added(generated(2000))).brotli / 2000).toBeLessThanOrEqual(25);
  });

  it.each(readdirSync(folder).filter((name) => name.endsWith('.json')))('is small for %s', async (name) => {
    const document = JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as DirectoryDocument;
    expect((await added(document)).gzip).toBeLessThanOrEqual(RICH[name] ?? 10_000);
  });
});
