import { html } from 'hono/html';
import { dateIn, instantOf } from '../clock/zone.js';
import type { Desk } from '../desk.js';
import type { Channel } from '../routing/index.js';
import type { Fields } from '../pages/form.js';
import { choices, field, isDate } from '../pages/form.js';
import type { Markup } from '../pages/layout.js';
import { channelName } from './log.js';
import type { Session } from './session/session.js';

/** Ways by which people speak to an office. */
export const CHANNELS = (['phone', 'fax', 'counter', 'mail'] as const).map((channel) => [channel, channelName(channel)] as const);
const KNOWN: readonly string[] = ['web', ...CHANNELS.map(([channel]) => channel)] satisfies Channel[];

/** What cannot be understood of an office's form. */
export interface Misread { readonly misread: string }

/** The way something came, as a form says it; by the office's own page where it says nothing. */
export const channelOf = (form: Fields): Channel => (KNOWN.includes(form.text('channel')) ? form.text('channel') : 'web') as Channel;

const TIME = /^([01]?\d|2[0-3])\s*(?:[:時]\s*([0-5]\d)?分?|([0-5]\d))$/;

/**
 * When something was said or came, by the office's wall clock: a date and a time, of today where only a time is given, now where neither
 * is. Never in the future, nor before `since`; ISO 8601.
 */
export function readMoment(form: Fields, desk: Desk, { network }: Session, since: string, early: string): { at?: string } | Misread {
  const [date, clock] = [form.text('saidOn'), form.text('saidAt').normalize('NFKC')];
  if (date === '' && clock === '') return {};
  if (clock === '') return { misread: '時刻も入れてください（例：10:50）。' };
  const time = TIME.exec(clock);
  if (!time) return { misread: '時刻は 10:50 のように入れてください。' };
  if (date !== '' && !isDate(date)) return { misread: '日付を確かめてください。' };
  const zone = network.config.hours.timeZone;
  const now = desk.now().getTime();
  const at = instantOf(date || dateIn(now, zone), `${time[1]!.padStart(2, '0')}:${time[2] ?? time[3] ?? '00'}`, zone);
  if (at > now) return { misread: date === '' ? 'まだ来ていない時刻です。きのうより前のことなら、日付も入れてください。' : 'まだ来ていない日時です。' };
  // A clock on the wall shows no seconds: within the minute it is the moment itself.
  if (at <= Date.parse(since) - 60_000) return { misread: early };
  return { at: new Date(Math.max(at, Date.parse(since))).toISOString() };
}

/** Asks for a date and a time that lie between `since` and now; `verb` says of what. `values` are those of a form sent back. */
export function momentFields(id: string, verb: string, desk: Desk, { network }: Session, since: string, values?: Fields): Markup {
  const zone = network.config.hours.timeZone;
  const text = (label: string, name: string, own: string, more: Partial<Parameters<typeof field>[0]>): Markup => field({ label: `${verb}${label}`, name, id: own, language: 'ja', short: true, value: values?.text(name) ?? '', ...more });
  return html`<div class="row">${text('日', 'saidOn', `${id}-date`, { type: 'date', hint: '空なら今日', min: dateIn(Date.parse(since), zone), max: dateIn(desk.now().getTime(), zone) })}${text('時刻', 'saidAt', `${id}-time`, { hint: '空ならいま。例：10:50' })}</div>`;
}

/** Asks by which way and when it was said. */
export const toldFields = (id: string, desk: Desk, session: Session, since: string, values?: Fields): Markup =>
  html`${choices('channel', 'どのように聞きましたか', CHANNELS, { required: true, chosen: [values?.text('channel') || 'phone'], id: `${id}-channel`, inline: true })}${momentFields(id, '聞いた', desk, session, since, values)}`;
