import type { Unread } from '../types.js';

const FIELDS = { process: { ja: '加工', en: 'processes' }, finish: { ja: '仕上げ', en: 'finish' }, material: { ja: '材料', en: 'materials' } } as const;

/** Words in a field that nothing knows; `asWhole` where they are all of the entry and members are asked in these words. */
export function unknownWords(asked: string, origin: keyof typeof FIELDS, asWhole: boolean): Unread {
  const field = FIELDS[origin];
  return {
    asked, origin, why: 'unknown', reason: {
      ja: `${field.ja}の「${asked}」は読み取れませんでした。${asWhole ? 'この言葉のまま会員への確認事項にします。' : ''}${origin === 'material' ? '何の材料か確かめてください。' : '内容を確かめて、要る工程があれば足してください。'}`,
      en: `Not understood in the ${field.en}: “${asked}”. ${asWhole ? 'Members are asked in these words. ' : ''}${origin === 'material' ? 'Find out which material is meant.' : 'Find out what is meant, and add the steps it needs.'}`,
    },
  };
}

/** A part beyond the most that a team is sought for. */
export const beyondMost = ({ asked, origin }: Pick<Unread, 'asked' | 'origin'>, most: number): Unread => ({
  asked, origin, why: 'too-many', reason: {
    ja: `「${asked}」は、工程が${most}を超えるため、案に入れていません。依頼を分けるか、人が会員を選んでください。`,
    en: `“${asked}” is left out of the proposal: there are more than ${most} parts. Divide the request, or choose members for it by hand.`,
  },
});
