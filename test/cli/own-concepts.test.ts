import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Concept } from '@sanchi/sdk';
import { describe, expect, it } from 'vitest';
import { sanchi, tempFolder } from './helpers/run.js';

/** What `sanchi check` says of a directory with these concepts of its own: where, and the sentence. */
async function check(vocabulary: readonly Concept[], lang: 'ja' | 'en' = 'en'): Promise<{ code: number; said: (readonly [where: string, code: string, words: string])[] }> {
  const file = join(tempFolder(), 'own.json');
  writeFileSync(file, JSON.stringify({ format: 'sanchi-directory/1', id: 'own', title: '見本', publisher: { name: '見本市' }, members: [{ id: 'a', name: '甲社' }], vocabulary }));
  const { code, out } = await sanchi(['check', file, '--json']);
  const { problems } = JSON.parse(out) as { problems: { column: string; code: string; message: Record<string, string> }[] };
  return { code, said: problems.map((each) => [each.column, each.code, each.message[lang] ?? '']) };
}

describe('sanchi check of a directory’s own concepts', { timeout: 60_000 }, () => {
  it('is content with new ones, and with one that overrides Sanchi’s', async () => {
    expect(await check([
      { id: 'kesho-shiage', kind: 'finish', ja: '化粧仕上げ', kana: 'けしょうしあげ', en: 'kesho finish', broader: ['mirror-finish'] },
      { id: 'polishing', kind: 'process', ja: '研磨', en: 'polishing', synonyms: { ja: ['ぴか出し'] } },
    ])).toEqual({ code: 0, said: [] });
  });

  it('names a broader concept that nobody knows, and a circle of them', async () => {
    const { code, said } = await check([
      { id: 'own-a', kind: 'process', ja: '甲加工', en: 'work A', broader: ['polishing', 'polishng'] },
      { id: 'own-b', kind: 'process', ja: '乙加工', en: 'work B', broader: ['own-c'] }, { id: 'own-c', kind: 'process', ja: '丙加工', en: 'work C', broader: ['own-b'] },
    ]);
    expect(code).toBe(1);
    expect(said).toEqual([
      ['vocabulary[0].broader[1]', 'unknown-concept', 'The concept “polishng” is neither in Sanchi’s vocabulary nor in this directory’s own. Check how it is spelt, or add it to vocabulary.'],
      ['vocabulary[1].broader', 'concept-cycle', 'The broader concepts lead back to where they began (own-b → own-c → own-b). Take one of them out of its broader.'],
    ]);
  });

  it('names a word that is another concept’s, in Japanese too, and how to mend it', async () => {
    const { code, said } = await check([{ id: 'our-polish', kind: 'process', ja: '当地磨き', en: 'our polish', synonyms: { ja: ['研磨'] } }], 'ja');
    expect(code).toBe(0);
    expect(said).toEqual([['vocabulary[0].synonyms', 'same-word',
      '「研磨」は概念 polishing（研磨）の言葉でもあります。同じ意味なら id を polishing にして上書きし、違う意味なら言葉を変えてください。']]);
  });

  it('tells of a need that leads nowhere, a reading in katakana, a missing label and an id that stands twice', async () => {
    const { said } = await check([
      { id: 'wish', kind: 'need', ja: '願いを叶えたい', kana: 'ネガイ', en: '' }, { id: 'twice', kind: 'process', ja: '丁加工', en: 'work D' }, { id: 'twice', kind: 'process', ja: '戊加工', en: 'work E' },
    ]);
    expect(said.map(([where, code]) => `${where} ${code}`).sort()).toEqual([
      'vocabulary[0].en missing', 'vocabulary[0].kana bad-kana', 'vocabulary[0].leadsTo leads-nowhere', 'vocabulary[2].id duplicate-id',
    ]);
  });
});
