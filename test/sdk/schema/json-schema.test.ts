import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import * as schemas from '@sanchi/sdk/schema';
import { describe, expect, it } from 'vitest';
import { sampleRfq } from '../client/rfq-samples.js';

interface Described { readonly $id?: string; readonly title?: string; readonly description?: string; readonly $ref?: string; readonly properties?: Readonly<Record<string, Described>> }
interface Published extends Described { readonly $defs: Readonly<Record<string, Described>> }

const PACKAGE = new URL('../../../packages/sdk/', import.meta.url);
const GENERATOR = new URL('../../../scripts/json-schema.mjs', import.meta.url).href;
const published = (name: string): Published => JSON.parse(readFileSync(new URL(`${name}.schema.json`, PACKAGE), 'utf8')) as Published;
const manifest = JSON.parse(readFileSync(new URL('package.json', PACKAGE), 'utf8')) as { name: string; exports: Record<string, unknown> };

describe.each(['directory', 'rfq'])('the JSON Schema of a %s', (name) => {
  it('is as fresh as the zod schemas and the docstrings', async () => {
    const { jsonSchemas } = await import(GENERATOR) as { jsonSchemas(from: typeof schemas): Record<string, object> };
    expect(published(name)).toEqual(JSON.parse(JSON.stringify(jsonSchemas(schemas)[name])));
  });

  it('names itself by where the package publishes it', () => {
    const { $id, title, description } = published(name);
    expect($id).toMatch(new RegExp(`/${manifest.name}/${name}\\.schema\\.json$`));
    expect(manifest.exports).toHaveProperty([`./${name}.schema.json`]);
    expect([title, description]).toEqual([expect.stringMatching(/^Sanchi /), expect.stringMatching(/\.$/)]);
  });

  it('explains every named type, and no fault of its own keeps a validator from it', () => {
    const { $defs } = published(name);
    // What only stands on the wire has no public type whose words it could take.
    const unnamed = Object.keys($defs).filter((each) => $defs[each]?.description === undefined);
    expect(unnamed).toEqual(name === 'rfq' ? ['challenge', 'error', 'submission'] : []);
    expect(() => new Ajv2020({ allErrors: true }).compile(published(name))).not.toThrow();
  });
});

describe('an editor', () => {
  it('shows what a field means: units, defaults, where an id belongs', () => {
    const { Capability, Member } = published('directory').$defs;
    expect(Capability?.properties?.tolerance).toEqual({ $ref: '#/$defs/QuantityRange', description: '± value, in a length unit.' });
    expect(Capability?.properties?.origin?.description).toBe('Defaults to `stated`.');
    expect(Member?.properties?.corporateNumber).toMatchObject({ description: '法人番号: 13 digits, check digit verified.', pattern: '^[1-9]\\d{12}$' });
  });

  it('takes a sound request and marks a wrong one', () => {
    const validate = new Ajv2020({ allErrors: true }).compile(published('rfq'));
    validate(sampleRfq);
    expect(validate.errors ?? []).toEqual([]);
    const wrong = (rfq: object): string[] => (validate(rfq) ? [] : [...new Set((validate.errors ?? []).map(({ instancePath }) => instancePath))]);
    expect(wrong({ ...sampleRfq, kind: 'gift' })).toEqual(['/kind']);
    expect(wrong({ ...sampleRfq, thickness: { text: '3', value: { min: 3, unit: 'dozen' } } })).toEqual(['/thickness/value/unit']);
    expect(wrong({ ...sampleRfq, quantities: [{ amount: 0 }] })).toEqual(['/quantities/0/amount']);
    expect(wrong({ ...sampleRfq, sender: {} })).toEqual(['/sender']);
  });
});
