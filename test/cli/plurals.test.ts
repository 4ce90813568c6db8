import { describe, expect, it } from 'vitest';
import { en } from '../../packages/cli/src/strings/en.js';
import { textsFor } from '../../packages/cli/src/strings/index.js';

const t = textsFor('en');

describe('counts in English', () => {
  it('are in the singular for one, and in the plural for any other number', () => {
    expect(t('summaryMembers', { members: 1, products: 0, rows: 2, files: 1 })).toBe('1 member and 0 products from 2 rows in 1 file');
    expect(t('summaryProblems', { errors: 1, warnings: 1, notices: 1200 })).toBe('1 error, 1 warning, 1,200 notices');
    expect([t('unitWorkingDays', { n: 1 }), t('unitWorkingDays', { n: 1.5 })]).toEqual(['1 working day', '1.5 working days']);
    expect(t('moreProblems', { n: 1 })).toBe('1 more is in problems.csv (sanchi check --out).');
    expect(t('builtShrunk', { before: 1, n: 0 })).toBe('Note: 1 member was published before, 0 now.');
  });

  // “{n} files” that knows no singular would say "1 files".
  it('have a singular wherever a word in the plural stands behind a number', () => {
    const plural = /\{(?:n|members|products|rows|files|errors|warnings|notices|before|shards)\} [a-z]+s\b/u;
    expect(Object.entries(en).filter(([, text]) => plural.test(text)).map(([key]) => key)).toEqual([]);
  });
});
