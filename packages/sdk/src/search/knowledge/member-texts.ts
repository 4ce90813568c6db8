import type { Member } from '../../model/member.js';
import { normalize } from '../../text/normalize.js';
import { visitFields } from './fields.js';

/** Everything a member wrote, in normal form, with where each field's words end. */
export interface MemberText {
  readonly text: string;
  readonly fieldEnds: readonly number[];
  readonly fieldCodes: readonly number[];
}

/** The members' texts in normal form, each worked out when first asked for. */
export interface MemberTexts {
  readonly size: number;
  of(number: number): MemberText;
  /** The fields of a member in which a word in normal form stands; a Latin word only as a whole word or its plural. */
  maskIn(number: number, word: string): number;
}

const END = '\n';
/** Whether a unit of a normal form is a Latin letter or a digit. */
export const isLatinUnit = (unit: number): boolean => (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x30 && unit <= 0x39);

/** The texts of members, before any is read. */
export function memberTexts(members: readonly Member[]): MemberTexts {
  const known = new Array<MemberText | undefined>(members.length);
  const of = (number: number): MemberText => (known[number] ??= read(members[number] as Member));
  return {
    size: members.length,
    of,
    maskIn(number, word) {
      const { text, fieldEnds, fieldCodes } = of(number);
      const startsLatin = isLatinUnit(word.charCodeAt(0)), endsLatin = isLatinUnit(word.charCodeAt(word.length - 1));
      let mask = 0, field = 0;
      for (let i = text.indexOf(word); i >= 0; i = text.indexOf(word, i + 1)) {
        if (startsLatin && isLatinUnit(text.charCodeAt(i - 1))) continue;
        if (endsLatin && isLatinUnit(text.charCodeAt(i + word.length)) && !/^e?s(?![a-z0-9])/.test(text.slice(i + word.length, i + word.length + 3))) continue;
        while (i >= (fieldEnds[field] as number)) field++;
        mask |= 1 << (fieldCodes[field] as number);
        i = (fieldEnds[field] as number) - 1;
      }
      return mask;
    },
  };
}

function read(member: Member): MemberText {
  const texts: string[] = [], ends: number[] = [], codes: number[] = [];
  let length = 0;
  visitFields(member, (field, _path, words, explicit) => {
    if (explicit && /^[a-z0-9-]+$/.test(words)) return;
    const text = normalize(words);
    texts.push(text);
    ends.push(length += text.length + 1);
    codes.push(field);
  });
  // In one go: thousands of texts grown piece by piece keep the collector busy.
  return { text: texts.join(END) + END, fieldEnds: ends, fieldCodes: codes };
}
