import { openDirectory, prepareDirectory, type Directory, type DirectoryDocument, type QuantityRange } from '@sanchi/sdk';
import { beforeAll, describe, expect, it } from 'vitest';
import { sampleDocument } from '../../helpers/sample-directory.js';

const { distinguishing: _, ...rest } = sampleDocument;
const presser = (id: string, lot?: Omit<QuantityRange, 'unit'>, appeal?: string): DirectoryDocument['members'][number] => ({
  id, name: `見本${id}`, address: '新潟県燕市見本町1', ...(appeal && { appeal }), capabilities: [{ process: 'pressing', ...(lot && { lot: { ...lot, unit: '個' as const } }) }],
});
const pressers: DirectoryDocument = {
  ...rest,
  members: [
    presser('one', { min: 1, max: 20 }), presser('some', { min: 50, max: 500 }), presser('many', { min: 5000 }), presser('silent'), presser('says', undefined, '小ロットのプレス加工に対応'),
    presser('says-many', undefined, '自動車部品の量産'), presser('contradicts', { min: 3000 }, '小ロットもご相談ください'),
  ],
};

describe.each([['as written', false], ['prepared', true]])('sizes of an order, in a directory %s', (_name, prepared) => {
  let directory: Directory;
  beforeAll(async () => { directory = await openDirectory(prepared ? await prepareDirectory(pressers) : pressers); });

  const ask = async (query: string): Promise<{ total: number; meets: string[]; silent: string[]; fields: unknown[] }> => {
    const { total, hits, query: { parts } } = await directory.search(query);
    const told = (verdict: string): string[] => hits.filter(({ verdicts }) => verdicts.some((each) => each.verdict === verdict)).map(({ member }) => member).sort();
    return { total, meets: told('meets'), silent: told('not-stated'), fields: parts.map(({ kind, condition }) => condition?.field ?? kind) };
  };

  it.each([
    ['プレス 小ロット', ['one', 'says', 'some'], ['says-many', 'silent']],
    ['小ロットのプレス加工', ['one', 'says', 'some'], ['says-many', 'silent']],
    ['pressing small lot', ['one', 'says', 'some'], ['says-many', 'silent']],
    ['プレス 単品', ['one'], ['says', 'says-many', 'silent']],
    ['pressing one-off', ['one'], ['says', 'says-many', 'silent']],
    ['プレス 1個から', ['one'], ['says', 'says-many', 'silent']],
    ['プレス 10個', ['one'], ['says', 'says-many', 'silent']],
    ['プレス 量産', ['contradicts', 'many', 'says-many'], ['says', 'silent']],
    ['pressing mass production', ['contradicts', 'many', 'says-many'], ['says', 'silent']],
    ['pressing 100 pcs', ['some'], ['says', 'says-many', 'silent']],
    ['プレス 月産1万個', ['contradicts', 'many'], ['says', 'says-many', 'silent']],
  ])('%s is a condition on stated lots; the word counts where no figure is stated', async (query, meets, silent) => {
    const found = await ask(query);
    expect(found).toMatchObject({ meets, silent, total: meets.length + silent.length });
    expect([...found.fields].sort()).toEqual(['concept', 'lot']);
  });

  it('alone it finds those who state it or say it', async () => {
    expect(await ask('小ロット')).toEqual({ total: 3, meets: ['one', 'says', 'some'], silent: [], fields: ['lot'] });
    expect(await ask('small-lot production')).toMatchObject({ meets: ['one', 'says', 'some'] });
    expect(await ask('量産')).toMatchObject({ meets: ['contradicts', 'many', 'says-many'], fields: ['lot'] });
  });

  it('tells the limit where one is stated, and quotes the word where it is said', async () => {
    const { hits, query: { parts } } = await directory.search('プレス 小ロット');
    const of = (member: string): (typeof hits)[number] | undefined => hits.find((hit) => hit.member === member);
    const lot = parts.find(({ condition }) => condition)?.id;
    expect(parts.find(({ condition }) => condition)).toMatchObject({ kind: 'value', label: { ja: '小ロット' }, condition: { field: 'lot', range: { min: 1, max: 100, unit: '個', basis: 'any' } } });
    expect(of('some')?.verdicts).toEqual([{ part: lot, verdict: 'meets', limit: { min: 50, max: 500, unit: '個' } }]);
    expect(of('says')?.verdicts).toEqual([{ part: lot, verdict: 'meets' }]);
    expect(of('says')?.reasons.find(({ part }) => part === lot)).toMatchObject({ field: 'appeal', excerpt: '小ロットのプレス加工に対応' });
  });

  it('those come first who meet it', async () => {
    const { hits, meetsAll, notStated } = await directory.search('プレス 小ロット');
    expect([meetsAll, notStated]).toEqual([3, 2]);
    expect(hits.slice(0, 3).map(({ member }) => member).sort()).toEqual(['one', 'says', 'some']);
  });

  it('a figure beside the word is the condition', async () => {
    for (const query of ['10個のプレス加工 小ロット', 'プレス 小ロット 10個']) expect((await ask(query)).meets).toEqual(['one']);
  });
});
