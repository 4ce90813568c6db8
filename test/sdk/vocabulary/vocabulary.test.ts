import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { encodeConcepts } from '../../../packages/sdk/src/vocabulary/encode.js';
import { decodeConcepts } from '../../../packages/sdk/src/vocabulary/decode-concepts.js';
import { fullVocabulary, placeTable } from '../../../packages/sdk/src/vocabulary/full.js';
import { verbStems } from '../../../packages/sdk/src/vocabulary/terms.js';
import { checkVocabulary, MOST_WITHOUT_STEP, withoutStep } from '../../../packages/sdk/src/text/authoring/check.js';
import { isMunicipalityCode } from '@sanchi/sdk';

describe('the vocabulary', () => {
  const concepts = fullVocabulary();
  it('has no duplicates, cycles, collisions or dangling links', () => {
    expect(checkVocabulary(concepts)).toEqual([]);
  });
  it('knows the usual step before or after of nearly every process, and of no fewer than it did', () => {
    // Fewer now? Then lower the ceiling, so that they stay so few.
    expect(withoutStep(concepts)).toHaveLength(MOST_WITHOUT_STEP);
    const some = [{ id: 'a', kind: 'process', ja: 'あ', en: 'a', broader: ['b'] }, { id: 'b', kind: 'process', ja: 'い', en: 'b', after: ['c'] }, { id: 'c', kind: 'process', ja: 'う', en: 'c' },
      { id: 'd', kind: 'process', ja: 'え', en: 'd' }, { id: 'm', kind: 'material', ja: 'お', en: 'm' }] as const;
    expect(withoutStep(some)).toEqual(['d']);
  });
  it('holds at least 600 concepts, of every kind', () => {
    expect(concepts.length).toBeGreaterThan(600);
    expect(new Set(concepts.map(({ kind }) => kind)).size).toBe(9);
  });
  it('survives its encoding', () => {
    expect(decodeConcepts(encodeConcepts(concepts))).toEqual(concepts);
  });
  it('check finds what is wrong', () => {
    const bad = [
      { id: 'a', kind: 'process', ja: '研磨', en: 'x', broader: ['b'] }, { id: 'b', kind: 'process', ja: 'けん', en: 'y', synonyms: { ja: ['研摩'] }, broader: ['a'] },
      { id: 'n', kind: 'need', ja: '欲しい', en: 'want', kana: 'ホシイ' }, { id: 'n', kind: 'need', ja: '欲しい', en: 'want', leadsTo: ['nothing'] },
    ] as const;
    expect(new Set(checkVocabulary(bad).map(({ code }) => code))).toEqual(new Set(['cycle', 'collision', 'kana', 'leads-nowhere', 'duplicate-id', 'unknown-id']));
  });
});

describe('inflection', () => {
  it.each([['磨く', '磨いて'], ['磨く', '磨ける'], ['削る', '削れる'], ['曲げる', '曲げたい'], ['織る', '織って'], ['塗る', '塗り']])('%s reaches %s', (verb, form) => {
    expect(verbStems(verb).some((stem) => form.startsWith(stem))).toBe(true);
  });
});

describe('places', () => {
  const rows = placeTable().split('\n').map((line) => line.split('\t'));
  it('have valid codes', () => {
    expect(rows.filter(([code = '']) => !isMunicipalityCode(code))).toEqual([]);
    expect(rows.length).toBeGreaterThan(1_900);
  });
  it('are fresh: Hamamatsu has its three wards of 2024', () => {
    const wards = rows.filter(([, name = '']) => name.startsWith('浜松市') && name.endsWith('区')).map(([, name]) => name);
    expect(wards).toEqual(['浜松市中央区', '浜松市浜名区', '浜松市天竜区']);
  });
});

describe('the JSON Schema', () => {
  it('names the format it describes', () => {
    const schema = JSON.parse(readFileSync(new URL('../../../packages/sdk/directory.schema.json', import.meta.url), 'utf8')) as { properties: { format: { const: string } } };
    expect(schema.properties.format.const).toBe('sanchi-directory/1');
  });
});
