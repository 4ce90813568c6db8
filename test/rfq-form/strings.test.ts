import { describe, expect, it } from 'vitest';
import { enRfq } from '../../packages/elements/src/strings/en-rfq.js';
import { jaEasy } from '../../packages/elements/src/strings/ja-easy.js';
import { jaRfq } from '../../packages/elements/src/strings/ja-rfq.js';
import { jaRfqMore } from '../../packages/elements/src/strings/ja-rfq-more.js';
import { jaRfqWays } from '../../packages/elements/src/strings/ja-rfq-ways.js';

const japanese: Readonly<Record<string, string>> = { ...jaRfq, ...jaRfqMore, ...jaRfqWays };
const places = (text = ''): string[] => (text.match(/\{\w+\}/g) ?? []).sort();

describe.each([['English', enRfq], ['plain Japanese', jaEasy]] as const)('the form in %s', (_, texts: Readonly<Record<string, string | undefined>>) => {
  it('has every text', () => {
    expect(Object.keys(japanese).filter((key) => texts[key] === undefined)).toEqual([]);
  });

  it('names nothing that Japanese does not', () => {
    const wrong = Object.keys(japanese).filter((key) => places(texts[key]).some((place) => !places(japanese[key]).includes(place)));
    expect(wrong).toEqual([]);
  });
});

describe('plain Japanese', () => {
  it.each(Object.entries(jaEasy))('%s has a reading behind every kanji', (_, text = '') => {
    expect(text.replace(/\{\w+\}/g, '').match(/[一-龯々]+(?!（|[一-龯々])/gu) ?? []).toEqual([]);
  });

  it.each(Object.entries(jaEasy))('%s is of short sentences', (_, text = '') => {
    // Readings are no words; 45 letters are about what one breath reads.
    const sentences = text.replace(/（[ぁ-んー]+）/g, '').split(/[。：]/);
    expect(Math.max(...sentences.map(({ length }) => length))).toBeLessThanOrEqual(45);
  });

  it('uses none of the words that the guideline replaces', () => {
    const hard = /送信|添付|入力|確認|選択|同意|記載|受付|控え|一覧|ダウンロード|未定|支給|秘密保持/;
    expect(Object.entries(jaEasy).filter(([, text]) => hard.test(text ?? '')).map(([key]) => key)).toEqual([]);
  });
});

describe('English', () => {
  it('has no Japanese brackets or commas', () => {
    expect(Object.entries(enRfq).filter(([, text]) => /[、。（）：「」]/.test(text ?? '')).map(([key]) => key)).toEqual([]);
  });
});
