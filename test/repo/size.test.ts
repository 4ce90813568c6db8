import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { BUDGETS, measure } from '../../scripts/size.mjs';

describe('script-tag build', () => {
  const sizes = measure();

  it(`loads with at most ${BUDGETS.loader} bytes`, () => {
    expect(sizes.loader).toBeLessThanOrEqual(BUDGETS.loader);
  });

  it(`shows first results with at most ${BUDGETS.firstPath} bytes of script`, () => {
    expect(sizes.firstPath).toBeLessThanOrEqual(BUDGETS.firstPath);
    expect(sizes.firstPathFiles).toContain('define/search.js');
  });

  it('shows first results with few requests', () => {
    expect(sizes.firstPathFiles.length).toBeLessThanOrEqual(8);
  });

  it(`adds the form with at most ${BUDGETS.rfqForm} bytes`, () => {
    expect(sizes.rfqForm).toBeLessThanOrEqual(BUDGETS.rfqForm);
    expect(sizes.rfqFormFiles).toEqual(expect.arrayContaining(['define/rfq-form.js', 'chunks/intake.js']));
  });

  it('carries its templates without the white space of their sources', () => {
    expect(readFileSync('packages/elements/cdn/chunks/base.js', 'utf8')).not.toMatch(/\n\s*(?::host|<p )/);
  });

  it('is one file where a page wants one', () => {
    expect(sizes.all).toBeGreaterThan(sizes.firstPath / 2);
  });
});
