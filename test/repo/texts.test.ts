// Whatever goes wrong is told in Japanese and in English: every code of every layer has both, with the same values filled in.
import { SanchiError, type SanchiErrorCode } from '@sanchi/sdk';
import { PROBLEM_TEXTS } from '../../packages/sdk/src/import/problems/texts.js';
import { en as cliEn } from '../../packages/cli/src/strings/en.js';
import { ja as cliJa } from '../../packages/cli/src/strings/ja.js';
import { PROBLEMS } from '../../packages/desk/src/intake/problems.js';
import { REFUSALS } from '../../packages/desk/src/routing/refusals.js';
import type { Words } from '../../packages/elements/src/base/element.js';
import { loadStrings, translate } from '../../packages/elements/src/base/strings.js';
import { explainError } from '../../packages/elements/src/directory/explain-error.js';
import { addDetailStrings } from '../../packages/elements/src/strings/detail.js';
import { en } from '../../packages/elements/src/strings/en.js';
import { enDetail } from '../../packages/elements/src/strings/en-detail.js';
import { enWelcome } from '../../packages/elements/src/strings/en-welcome.js';
import { ja } from '../../packages/elements/src/strings/ja.js';
import { jaDetail } from '../../packages/elements/src/strings/ja-detail.js';
import { jaWelcome } from '../../packages/elements/src/strings/ja-welcome.js';
import { beforeAll, describe, expect, it } from 'vitest';

/** What is wrong, by code, in both languages. */
type Both = readonly [code: string, ja: string, en: string];
const texts: Readonly<Record<string, readonly Both[]>> = {
  'the importer’s problems': Object.entries(PROBLEM_TEXTS).map(([code, [, ja, en]]) => [code, ja, en]),
  'what the importer did': Object.entries(PROBLEM_TEXTS).map(([code, [, , , ja, en]]) => [code, ja, en]),
  'the desk’s intake': Object.entries(PROBLEMS).map(([code, { ja, en }]) => [code, ja, en]),
  'the desk’s refusals': Object.entries(REFUSALS).map(([code, { ja, en }]) => [code, ja, en]),
  'the command line': Object.entries(cliJa).map(([code, text]) => [code, text, (cliEn as Record<string, string>)[code] ?? '']),
  // English counts no ten thousands.
  'the elements': Object.entries({ ...ja, ...jaDetail, ...jaWelcome }).filter(([code]) => code !== 'tenThousandYen').map(([code, text]) => [code, text, ({ ...en, ...enDetail, ...enWelcome } as Record<string, string>)[code] ?? '']),
};
/** Names of what is filled in; the reason that a system gives is English and left out elsewhere. */
const places = (text: string): string[] => [...new Set(text.match(/\{\w+\}/gu) ?? [])].filter((place) => place !== '{reason}').sort();

describe.each(Object.entries(texts))('%s', (_, all) => {
  it('are told in both languages', () => {
    expect(all.length).toBeGreaterThan(10);
    expect(all.filter(([, japanese, english]) => english === '' || (/[ぁ-ん]{2}/u.test(japanese) && !/[A-Za-z{]/u.test(english))).map(([code]) => code)).toEqual([]);
    // English may name a Japanese word, in quotation marks or as an example, but is no Japanese sentence.
    expect(all.filter(([, , english]) => /[ぁ-ん]{3,}|[。、]/u.test(english.replace(/“[^”]*”|「[^」]*」|\([^)]*\)/gu, ''))).map(([code]) => code)).toEqual([]);
    expect(all.filter(([, japanese]) => japanese.trim() === '').map(([code]) => code)).toEqual([]);
  });

  it('fill in the same values', () => {
    expect(all.filter(([, japanese, english]) => String(places(japanese)) !== String(places(english))).map(([code]) => code)).toEqual([]);
  });
});

describe('errors of a directory, on the page', () => {
  // A record, so that a code that is added is missed here.
  const codes: Readonly<Record<SanchiErrorCode, Record<string, unknown>>> = {
    network: {}, timeout: {}, http: { status: 503 }, html: {}, empty: {}, json: { line: 1, column: 2 }, format: { found: 'sanchi-directory/2', newer: true },
    invalid: {}, 'too-large': { limit: 2000 }, unreadable: {}, refused: {}, conflict: {}, busy: {}, option: {},
  };
  const SRC = 'https://example.jp/directory.json';
  const told = (language: string, code: SanchiErrorCode): string[] => {
    const words = { language, t: (key, values) => translate(language, key, values), text: () => '', words: () => '' } satisfies Words;
    return explainError(words, new SanchiError(code, 'in English, for programs', codes[code]), SRC).values as string[];
  };
  beforeAll(async () => {
    await loadStrings('en');
    await addDetailStrings();
  });

  it.each(Object.keys(codes) as SanchiErrorCode[])('%s: what happened where, and how to mend it', (code) => {
    for (const language of ['ja', 'en']) {
      const [what = '', fix = ''] = told(language, code);
      expect(what).toContain(SRC);
      expect(fix).not.toBe('');
      for (const text of [what, fix]) {
        expect(text.trim(), language).toMatch(language === 'ja' ? /[ぁ-ん].*。$/u : /^[^ぁ-んァ-ヶ一-龠]+\.$/u);
        expect(text).not.toMatch(/\{\w+\}|undefined|NaN/u);
      }
    }
  });

  it('says of a newer format which one is read, and what to renew', () => {
    expect(told('ja', 'format')[1]).toMatch(/sanchi-directory\/1.*Sanchi を更新/u);
    expect(told('en', 'format')[1]).toMatch(/sanchi-directory\/1.*update Sanchi/iu);
  });
});
