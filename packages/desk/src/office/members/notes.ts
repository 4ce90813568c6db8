import { dateIn } from '../../clock/zone.js';
import type { Network } from '../../config/index.js';
import type { Desk } from '../../desk.js';
import type { NoteChange } from '../../flow/record/audit.js';
import { record } from '../../flow/record/audit.js';
import { memberName, membersOf } from '../../flow/context.js';
import type { MemberNote } from '../../flow/candidates/notes.js';
import { levelAmong } from '../../flow/candidates/notes.js';
import type { Fields } from '../../pages/form.js';
import { isDate } from '../../pages/form.js';
import type { Session } from '../session/session.js';

export const NOTE_FIELDS = { busyUntil: '手一杯の期間', level: '技術の水準', substitutes: '代わりの会員', text: 'メモ' } as const;
const TEXTS = Object.keys(NOTE_FIELDS) as (keyof typeof NOTE_FIELDS)[];

/** The names of those who stand in for a member. */
export const substitutesText = ({ substitutes = '' }: MemberNote, network: Network): string =>
  (typeof substitutes === 'string' ? substitutes : substitutes.map((id) => memberName(network, id)).join('、'));

/** Members by their names or ids; what is none of them is told. */
function readMembers(text: string, network: Network): { readonly ids: readonly string[]; readonly unknown: readonly string[] } {
  const words = text.split(/[、,，\n]/).map((word) => word.trim()).filter(Boolean);
  const of = (word: string): string | undefined => membersOf(network).find(({ id }) => id === word || memberName(network, id) === word)?.id;
  return { ids: [...new Set(words.flatMap((word) => of(word) ?? []))], unknown: words.filter((word) => of(word) === undefined) };
}

/** The words for technical levels, where proposals go by them; otherwise any words will do. */
export function countedLevels({ config }: Network): readonly string[] | undefined {
  const { weights, levels } = config.policy.matching ?? {};
  return weights?.level ? levels : undefined;
}

/** A note in one line. */
export function noteText(note: MemberNote | undefined, network: Network): string {
  if (!note) return '';
  const stead = substitutesText(note, network);
  return [note.busyUntil && `${note.busyUntil}まで手一杯`, note.level && `技術：${note.level}`, stead && `代わり：${stead}`, note.text].filter(Boolean).join('、');
}

/** The year of the office's calendar. */
export const thisYear = (desk: Desk, { config }: Network): string => dateIn(desk.now().getTime(), config.hours.timeZone).slice(0, 4);

/** What differs between two notes, in words. */
function changesOf(before: MemberNote, after: MemberNote, year: string, network: Network): NoteChange[] {
  const wordsOf = (note: MemberNote, name: (typeof TEXTS)[number]): string => (name === 'substitutes' ? substitutesText(note, network) : note[name] ?? '');
  const direct = ({ directOrders }: MemberNote): string => String(directOrders?.[year] ?? '');
  return [...TEXTS.map((name) => ({ field: NOTE_FIELDS[name], before: wordsOf(before, name), after: wordsOf(after, name) })),
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
  const substitutes = readMembers(form.text('substitutes'), network);
  if (substitutes.unknown.length > 0) errors['substitutes'] = `「${substitutes.unknown.join('」「')}」という会員はいません。名前を一覧のとおりに、読点で区切って入れてください。`;
  const level = form.text('level');
  const levels = countedLevels(network);
  if (level !== '' && levels && levelAmong(levels, level) === undefined) errors['level'] = `「${level}」は、設定にある技術の水準（${levels.join('、')}）のどれでもありません。`;
  if (Object.keys(errors).length > 0) return { errors };
  const { id } = network.config;
  const year = thisYear(desk, network);
  const at = desk.now().toISOString();
  await desk.store.tx(async (r) => {
    const before = ((await r.notes.get(id, member))?.data ?? {}) as MemberNote;
    const { [year]: _, ...otherYears } = before.directOrders ?? {};
    const data: MemberNote = {
      ...Object.fromEntries(TEXTS.flatMap((name) => (name !== 'substitutes' && form.text(name) ? [[name, form.text(name)]] : []))),
      ...(substitutes.ids.length > 0 ? { substitutes: substitutes.ids } : {}),
      directOrders: { ...otherYears, ...(direct === undefined ? {} : { [year]: direct }) },
    };
    const changes = changesOf(before, data, year, network);
    if (changes.length === 0) return;
    await r.notes.put({ network: id, member, data, updatedAt: at, updatedBy: user.email });
    await record(r, { kind: 'note-changed', data: { member, changes } }, { network: id, at, user: user.id });
  });
  return 'saved';
}
