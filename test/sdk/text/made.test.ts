import { describe, expect, it } from 'vitest';
import { namesPurpose, saidToBeMade } from '../../../packages/sdk/src/text/recognition/made.js';
import { normalize } from '../../../packages/sdk/src/text/normalize.js';

/** Asks about the word in 「」. */
const about = (marked: string, ask: (text: string, start: number, end: number) => boolean): boolean => {
  const [before = '', word = '', after = ''] = marked.split(/[「」]/).map(normalize);
  return ask(before + word + after, before.length, before.length + word.length);
};

describe('a thing named in a description', () => {
  it.each([
    '緩衝材入りクッション「封筒」を製造。', '医療用キャビネットや「カート」を全国の病院に供給し', '船舶用スクリューや「自動車部品」として提供。', '天井に使用可能な抗菌仕様の「パネル」です。',
    '「マット」は全国の百貨店を始めホテルに販売されています。', '全国の水族館で大型「水槽」をご使用頂いています。', '当社の「ドリル」はバリが発生しません。',
    'We make aluminium 「doors」 for shops.',
  ])('is the maker’s own: %s', (text) => {
    expect(about(text, saidToBeMade)).toBe(true);
  });
  it.each([
    '車輪、「歯車」、軸受などの用途で活用されています。', '従来の「コイル」は装置と一体であったため', '「ベアリング」に粉塵や雨水が混入し', '「眼鏡」やコンタクトレンズにも当社の紫外線吸収剤が使用されており',
    '特殊な「発電機」が搭載されており', '「カッターナイフ」で簡単に切断でき', '「ユニフォーム」やマット、モップ等に多用されている繊維は',
  ])('is somebody else’s: %s', (text) => {
    expect(about(text, saidToBeMade)).toBe(false);
  });
});

describe('a thing named in the name of a product', () => {
  it.each(['「壁紙」のツヤ消し剤', '「工作機械」の刃具取り付け装置', '「自動車部品」への着色処理', '「カーテン」用レール部材'])('is what it is for: %s', (text) => {
    expect(about(text, (whole, _start, end) => namesPurpose(whole, end))).toBe(true);
  });
  it.each(['「エンジン発電機」', '「マリンバ」、木琴の製作', '「電子部品」の製造', '折りたたみ式「マット」（防災）'])('is the product: %s', (text) => {
    expect(about(text, (whole, _start, end) => namesPurpose(whole, end))).toBe(false);
  });
});
