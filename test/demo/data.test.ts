// The demonstration's documents: made-up members marked as such, no real address, nothing that points nowhere.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { directorySchema } from '../../packages/sdk/src/schema/index.js';

const FOLDER = new URL('../../demo/data/', import.meta.url);
const CHECK = new URL('../../demo/scripts/check.mjs', import.meta.url).href;
const documents = readdirSync(FOLDER).filter((name) => name.endsWith('.json'));
interface Read { readonly $schema: string; readonly members: object[] }
const read = (name: string): Read => JSON.parse(readFileSync(new URL(name, FOLDER), 'utf8')) as Read;

describe('the demonstration directories', () => {
  it.each(documents)('%s keeps its own rules and the published format', async (name) => {
    const { checkDocument } = await import(CHECK) as { checkDocument(document: object): string[] };
    expect(checkDocument(read(name))).toEqual([]);
    expect(directorySchema.safeParse(read(name)).error).toBeUndefined();
  });

  it.each(documents)('%s completes in an editor, by the published JSON Schema that it names', (name) => {
    const document = read(name);
    const schema = new URL(document.$schema, new URL(name, FOLDER));
    expect(schema.href).toBe(new URL('../../packages/sdk/directory.schema.json', import.meta.url).href);
    const validate = new Ajv2020({ allErrors: true }).compile(JSON.parse(readFileSync(schema, 'utf8')) as object);
    validate(document);
    expect(validate.errors ?? []).toEqual([]);
    const [first, ...others] = document.members;
    expect(validate({ ...document, members: [{ ...first, capabilities: [{ process: 'polishing', lot: { min: 1, unit: 'dozen' } }] }, ...others] })).toBe(false);
  });

  it('would be told apart from real ones', async () => {
    const { checkDocument } = await import(CHECK) as { checkDocument(document: object): string[] };
    const document = read(documents[0] as string);
    const [first, ...others] = document.members;
    expect(checkDocument({ ...document, members: [{ ...first, demonstration: undefined }, ...others] })).toEqual([expect.stringMatching(/not marked as demonstration/)]);
  });

  it('are there', () => {
    expect(documents.length).toBeGreaterThan(8);
    expect(existsSync(new URL('niigata.json', FOLDER))).toBe(true);
  });
});
