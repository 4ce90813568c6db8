import { narrow, oneLine } from '../sheets/cells.js';
import type { RowContext } from '../members/draft.js';
import { readPhone } from '../values/phones.js';
import type { Reader } from './identity.js';
import { judgeMailbox, readUrl } from '../values/web.js';

/** What may stand beside a telephone number and is surely no name. */
const BESIDE = /^(?:内線|ext\.?|extension|本社|本店|工場|支店|支社|営業所|事務所|店舗|営業部?|総務部?|受付|お客様|お問い?合わ?せ|窓口|センター|専用|共通|兼用|平日|土日祝?|祝日?|[月火水木金土日](?:曜日?)?|午前|午後|時間|時|分|まで|から|フリーダイヤル|国内|海外|[\d\s:：~〜～\-‐–−－()（）・、,/.#])+$/iu;

function number(cx: RowContext, text: string, key: 'phone' | 'fax'): void {
  const read = readPhone(text);
  if (typeof read === 'string') {
    if (read === 'mail') {
      cx.tell('mail-in-phone', { value: text });
      return mail(cx, text);
    }
    if (read === 'rounded') return cx.tell('phone-rounded', { value: text });
    // Words in place of a number are as often as not a name.
    const local = read === 'no-area' && BESIDE.test(narrow(text));
    cx.tell(local ? 'phone-without-area' : 'bad-phone', { value: text });
    return local ? cx.keep(text) : undefined;
  }
  const { contact } = cx.draft;
  if (read.restored) cx.tell('zero-restored', { value: text, kept: read.phone });
  const sure = read.note === '' || BESIDE.test(read.note);
  // A mobile number beside a name is that person's.
  if (read.mobile && !sure) return cx.tell('person-in-value');
  if (read.mobile && key === 'phone') cx.tell('mobile-phone', { value: read.phone });
  if (contact[key] === undefined) contact[key] = read.phone;
  else if (contact[key] !== read.phone) cx.keep(read.phone);
  if (read.others.length > 0) cx.tell('several-values', { value: text, kept: read.phone });
  if (!sure) {
    cx.tell('words-beside-phone');
    for (const other of read.others) cx.keep(other);
  } else if (read.others.length > 0 || read.note !== '') {
    cx.keep(text);
  }
}

function mail(cx: RowContext, text: string): void {
  const found = narrow(text).split(/[\s,;、/<>]+/u).filter((part) => part.includes('@'));
  if (found.length === 0) return cx.tell('bad-mail', { value: text });
  for (const address of found) {
    const kind = judgeMailbox(address);
    if (kind === 'invalid') cx.tell('bad-mail', { value: address });
    else if (kind === 'personal') cx.tell('personal-mail');
    else if (cx.draft.contact.email === undefined) cx.draft.contact.email = address;
    else if (cx.draft.contact.email !== address) cx.keep(address);
  }
}

/** The address of a page, reported where it is none. */
export function pageAddress(cx: RowContext, text: string): string | undefined {
  const read = readUrl(text);
  if (read === undefined) {
    cx.tell('bad-url', { value: text });
    return undefined;
  }
  if (read.completed) cx.tell('url-without-scheme', { value: text, kept: read.url });
  for (const other of read.others) cx.keep(other);
  return read.url;
}

function url(cx: RowContext, text: string, key: 'url' | 'form'): void {
  const address = pageAddress(cx, text);
  if (address === undefined) return;
  const { contact } = cx.draft;
  if (contact[key] === undefined) contact[key] = address;
  else if (contact[key] !== address) cx.keep(address);
}

/** 営業部, 総務課 … and nothing after it: what follows a department is usually a name. */
const DEPARTMENT = /(?:部|課|係|室|局|所|班|グループ|チーム|センター|窓口|本部|事務局|担当|department|office|division|section|team|desk)$/iu;

function department(cx: RowContext, text: string): void {
  const words = oneLine(text);
  if (!DEPARTMENT.test(words) || words.length > 40) return cx.tell('department-person');
  cx.text(cx.draft.contact, 'department', words);
}

/** How to reach the member. */
export const CONTACT_READERS = {
  'contact.phone': (cx, text) => number(cx, text, 'phone'),
  'contact.fax': (cx, text) => number(cx, text, 'fax'),
  'contact.email': mail,
  'contact.url': (cx, text) => url(cx, text, 'url'),
  'contact.form': (cx, text) => url(cx, text, 'form'),
  'contact.department': department,
} as const satisfies Record<string, Reader>;
