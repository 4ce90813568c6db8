import type { Network } from '../config/index.js';
import type { Desk } from '../desk.js';

/** What the office alone notes of a member. */
export interface MemberNote {
  /** ISO 8601 date. */
  readonly busyUntil?: string;
  readonly level?: string;
  readonly substitutes?: string;
  readonly text?: string;
  /** Orders that came to the member without the desk, by year, as it told the office. */
  readonly directOrders?: Readonly<Record<string, number>>;
}

export async function notesOf(desk: Desk, { config }: Network): Promise<ReadonlyMap<string, MemberNote>> {
  return new Map((await desk.store.notes.list(config.id)).map(({ member, data }) => [member, (data ?? {}) as MemberNote]));
}

/** A note in one line. */
export function noteText(note: MemberNote | undefined): string {
  if (!note) return '';
  return [note.busyUntil && `${note.busyUntil}まで手一杯`, note.level && `技術：${note.level}`, note.substitutes && `代わり：${note.substitutes}`, note.text].filter(Boolean).join('、');
}
