import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from './sources.js';

describe('what docs/security.md says was tried', () => {
  const rows = readFileSync(join(root, 'docs/security.md'), 'utf8').split('\n').filter((line) => line.startsWith('| ') && !line.startsWith('| tried'));

  it('names for each row at least one test, and each one is there', () => {
    expect(rows.length).toBeGreaterThan(30);
    for (const row of rows) {
      const tests = [...row.matchAll(/`(test\/[^`]+\.test\.ts)`/g)].map(([, path]) => path!);
      expect(tests, row).not.toEqual([]);
      for (const path of tests) expect(existsSync(join(root, path)), path).toBe(true);
    }
  });
});
