import { describe, expect, it } from 'vitest';
import { KANJI_READINGS } from '../../../packages/sdk/src/text/reading/kanji-readings.js';
import { foldName, nameReader, withoutTrade } from '../../../packages/sdk/src/text/reading/name-reading.js';
import { FAMILY_NAMES, nameWordsOf, NAME_WORDS, PLACE_WORDS, TRADE_WORDS } from '../../../packages/sdk/src/text/reading/name-words.js';
import { normalize } from '../../../packages/sdk/src/text/normalize.js';
import { soundsOfKana, soundsOfLatin } from '../../../packages/sdk/src/text/reading/sounds.js';

describe('the tables of words of names', () => {
  const words = [FAMILY_NAMES, NAME_WORDS, PLACE_WORDS, TRADE_WORDS, KANJI_READINGS].flatMap((table) => [...nameWordsOf(table)]);
  it('are written as names are compared: in normal form, with readings in hiragana', () => {
    expect(words.filter(({ word }) => normalize(word) !== word)).toEqual([]);
    expect(words.filter(({ reads }) => !reads.every((read) => /^[ぁ-ゖー]+$/.test(read)))).toEqual([]);
  });
  it('have each kanji once', () => {
    const kanji = [...nameWordsOf(KANJI_READINGS)].map(({ word }) => word);
    expect(kanji.filter((each, i) => kanji.indexOf(each) !== i)).toEqual([]);
    expect(kanji.filter(({ length }) => length !== 1)).toEqual([]);
  });
});

describe('a name is read', () => {
  it.each([
    ['株式会社八田製作所', 'はったせいさくしょ'], ['戸ヶ崎プレス', 'とがさきぷれす'], ['大曲り鉄工', 'おおまがりてっこう'], ['㈱岐陽川紙器', 'ぎようがわしき'], ['武生特殊鋼材', 'たけふとくしゅこうざい'], ['日本AMC', 'にほんえーえむしー'],
    ['H&F商会', 'えいちあんどえふしょうかい'], ['渡邊鋳造所', 'わたなべちゅうぞうしょ'],
  ])('%s: %s', async (name, kana) => {
    expect((await nameReader())(name)).toContain(foldName(kana));
  });
  it('in a dozen ways at most, however many kanji it has', async () => {
    const read = await nameReader();
    for (const name of ['生長新金上中小大本一日', '行'.repeat(40)]) expect(read(name).length).toBeLessThanOrEqual(12);
  });
  it('without the trade that it ends in', () => {
    expect(withoutTrade(foldName('さとうこうぎょう'))).toBe(foldName('さとう'));
    expect(withoutTrade(foldName('こうぎょう'))).toBeUndefined();
  });
});

describe('a foreign word sounds alike', () => {
  it.each([['galex', 'ぎゃれっくす'], ['hopnic', 'ほぷにっく'], ['vertex', 'べるてくす'], ['technovision', 'てくのびじょん'], ['swan', 'すわん'], ['plode', 'ぷろーど'], ['corporation', 'こーぽれーしょん'], ['eco', 'えこ'], ['shuttle', 'しゃとる']])('in Latin letters and kana: %s, %s', (latin, kana) => {
    expect(soundsOfLatin(latin)).toContain(soundsOfKana(kana));
  });
  it('only to words with the same consonants', () => {
    expect(soundsOfLatin('hopnic')).not.toContain(soundsOfKana('ほぷてっく'));
    expect(soundsOfLatin('eco')).not.toContain(soundsOfKana('こ'));
  });
});
