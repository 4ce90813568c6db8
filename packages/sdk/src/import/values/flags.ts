import { narrow } from '../sheets/cells.js';

/** Yes, no or neither, with the words beside it. */
export interface ReadFlag {
  readonly value?: boolean;
  /** What the cell says beyond yes and no: 要予約, 各店による. */
  readonly note: string;
}

const YES = /^(?:○|◯|〇|●|◎|◉|⭕|⚪|✓|✔|☑|✅|レ|有り?|あり|可能|可|はい|実施中?|対応可?|できます|できる|承ります|受けます|受入可|受け入れ可|歓迎|yes|y|true|1|ok|available|o)(?![a-z0-9])/iu;
const NO = /^(?:×|✕|✖|✗|✘|❌|x|できません|出来ません|承りません|受けません|無し?|なし|不可|否|いいえ|未実施|非対応|対応不可|受入不可|お断り|no|n|false|0|ng|none|unavailable)(?![a-z0-9])/iu;
const PERHAPS = /^(?:△|▲|要相談|応相談|相談|要問合せ?|要問い合わせ|要確認|条件付き?|場合による|検討中|調整中|negotiable|on request|ask)/iu;
/** Possible, but only so: the tour exists. */
const IF = /^(?:要予約|予約制|事前予約|要事前予約|完全予約制|団体のみ|平日のみ|by appointment)/iu;

/**
 * A yes/no cell: ○ 可 有 → true, × 不可 無 → false, 要予約 → true with a note, 要相談 and △ → neither, with the words kept.
 * `undefined` where the words say something else.
 */
export function readFlag(cell: string): ReadFlag | undefined {
  const text = narrow(cell);
  if (/^有\s?[/・]\s?無$/u.test(text)) return { note: '' };
  const note = (length: number): string => text.slice(length).replace(/^[\s(、,:;。/・]+|[\s)。]+$/gu, '');
  const no = NO.exec(text);
  if (no !== null) return { value: false, note: note(no[0].length) };
  const yes = YES.exec(text);
  if (yes !== null) return { value: true, note: note(yes[0].length) };
  if (IF.test(text)) return { value: true, note: text };
  return PERHAPS.test(text) ? { note: text } : undefined;
}
