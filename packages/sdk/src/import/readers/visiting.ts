import { clockTime, oneLine } from '../sheets/cells.js';
import type { RowContext } from '../members/draft.js';
import { readFlag } from '../values/flags.js';
import type { Reader } from './identity.js';
import type { LocalizedText } from '../../model/text.js';

const plus = (before: LocalizedText | undefined, words: string): LocalizedText =>
  typeof before === 'string' && before !== '' && before !== words ? `${before} ${words}` : words;

/** A remark on another field of visiting, put behind it in brackets when the row is finished. */
function remark(cx: RowContext, text: string, key: 'hours' | 'closed'): void {
  const words = oneLine(cx.impersonal(text));
  if (words === '') return;
  const before = cx.draft.visiting[key];
  cx.draft.visiting[key] = before === undefined ? words : `${typeof before === 'string' ? before : ''}（${words}）`;
}

function tourNote(cx: RowContext, text: string): void {
  const words = oneLine(cx.impersonal(text));
  if (words !== '') cx.draft.visiting.tourNote = plus(cx.draft.visiting.tourNote, words);
}

/** Hours and closed days; a time may stand in words. */
function words(cx: RowContext, text: string, key: 'hours' | 'closed'): void {
  const value = cx.impersonal(text);
  if (value !== '') cx.text(cx.draft.visiting, key, value);
}

function tour(cx: RowContext, text: string): void {
  const read = readFlag(text);
  const { visiting } = cx.draft;
  if (read === undefined) cx.tell('bad-flag', { value: text });
  if (read?.value !== undefined) visiting.tour = read.value;
  const note = read === undefined ? text : read.note;
  if (note !== '') tourNote(cx, note);
}

function shop(cx: RowContext, text: string): void {
  const read = readFlag(text);
  if (read?.value !== undefined) cx.draft.visiting.shop = read.value;
  // A column named 店舗 may describe the shop instead of saying whether there is one.
  const note = read === undefined ? text : read.note;
  if (note !== '') cx.keep(text);
}

/** 定休日: 土;日;祝 reads better as 土・日・祝. */
const days = (text: string): string => oneLine(text).replace(/\s*[;；]\s*/gu, '・');

/** A time of day; in a cell that lost its format it is a part of a day: 0.375 is 9:00. */
const time = (text: string): string => (/^(?:0?\.\d+|[01](?:\.0+)?)$/u.test(text) ? clockTime(Number(text)) : oneLine(text));

/** When and how a member can be visited. */
export const VISITING_READERS = {
  'visiting.hours': (cx, text) => words(cx, time(text), 'hours'),
  'visiting.hoursNote': (cx, text) => remark(cx, text, 'hours'),
  'visiting.opens': (cx, text) => { cx.draft.visiting.hours = plus(cx.draft.visiting.hours, `${time(text)}～`); },
  'visiting.closes': (cx, text) => {
    const before = cx.draft.visiting.hours;
    cx.draft.visiting.hours = typeof before === 'string' && before.endsWith('～') ? `${before}${time(text)}` : plus(before, `～${time(text)}`);
  },
  'visiting.closed': (cx, text) => words(cx, days(text), 'closed'),
  'visiting.closedNote': (cx, text) => remark(cx, text, 'closed'),
  'visiting.tour': tour,
  'visiting.tourNote': tourNote,
  'visiting.shop': shop,
} as const satisfies Record<string, Reader>;
