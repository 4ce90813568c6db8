import { expect } from '@open-wc/testing';
import type { QueryPart } from '@sanchi/sdk';
import { wordsOf } from '../../packages/elements/src/base/words-of.js';

const quoted = (text: string, read: string, next?: string): string => {
  const part = (words: string): QueryPart => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length }) as QueryPart;
  return wordsOf({ text, parts: next ? [part(read), part(next)] : [part(read)] }, part(read));
};

describe('the words of a part as a card quotes them', () => {
  it('end with the ending of their verb', () => {
    expect(quoted('工場を見学できる会社', '見学でき')).to.equal('見学できる');
    expect(quoted('形見のカップをきれいにしたい', '形見のカップをきれい')).to.equal('形見のカップをきれいにしたい');
  });

  it('take no particle and nothing of the next part along', () => {
    expect(quoted('みがきの会社', 'みがき')).to.equal('みがき');
    expect(quoted('みがきに強い', 'みがき')).to.equal('みがき');
    expect(quoted('磨きぬり', '磨き', 'ぬり')).to.equal('磨き');
  });
});
