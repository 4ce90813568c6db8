import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { conceptSchema, directorySchema, memberSchema } from '@sanchi/sdk/schema';
import { describe, expect, it } from 'vitest';

const data = new URL('../../../demo/data/', import.meta.url);
const documents = readdirSync(data).filter((name) => name.endsWith('.json')).map((name): unknown => JSON.parse(readFileSync(new URL(name, data), 'utf8')));

type Fields = Record<string, unknown>;

/** Every object in a document that has fields of its own; texts by language are no such thing. */
function objectsIn(value: unknown, found: Fields[] = []): Fields[] {
  if (typeof value !== 'object' || value === null) return found;
  if (!Array.isArray(value) && !('ja' in value && !('kind' in value))) found.push(value as Fields);
  for (const inner of Object.values(value)) objectsIn(inner, found);
  return found;
}

const field = fc.record({ at: fc.nat(), name: fc.stringMatching(/^x-[a-z]{1,8}$/), value: fc.jsonValue() });

describe('what a schema does not know', () => {
  it('stays through parsing and writing, wherever in a directory it stands', () => {
    fc.assert(fc.property(fc.constantFrom(...documents), fc.array(field, { minLength: 1, maxLength: 12 }), (document, more) => {
      const written = structuredClone(document);
      const objects = objectsIn(written);
      for (const { at, name, value } of more) objects[at % objects.length]![name] = JSON.parse(JSON.stringify(value));
      expect(JSON.parse(JSON.stringify(directorySchema.parse(written)))).toEqual(written);
    }), { numRuns: 60 });
  });

  it('stays in a member and in a concept that are parsed on their own', () => {
    const member = { id: 'a', name: '有限会社あ', contact: { phone: '1', line: '@a' }, capabilities: [{ process: 'polishing', robots: 2, lot: { min: 1, unit: '個', of: 'a kind' } }], since: null };
    expect(memberSchema.parse(member)).toEqual(member);
    const concept = { id: 'x', kind: 'process', ja: '染織', en: 'dyeing', synonyms: { ja: ['そめ'], fr: ['teinture'] } };
    expect(conceptSchema.parse(concept)).toEqual(concept);
  });
});
