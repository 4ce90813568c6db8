import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { configSchema, routingSchema } from '../../packages/desk/src/config/index.js';
import { policyOverrides } from '../../packages/desk/src/routing/policy-schema.js';
import { sampleFiles } from '../../packages/desk/src/ops/sample.js';
import { filesIn, readText, root } from './sources.js';

const GUIDE = 'docs/guides/desk.ja.md';
const documents = [...filesIn(['docs'], /\.md$/), 'README.md', 'README.ja.md'];

/** How headings become anchors on the usual code hosts. */
const anchorsOf = (text: string): Set<string> => new Set([...text.matchAll(/^#+ (.*)$/gm)]
  .map(([, heading = '']) => heading.toLowerCase().replace(/[^\p{L}\p{N}\s_-]/gu, '').replace(/ /g, '-')));

/** Everything in the text outside code blocks. */
const prose = (path: string): string => readText(path).replace(/^```[^]*?^```/gm, '');

/** Names of all settings below a schema. */
function namesIn(schema: z.core.JSONSchema.BaseSchema): string[] {
  const own = Object.entries(schema.properties ?? {}).flatMap(([name, inner]) => [name, ...namesIn(inner as z.core.JSONSchema.BaseSchema)]);
  const further = [schema.items, schema.additionalProperties, ...schema.anyOf ?? [], ...schema.oneOf ?? []]
    .flatMap((inner) => (typeof inner === 'object' && !Array.isArray(inner) ? namesIn(inner) : []));
  return [...own, ...further];
}
const settings = (schema: z.ZodType): string[] => [...new Set(namesIn(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' })))];

describe('documents', () => {
  it.each(documents)('%s links to what is there', (path) => {
    const broken = [...prose(path).matchAll(/\]\((?!https?:|mailto:)([^)#\s]*)(?:#([^)\s]*))?\)/g)].filter(([, to = '', anchor]) => {
      const target = to === '' ? path : join(dirname(path), to);
      if (!existsSync(join(root, target))) return true;
      return anchor !== undefined && !anchorsOf(prose(target)).has(decodeURIComponent(anchor));
    });
    expect(broken.map(([link]) => link)).toEqual([]);
  });

  it('name tests that there are', () => {
    const named = [...new Set(documents.flatMap((path) => [...readText(path).matchAll(/\btest\/[\w/.-]+\.test\.ts/g)].map(([test]) => test)))];
    expect(named.length).toBeGreaterThan(20);
    expect(named.filter((test) => !existsSync(join(root, test)))).toEqual([]);
  });
});

describe('the guide of the desk', () => {
  const guide = readText(GUIDE);

  it('explains every setting', () => {
    const known = new Set([...guide.matchAll(/[`"](\w+)[`"]/g)].map(([, name]) => name));
    const days = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
    // Inside an override it refers to the source.
    const inner = settings(policyOverrides);
    const asked = [...settings(configSchema), ...settings(routingSchema)].filter((name) => !days.includes(name) && !inner.includes(name));
    expect(asked.filter((name) => !known.has(name))).toEqual([]);
    expect(Object.keys(policyOverrides.shape).filter((name) => !known.has(name))).toEqual([]);
  });

  it('shows settings that are sound', () => {
    const sample = sampleFiles()[0]?.content as { networks: object[] };
    const blocks = [...guide.matchAll(/^```json\n([^]*?)^```/gm)].map(([, block = '']) => JSON.parse(block) as { format?: string });
    expect(blocks.length).toBeGreaterThan(5);
    for (const block of blocks) {
      const checked = block.format === 'sanchi-routing/1' ? routingSchema.safeParse(block)
        : configSchema.safeParse({ ...sample, networks: [{ ...sample.networks[0], ...('timeZone' in block ? { hours: block } : block) }] });
      expect(checked.error?.issues ?? []).toEqual([]);
    }
  });

  it('tells every command', () => {
    const commands = [...readText('packages/desk/src/ops/help.ts').matchAll(/^ {2}sanchi-desk (\w+)/gm)].map(([, name]) => name);
    expect(commands).toContain('backup');
    expect(commands.filter((name) => !guide.includes(`| \`${name}`))).toEqual([]);
  });
});
