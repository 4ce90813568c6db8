import fc from 'fast-check';
import { smallestCovers } from '../../../packages/sdk/src/matching/cover.js';
import { describe, expect, it } from 'vitest';

describe('smallestCovers', () => {
  it('finds every smallest cover', () => {
    fc.assert(fc.property(fc.array(fc.integer({ min: 1, max: 63 }), { minLength: 1, maxLength: 8 }), (masks) => {
      const options = masks.map((mask) => ({ mask }));
      const all = masks.reduce((a, b) => a | b, 0);
      const choices = Array.from({ length: 2 ** masks.length }, (_, choice) => options.filter((_o, i) => (choice >> i) % 2 === 1))
        .filter((chosen) => chosen.reduce((mask, each) => mask | each.mask, 0) === all);
      const least = Math.min(...choices.map(({ length }) => length));
      const { covers, exact } = smallestCovers(options, all);
      expect(exact).toBe(true);
      const name = (cover: readonly { mask: number }[]): string => cover.map((each) => options.findIndex((other) => other === each)).sort().join();
      expect(covers.map(name).sort()).toEqual(choices.filter(({ length }) => length === least).map(name).sort());
    }));
  });

  it('takes the greedy choice, and says so, where a search would not end', () => {
    // Thirty parts, four hundred makers of three, and one of twelve that makes every team look possible.
    const random = (i: number): number => Math.floor(Math.abs(Math.sin(i * 12.9898) * 43758.5453) % 1 * 30);
    const options = [{ mask: 2 ** 12 - 1 }, ...Array.from({ length: 400 }, (_, i) => ({ mask: (1 << random(i)) | (1 << random(i + 1000)) | (1 << random(i + 2000)) }))];
    const all = options.reduce((mask, each) => mask | each.mask, 0);
    const started = performance.now();
    const { covers, exact } = smallestCovers(options, all);
    expect(performance.now() - started).toBeLessThan(3000);
    expect(exact).toBe(false);
    expect(covers).toHaveLength(1);
    expect(covers[0]!.reduce((mask, each) => mask | each.mask, 0)).toBe(all);
    expect(covers[0]!.length).toBeLessThan(12);
    expect(smallestCovers(options, all)).toEqual({ covers, exact });
  });
});
