import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Member, Rfq } from '@sanchi/sdk';
import { openDirectory } from '@sanchi/sdk';
import { additionsSheet, createRecogniser, importDirectory, placeOf, toCsv, type Addition, type ImportResult } from '@sanchi/sdk/import';
import { match, type ConditionKind, type ConditionVerdict } from '@sanchi/sdk/matching';
import { fullVocabulary } from '@sanchi/sdk/vocabulary';
import { codes, file } from './helpers.js';

const LIST = file('ID,企業名,住所,加工内容\nkou,甲製作所,燕市1,鏡面研磨\notsu,乙製作所,燕市2,切削\n', 'makers.csv');
const labels = new Map(fullVocabulary().map(({ id, ja }) => [id, ja]));
const recognise = await createRecogniser();
const build = (...sheets: string[]): Promise<ImportResult> => importDirectory(
  [LIST, ...sheets.map((sheet, at) => file(sheet, `additions-${at + 1}.csv`))], { recognise, conceptLabel: (id) => labels.get(id) ?? id });
const memberOf = ({ document }: ImportResult, id: string): Member => document.members.find((member) => member.id === id)!;

const addition = (changes: Partial<Addition> = {}): Addition => ({
  member: 'kou', name: '甲製作所', concept: 'mirror-polishing', skill: '鏡面研磨', can: true, evidence: { by: 'answer', on: '2026-11-30' }, request: 'R-1', ...changes,
});
const sheet = (...additions: Partial<Addition>[]): string => toCsv(additionsSheet(additions.map(addition)));
const asked = (changes: Partial<Rfq>): Rfq => ({
  format: 'sanchi-rfq/1', kind: 'prototype', language: 'ja', description: 'ステンレスの板を鏡面に磨いてほしい', processes: ['mirror-polishing'], disclosure: 'candidates', recipients: 'office',
  sender: { name: '山田', email: 'a@example.com' }, consents: [], ...changes,
});
async function verdictsOf(result: ImportResult, rfq: Rfq, member = 'kou'): Promise<Partial<Record<ConditionKind, ConditionVerdict['verdict']>>> {
  const { candidates } = await match(await openDirectory(result.document), rfq);
  const fit = candidates.find((candidate) => candidate.member === member)?.parts[0];
  return Object.fromEntries(fit?.verdicts.map(({ condition, verdict }) => [condition, verdict]) ?? []);
}

describe('what was learnt at work', () => {
  const REQUEST = asked({ materials: ['sus304'], roughness: { text: 'Ra0.4', value: { max: 0.4, unit: 'Ra' } }, quantities: [{ amount: 5 }], size: { text: '300mm', value: { length: { max: 300, unit: 'mm' } } } });
  const ANSWERS: Partial<Addition>[] = [
    { condition: 'material', value: 'SUS304' }, { condition: 'roughness', value: 'Ra0.4', materials: ['SUS304'] },
    { condition: 'quantity', value: '5個', materials: ['SUS304'] }, { condition: 'length', value: '〜300 mm', materials: ['SUS304'] },
  ];

  test('stands in the entry with its evidence and date, and the next request finds it stated; beyond it nothing is claimed', async () => {
    const open = { material: 'not-stated', roughness: 'not-stated', quantity: 'not-stated', length: 'not-stated' };
    expect(await verdictsOf(await build(), REQUEST)).toEqual(open);
    const result = await build(sheet(...ANSWERS));
    expect(codes(result)).toEqual([]);
    expect(memberOf(result, 'kou').capabilities).toMatchObject([
      { process: 'mirror-polishing', name: '鏡面研磨' },
      { process: 'mirror-polishing', materials: ['sus304'], origin: 'stated', evidence: { by: 'answer', on: '2026-11-30' } },
    ]);
    expect(await verdictsOf(result, REQUEST)).toEqual({ material: 'meets', roughness: 'meets', quantity: 'meets', length: 'meets' });
    const finer = asked({ materials: ['copper'], roughness: { text: 'Ra0.05', value: { max: 0.05, unit: 'Ra' } }, quantities: [{ amount: 500 }], size: { text: '900mm', value: { length: { max: 900, unit: 'mm' } } } });
    expect(await verdictsOf(result, finer)).toEqual(open);
    expect(await verdictsOf(result, asked({ materials: ['copper'], roughness: { text: 'Ra0.4', value: { max: 0.4, unit: 'Ra' } } }))).toMatchObject({ roughness: 'not-stated' });
    expect(JSON.stringify(result.document)).not.toContain('R-1');
  });

  test('of a job proves a skill: the one that is there is confirmed, another is added', async () => {
    const { document } = await build(sheet({ evidence: { by: 'job', on: '2026-12-01' } }, { member: 'otsu', concept: 'deburring', skill: 'バリ取り', evidence: { by: 'job', on: '2026-12-02' } }));
    expect(document.members.map(({ capabilities }) => capabilities)).toMatchObject([
      [{ process: 'mirror-polishing', evidence: { by: 'job', on: '2026-12-01' } }],
      [{ process: 'cutting' }, { process: 'deburring', origin: 'stated', evidence: { by: 'job', on: '2026-12-02' } }],
    ]);
    expect(document.members[0]!.capabilities).toHaveLength(1);
    const { candidates } = await match(await openDirectory(document), asked({ processes: ['deburring'], description: 'バリを取りたい' }));
    expect(candidates.map(({ member }) => member)).toEqual(['otsu']);
  });

  test('in words alone is recognised where the vocabulary can, and stays words where not', async () => {
    const result = await build(sheet({ concept: '', skill: 'ヘアライン仕上げ' }, { concept: '', skill: '秘伝のこつ' }));
    expect(memberOf(result, 'kou').capabilities?.map(({ process }) => process)).toEqual(['mirror-polishing', recognise('ヘアライン仕上げ')[0]!.concept, '秘伝のこつ']);
  });

  test('ways of taking orders are services of their own', async () => {
    const request = asked({ materialSupplied: true });
    expect(await verdictsOf(await build(), request)).toMatchObject({ 'supplied-material': 'not-stated' });
    const result = await build(sheet({ condition: 'supplied-material', value: '', materials: ['SUS304'] }, { condition: 'order-terms', value: '小ロット' }));
    expect(codes(result)).toEqual([]);
    expect(memberOf(result, 'kou').capabilities?.map(({ process }) => process)).toEqual(['mirror-polishing', 'customer-supplied-material', recognise('小ロット')[0]!.concept]);
    expect(await verdictsOf(result, request)).toMatchObject({ 'supplied-material': 'meets' });
  });

  test('whether private persons may order is the member’s flag; the later answer counts', async () => {
    const flag = (can: boolean, on: string): Partial<Addition> => ({ condition: 'consumer-orders', value: '', can, evidence: { by: 'answer', on }, request: on });
    const [yes, no] = [flag(true, '2026-11-01'), flag(false, '2026-12-01')];
    expect(memberOf(await build(sheet(yes, no)), 'kou').consumerOrders).toBe(false);
    expect(memberOf(await build(sheet(no, yes)), 'kou').consumerOrders).toBe(false);
    expect(memberOf(await build(sheet(yes)), 'kou')).toMatchObject({ consumerOrders: true, capabilities: [{ process: 'mirror-polishing' }] });
  });

  test('given twice, in two sheets or onto a directory that has it already, is there once', async () => {
    const once = await build(sheet(...ANSWERS, { concept: 'deburring', skill: 'バリ取り' }));
    const twice = await build(sheet(...ANSWERS), sheet(...ANSWERS, { concept: 'deburring', skill: 'バリ取り' }));
    expect(twice.document.members).toEqual(once.document.members);
    const again = await importDirectory([file(JSON.stringify(once.document), 'directory.json'), file(sheet(...ANSWERS), 'additions.csv')], { recognise });
    expect(again.document.members).toEqual(once.document.members);
    expect([again.document.id, again.problems]).toEqual([once.document.id, []]);
  });
});

describe('a line that cannot be used', () => {
  test('says where, what and how to mend it, in both languages, and the others are taken', async () => {
    const header = '会員ID,会員,技術ID,技術,条件,値,材料,できる,もと,日付,受付番号';
    const lines = [
      'kou,甲,mirror-polishing,鏡面研磨,表面粗さ,Ra0.4,,○,回答,2026/11/30,R-1', 'hei,丙,mirror-polishing,鏡面研磨,,,,○,実績,2026-11-30,R-2', ',甲,,鏡面研磨,,,,○,実績,2026-11-30,R-3', 'kou,甲,,,,,,○,実績,2026-11-30,R-4',
      'kou,甲,,研磨,つや,すごい,,○,回答,2026-11-30,R-5', 'kou,甲,,研磨,公差,,,○,回答,2026-11-30,R-6', 'kou,甲,,研磨,公差,ぴったり,,○,回答,2026-11-30,R-7', 'kou,甲,,研磨,公差,±0.01,,たぶん,回答,2026-11-30,R-8',
      'kou,甲,,研磨,公差,±0.01,,×,回答,2026-11-30,R-9', 'kou,甲,no-such-thing,切削,,,,○,うわさ,2026-11-30,R-10', 'kou,甲,,めっき,,,,○,実績,きのう,R-11', 'kou,甲,,研磨,予算,10万円,,○,回答,2026-11-30,R-12',
    ];
    const result = await build(`採用した追加\n${header}\n${lines.join('\n')}\n`);
    const told = result.problems.map((problem) => [problem.code, problem.row, problem.column]);
    expect(told).toEqual([
      ['addition-unknown-member', 4, '会員ID'], ['addition-no-member', 5, '会員ID'], ['addition-no-skill', 6, '技術'], ['addition-condition', 7, '条件'], ['addition-no-value', 8, '値'],
      ['addition-value', 9, '値'], ['addition-can', 10, 'できる'], ['addition-not-published', 11, 'できる'], ['addition-evidence', 12, 'もと'], ['addition-concept', 12, '技術ID'], ['addition-date', 13, '日付'], ['addition-one-off', 14, '条件'],
    ]);
    const [unknown] = result.problems;
    expect(placeOf(unknown!)).toBe('additions-1.csv 4行目「会員ID」');
    expect(unknown!.message).toEqual({ ja: expect.stringContaining('「hei」の企業が名簿にありません'), en: expect.stringContaining('“hei”') });
    for (const { message, done } of result.problems) for (const text of [message.ja, message.en, done.ja, done.en]) expect(text).not.toMatch(/\{\w+\}/);
    expect(memberOf(result, 'kou').capabilities?.map(({ process, evidence }) => [process, evidence?.on])).toEqual([
      ['mirror-polishing', undefined], ['cutting', undefined], ['plating', undefined], ['mirror-polishing', '2026-11-30'],
    ]);
  });

  test('a list of members that has some of its headers stays a list', async () => {
    const result = await importDirectory([file('ID,企業名,住所,技術,もと\nkou,甲製作所,燕市,研磨,-\n')]);
    expect(result.document.members).toHaveLength(1);
  });
});

test('whatever the sheet says is read as it was written, also by way of a spreadsheet', async () => {
  const words = fc.stringMatching(/^[ぁ-んァ-ヶ一-龠a-zA-Z0-9±φ=+@-]{1,12}$/u).filter((text) => text.normalize('NFC') === text);
  const line: fc.Arbitrary<Addition> = fc.record({
    member: fc.constantFrom('kou', 'otsu'), name: words, skill: words, can: fc.constant(true), request: words, evidence: fc.record({ by: fc.constantFrom('job' as const, 'answer' as const), on: fc.constantFrom('2026-11-30', '2024-02-29') }),
  });
  await fc.assert(fc.asyncProperty(fc.array(line, { minLength: 1, maxLength: 5 }), async (lines) => {
    const { document, problems } = await importDirectory([LIST, file(toCsv(additionsSheet(lines)), 'a.csv')]);
    expect(problems).toEqual([]);
    for (const { member, skill } of lines) {
      expect(document.members.find(({ id }) => id === member)!.capabilities!.map(({ process }) => process)).toContain(skill);
    }
  }), { numRuns: 100 });
});
