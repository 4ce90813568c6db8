import { readAmount, readCount } from '../values/amounts.js';
import { oneLine } from '../sheets/cells.js';
import { readDate, toDay } from '../values/dates.js';
import type { RowContext } from '../members/draft.js';
import { readFlag } from '../values/flags.js';
import { headerKey } from '../columns/headers.js';
import { splitList } from '../values/lists.js';
import { statedItems } from './items.js';
import { pageAddress } from './contact.js';
import type { Reader } from './identity.js';
import { readUrl } from '../values/web.js';

/** A date as the model keeps it; an unreadable one, or words beside it, are kept as an attribute. */
export function date(cx: RowContext, text: string): string | undefined {
  const read = readDate(text);
  if (read === undefined) {
    cx.tell('bad-date', { value: text });
    cx.keep(text);
    return undefined;
  }
  if (cx.today !== undefined && read.value > cx.today && cx.column.field !== 'certification.validUntil') {
    cx.tell('future-date', { value: text });
    cx.keep(text);
    return undefined;
  }
  if (read.ambiguous === true) cx.tell('date-order', { value: text, kept: read.value });
  if (read.rest !== '') {
    cx.tell('value-simplified', { value: text, kept: read.value });
    cx.keep(text);
  }
  return read.value;
}

function founded(cx: RowContext, text: string): void {
  const value = date(cx, text);
  if (value === undefined) return;
  if (cx.draft.member.founded === undefined) cx.draft.member.founded = value;
  else if (cx.draft.member.founded !== value) cx.keep(text);
}

function business(cx: RowContext, text: string): void {
  const value = date(cx, text);
  if (value === undefined || cx.draft.business !== undefined) return;
  cx.draft.business = value;
  cx.draft.businessColumn = cx.column;
}

function capital(cx: RowContext, text: string): void {
  const read = readAmount(text, cx.column.factor);
  if (read?.oku === true) cx.tell('oku', { value: text });
  if (read === undefined || read.bare) {
    cx.tell(read === undefined ? 'bad-amount' : 'amount-without-unit', { value: text });
    return cx.keep(text);
  }
  if (read.rest !== '') {
    cx.tell('value-simplified', { value: text, kept: `${read.value.toLocaleString('en')}円` });
    cx.keep(text);
  }
  if (cx.draft.member.capital === undefined) cx.draft.member.capital = read.value;
  else if (cx.draft.member.capital !== read.value) cx.keep(text);
}

function employees(cx: RowContext, text: string): void {
  const read = readCount(text);
  // 「000万円」 slipped over from a capital of 1,000万円 without quotation marks.
  if (read === undefined || /円/u.test(read.rest)) {
    cx.tell('bad-number', { value: text });
    return cx.keep(text);
  }
  if (read.rest !== '') {
    cx.tell('value-simplified', { value: text, kept: read.value });
    cx.keep(text);
  }
  if (cx.draft.member.employees === undefined) cx.draft.member.employees = read.value;
  else if (cx.draft.member.employees !== read.value) cx.keep(text);
}

function industry(cx: RowContext, text: string): void {
  const { member } = cx.draft;
  const code = /^([A-T]?\d{2,4})[\s:：]+(?=\D)/u.exec(text.normalize('NFKC'));
  const label = oneLine(code === null ? text : text.normalize('NFKC').slice(code[0].length));
  if (member.industry?.label !== undefined) {
    if (member.industry.label !== label) cx.keep(text);
    return;
  }
  member.industry = { ...member.industry, ...(code === null ? {} : { code: code[1] as string }), label };
}

function list(cx: RowContext, text: string, key: 'tags' | 'industriesServed'): void {
  const items = statedItems(cx, text).map((item) => item.text).filter((item) => item !== '');
  const before = (cx.draft.member[key] ?? []) as readonly string[];
  cx.draft.member[key] = [...new Set([...before, ...items])];
}

function photo(cx: RowContext, text: string): void {
  for (const part of text.split(/[\s;、]+/u)) {
    const read = part === '' ? undefined : readUrl(part);
    // A file name such as 写真1.jpg also looks like a domain.
    if (read === undefined || (read.completed && !part.includes('/'))) {
      if (part !== '') cx.tell('bad-photo', { value: part });
    } else if (!cx.draft.photos.some(({ url }) => url === read.url)) {
      cx.draft.photos.push({ url: read.url });
    }
  }
}

const LANGUAGES: Readonly<Record<string, string>> = {
  日本語: 'ja', 英語: 'en', 中国語: 'zh', 簡体字: 'zh-Hans', 繁体字: 'zh-Hant', 韓国語: 'ko', ドイツ語: 'de', フランス語: 'fr', イタリア語: 'it', スペイン語: 'es', ポルトガル語: 'pt',
  ベトナム語: 'vi', タイ語: 'th', インドネシア語: 'id', ロシア語: 'ru', japanese: 'ja', english: 'en', chinese: 'zh', korean: 'ko', german: 'de', french: 'fr', italian: 'it',
  spanish: 'es', portuguese: 'pt', vietnamese: 'vi', thai: 'th', indonesian: 'id',
};

function languages(cx: RowContext, text: string): void {
  const known: string[] = [];
  for (const item of splitList(text.replaceAll('・', '、'))) {
    const name = item.toLowerCase();
    const tag = Object.hasOwn(LANGUAGES, name) ? LANGUAGES[name] : (/^[a-z]{2}(?:-[A-Za-z]{2,4})?$/u.test(item) ? item : undefined);
    if (tag === undefined) cx.keep(item);
    else known.push(tag);
  }
  if (known.length > 0) cx.draft.member.languages = [...new Set([...(cx.draft.member.languages ?? []), ...known])];
}

/** A yes/no column; words beside it, and words that are neither, are kept. */
function flag(cx: RowContext, text: string, key: 'consumerOrders' | 'shipsAbroad'): void {
  const read = readFlag(text);
  if (read === undefined) cx.tell('bad-flag', { value: text });
  if (read?.value !== undefined) cx.draft.member[key] = read.value;
  if (read === undefined || read.note !== '') cx.keep(text);
}

/** An attribute without a field. Amounts are proofread all the same: 118憶 is a slip wherever it stands. */
function extra(cx: RowContext, text: string): void {
  if (/憶/u.test(text) && /[\d０-９]\s*憶/u.test(text)) {
    cx.tell('oku', { value: text });
    return cx.keep(text.replace(/([\d０-９]\s*)憶/gu, '$1億'));
  }
  if (/^(?:sns|instagram|facebook|twitter|youtube)$/u.test(headerKey(cx.column.header)) && /^[a-z]+:/iu.test(text) && readUrl(text) === undefined) {
    return cx.tell('bad-url', { value: text });
  }
  cx.keep(text);
}

/** Facts, texts and attributes. */
export const FACT_READERS = {
  founded, 'founded.business': business, capital, employees, industry, photo, logo: photo, languages, extra,
  'industry.code': (cx, text) => { cx.draft.member.industry = { ...cx.draft.member.industry, code: oneLine(text.normalize('NFKC')) }; },
  industriesServed: (cx, text) => list(cx, text, 'industriesServed'),
  tags: (cx, text) => list(cx, text, 'tags'),
  appeal: (cx, text) => cx.text(cx.draft.member, 'appeal', text),
  description: (cx, text) => cx.text(cx.draft.member, 'description', text, true),
  message: (cx, text) => cx.text(cx.draft.member, 'message', text, true),
  refuses: (cx, text) => cx.text(cx.draft.member, 'refuses', text, true),
  consumerOrders: (cx, text) => flag(cx, text, 'consumerOrders'),
  shipsAbroad: (cx, text) => flag(cx, text, 'shipsAbroad'),
  'source.url': (cx, text) => {
    const url = pageAddress(cx, text);
    if (url !== undefined) cx.draft.member.source ??= { url };
  },
  'confirmed.on': (cx, text) => {
    const on = date(cx, text);
    if (on !== undefined) cx.draft.member.confirmed = { ...cx.draft.member.confirmed, on: toDay(on) };
  },
  'confirmed.by': (cx, text) => { cx.draft.member.confirmed = { on: '', ...cx.draft.member.confirmed, by: oneLine(text) }; },
} as const satisfies Record<string, Reader>;
