import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import { main } from '../../../packages/cli/src/index.js';
import type { Io } from '../../../packages/cli/src/index.js';

/** Scripts that stand in for the elements' build, which these tests do not need. */
export const SCRIPTS = fileURLToPath(new URL('../scripts/', import.meta.url));

export interface Outcome {
  readonly code: number;
  readonly out: string;
  readonly bytes: Buffer;
  readonly err: string;
}

/** Runs the command line in this process, as a person of that language would. */
export async function sanchi(args: readonly string[], settings: Partial<Io> & { readonly lang?: string } = {}): Promise<Outcome> {
  const out: Buffer[] = [];
  let err = '';
  const code = await main(args, {
    out: (content) => void out.push(Buffer.from(content)),
    err: (text) => void (err += text),
    watched: false, env: { LANG: settings.lang ?? 'en_GB.UTF-8' }, scripts: SCRIPTS, signal: new AbortController().signal,
    ...settings,
  });
  const bytes = Buffer.concat(out);
  return { code, out: bytes.toString('utf8'), bytes, err };
}

/** A folder of its own for one test. */
export function tempFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'sanchi-cli-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
