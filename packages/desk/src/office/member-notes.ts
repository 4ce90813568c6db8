import { dateIn } from '../clock/zone.js';
import type { Network } from '../config/index.js';
import type { Desk } from '../desk.js';
import type { NoteChange } from '../flow/audit.js';
import { record } from '../flow/audit.js';
import { membersOf } from '../flow/context.js';
import type { Fields } from '../pages/form.js';
import { isDate } from '../pages/form.js';
import type { Session } from './session.js';

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

export const NOTE_FIELDS = { busyUntil: '手一杯の期間', level: '技術の水準', substitutes: '代わりの会員', text: 'メモ' } as const;
const TEXTS = Object.keys(NOTE_FIELDS) as (keyof typeof NOTE_FIELDS)[];

export async function notesOf(desk: Desk, { config }: Network): Promise<ReadonlyMap<string, MemberNote>> {
  return new Map((await desk.store.notes.list(config.id)).map(({ member, data }) => [member, (data ?? {}) as MemberNote]));
}

/** A note in one line. */
export function noteText(note: MemberNote | undefined): string {
  if (!note) return '';
  return [note.busyUntil && `${note.busyUntil}まで手一杯`, note.level && `技術：${note.level}`, note.substitutes && `代わり：${note.substitutes}`, note.text].filter(Boolean).join('、');
}

/** The year of the office's calendar. */
export const thisYear = (desk: Desk, { config }: Network): string => dateIn(desk.now().getTime(), config.hours.timeZone).slice(0, 4);

/** What differs between two notes, in words. */
function changesOf(before: MemberNote, after: MemberNote, year: string): NoteChange[] {
  const direct = ({ directOrders }: MemberNote): string => String(directOrders?.[year] ?? '');
  return [...TEXTS.map((name) => ({ field: NOTE_FIELDS[name], before: before[name] ?? '', after: after[name] ?? '' })),
    { field: `${year}年に直接届いた注文`, before: direct(before), after: direct(after) }].filter((change) => change.before !== change.after);
}

export type Saved = 'saved' | 'unknown' | { readonly errors: Readonly<Record<string, string>> };

/** Keeps a note; what changed, when and by whom stands in the log. */
export async function saveNote(desk: Desk, { network, user }: Session, member: string, form: Fields): Promise<Saved> {
  if (!membersOf(network).some(({ id }) => id === member)) return 'unknown';
  const direct = form.number('direct');
  const errors: Record<string, string> = {};
  if (direct !== undefined && !(direct >= 0)) errors['direct'] = '件数を整数で入れてください。';
  const busy = form.text('busyUntil');
  if (busy !== '' && !isDate(busy)) errors['busyUntil'] = '日付を確かめてください。';
  if (Object.keys(errors).length > 0) return { errors };
  const { id } = network.config;
  const year = thisYear(desk, network);
  const at = desk.now().toISOString();
  await desk.store.tx(async (r) => {
    const before = ((await r.notes.get(id, member))?.data ?? {}) as MemberNote;
    const { [year]: _, ...otherYears } = before.directOrders ?? {};
    const data: MemberNote = {
      ...Object.fromEntries(TEXTS.flatMap((name) => (form.text(name) ? [[name, form.text(name)]] : []))),
      directOrders: { ...otherYears, ...(direct === undefined ? {} : { [year]: direct }) },
    };
    const changes = changesOf(before, data, year);
    if (changes.length === 0) return;
    await r.notes.put({ network: id, member, data, updatedAt: at, updatedBy: user.email });
    await record(r, { kind: 'note-changed', data: { member, changes } }, { network: id, at, user: user.id });
  });
  return 'saved';
}
