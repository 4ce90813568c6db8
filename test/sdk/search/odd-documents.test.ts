import { isSanchiError, openDirectory, prepareDirectory, type DirectoryDocument, type FacetName, type SanchiError } from '@sanchi/sdk';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const document = (members: readonly unknown[], more: object = {}): DirectoryDocument =>
  ({ format: 'sanchi-directory/1', id: 'd', title: '見本', publisher: { name: '見本' }, members, ...more }) as DirectoryDocument;
const SOUND = { id: 'sound', name: '見本研磨', description: '研磨を1個から承ります。' };
const FACETS: readonly FacetName[] = ['process', 'place', 'lot', 'network', 'tour', 'certification', 'equipment'];

const FIELDS = [
  'corporateNumber', 'kana', 'municipality', 'address', 'postcode', 'location', 'contact', 'founded', 'capital', 'employees', 'industry',
  'industriesServed', 'tags', 'appeal', 'description', 'message', 'photos', 'visiting', 'extra', 'consumerOrders', 'languages', 'refuses',
  'capabilities', 'equipment', 'certifications', 'works', 'products', 'roles', 'confirmed', 'source',
];
const CAPABILITY = ['process', 'name', 'materials', 'finish', 'size', 'lot', 'leadTime', 'tolerance', 'samples', 'note', 'origin', 'evidence'];
const odd = fc.oneof(
  fc.constantFrom<unknown>(null, '研磨', '', 5, true, [], {}, [null], ['研磨'], [5], [{}], { ja: null }, { ja: 5, en: 'polishing' }, [[]], [{ kind: 5 }], { min: 1 }, { min: '1', unit: 'dozen' }),
  fc.jsonValue({ maxDepth: 2 }),
);
const oddMember = fc.record({
  fields: fc.dictionary(fc.constantFrom(...FIELDS), odd, { maxKeys: 6 }),
  capability: fc.option(fc.dictionary(fc.constantFrom(...CAPABILITY), odd, { maxKeys: 4 })),
}).map(({ fields, capability }) => ({ ...fields, ...(capability && { capabilities: [capability] }), id: 'odd', name: '変わった工業' }));

describe('a document that no build has checked', () => {
  it('opens and is searched whatever shape the fields of a member have', async () => {
    await fc.assert(fc.asyncProperty(oddMember, async (member) => {
      const directory = await openDirectory(document([member, SOUND]));
      for (const query of ['研磨', '研磨 1個から', '変わった', '英語対応', '']) {
        const { hits } = await directory.search(query, { facets: FACETS, sort: query === '' ? 'confirmed' : 'fit' });
        if (query.startsWith('研磨')) expect(hits.map((hit) => hit.member)).toContain('sound');
        JSON.stringify(hits);
      }
      expect((await directory.search('変わった')).hits.map((hit) => hit.member)).toContain('odd');
    }), { numRuns: 12 });
  }, 60_000);

  it('reads of a field of another shape what can be read, leaves the rest out, and keeps what it does not know', async () => {
    const given = {
      id: 'a', name: '甲', municipality: 152137, description: null, tags: '鏡面研磨', certifications: ['ISO9001', null, { kind: 'iso14001', number: 5 }],
      equipment: '旋盤', capabilities: ['研磨', {}, { process: 'plating', lot: { min: 1 }, ownField: [1] }], unheardOf: { of: null },
    };
    const before = structuredClone(given);
    const directory = await openDirectory(document([given]));
    expect(directory.member('a')).toEqual({
      id: 'a', name: '甲', municipality: '152137', tags: ['鏡面研磨'], certifications: [{ kind: 'ISO9001' }, { kind: 'iso14001', number: '5' }],
      equipment: [{ kind: '旋盤' }], capabilities: [{ process: '研磨' }, { process: 'plating', ownField: [1] }], unheardOf: { of: null },
    });
    expect(given).toEqual(before);
    expect((await directory.search('めっき')).hits.map((hit) => hit.member)).toEqual(['a']);
    const prepared = await openDirectory(await prepareDirectory(document([given])));
    expect(prepared.member('a')).toEqual(directory.member('a'));
  });

  it('keeps a field that is named like something every object has', async () => {
    const own = JSON.parse('{ "__proto__": { "x": 1 }, "constructor": "石", "toString": 5 }') as object;
    const given = { ...SOUND, ...own, capabilities: [{ process: '研磨', ...own }] };
    for (const each of [given, given.capabilities[0]!]) Object.defineProperty(each, '__proto__', { value: { x: 1 }, enumerable: true });
    const directory = await openDirectory(document([given]));
    expect(JSON.stringify(directory.member('sound'))).toBe(JSON.stringify(given));
  });

  it.each([
    ['a member without a name', [{ ...SOUND, name: null }], {}, ['members.0.name']],
    ['a name that is no text', [SOUND, { id: 'b', name: [] }], {}, ['members.1.name']],
    ['a number for a name', [{ id: 'b', name: 5 }], {}, ['members.0.name']],
    ['no member at all', [null], {}, ['members.0.id', 'members.0.name']],
    ['no title', [SOUND], { title: null }, ['title']],
    ['no publisher', [SOUND], { publisher: null }, ['publisher.name']],
    ['one id twice', [SOUND, { ...SOUND, name: '乙' }], {}, ['members.1.id = members.0.id (sound)']],
    ['no concept', [SOUND], { vocabulary: [null] }, ['vocabulary.0.id', 'vocabulary.0.kind', 'vocabulary.0.ja', 'vocabulary.0.en']],
    ['a concept without English', [SOUND], { vocabulary: [{ id: 'x', kind: 'process', ja: '試し' }] }, ['vocabulary.0.en']],
  ])('names the place where %s stands', async (_, members, more, issues) => {
    const error: unknown = await openDirectory(document(members, more)).catch((reason: unknown) => reason);
    expect(isSanchiError(error) && error.code).toBe('invalid');
    expect((error as SanchiError).details.issues).toEqual(issues);
    expect((error as SanchiError).message).toContain(issues[0]);
  });

  it.each([['dozen'], [undefined], ['constructor']])('says of a limit in the unit %s that nothing is stated', async (unit) => {
    const directory = await openDirectory(document([SOUND, { id: 'unit', name: '単位', capabilities: [{ process: 'polishing', lot: { min: 1, unit } }] }]));
    const { hits, facets } = await directory.search('研磨 1個から', { facets: ['lot'] });
    expect(hits.find(({ member }) => member === 'unit')?.verdicts.map(({ verdict }) => verdict)).toEqual(['not-stated']);
    expect(facets.lot).toEqual([]);
  });
});
