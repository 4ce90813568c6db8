import type { Member } from '../../model/member.js';
import { textIn } from '../../model/text.js';
import { normalize } from '../../text/normalize.js';

/** How reading order sorts a member: by kana where there is one, else by the name as written. */
export const readingKey = (member: Member): string => normalize(member.kana ?? textIn(member.name));
