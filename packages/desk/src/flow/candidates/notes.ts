import type { Network } from '../../config/index.js';
import type { Repos } from '../../store/index.js';

/** What the office alone notes of a member. */
export interface MemberNote {
  /** Last day on which it takes no more work; ISO 8601 date. */
  readonly busyUntil?: string;
  readonly level?: string;
  /** Members that do its work while it cannot; ids. Earlier notes hold their names as one text. */
  readonly substitutes?: string | readonly string[];
  readonly text?: string;
  /** Orders that came to the member without the desk, by year, as it told the office. */
  readonly directOrders?: Readonly<Record<string, number>>;
}

/** The notes of a network by member. */
export async function notesOf(r: Pick<Repos, 'notes'>, { config }: Network): Promise<ReadonlyMap<string, MemberNote>> {
  return new Map((await r.notes.list(config.id)).map(({ member, data }) => [member, (data ?? {}) as MemberNote]));
}

/** One spelling of a level: 「Ａ」 is "A". */
const spelt = (words: string): string => words.normalize('NFKC').trim().toLowerCase();

/** The place of a noted level among the network's words for them: 1 is the first and highest, 0 the last; `undefined` for any other word. */
export function levelAmong(levels: readonly string[], noted: string): number | undefined {
  const at = levels.findIndex((level) => spelt(level) === spelt(noted));
  return at < 0 ? undefined : 1 - at / (levels.length - 1);
}

/** Whether a member takes no more work on that day. */
export const isBusy = (note: MemberNote | undefined, today: string): note is MemberNote & { readonly busyUntil: string } => note?.busyUntil !== undefined && note.busyUntil >= today;
