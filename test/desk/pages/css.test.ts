import { expect, it } from 'vitest';
import { CSS } from '../../../packages/desk/src/pages/css.js';

/** Names and values of the colours in a rule for `:root`. */
const colours = (rule: string): ReadonlyMap<string, string> => new Map([...rule.matchAll(/--([\w-]+): ([^;]+);/g)].map(([, name = '', value = '']) => [name, value]));

it('has each colour of the pages light and dark, and each as a colour', () => {
  const [light, dark] = [...CSS.matchAll(/:root \{([^}]+)\}/g)].map(([, rule = '']) => colours(rule));
  expect([...light!.keys()].sort()).toEqual([...dark!.keys()].sort());
  for (const value of [...light!.values(), ...dark!.values()]) expect(value).toMatch(/^#([\da-f]{3}|[\da-f]{6})$/);
  for (const [, name = ''] of CSS.matchAll(/var\(--([\w-]+)\)/g)) expect(light!.has(name), name).toBe(true);
});
