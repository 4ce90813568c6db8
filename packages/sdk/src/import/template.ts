import type { MemberField } from './columns/aliases.js';
import { FIELD_LABELS } from './columns/labels.js';
import type { Locale } from '../model/text.js';

/** The columns of a blank sheet with an example of each: [field, Japanese, English]. */
const EXAMPLE: readonly (readonly [MemberField, ja: string, en: string])[] = [
  ['name', '株式会社見本製作所（記入例）', 'Mihon Works Co., Ltd. (example)'],
  ['kana', 'カブシキガイシャミホンセイサクショ', 'カブシキガイシャミホンセイサクショ'],
  ['name.en', 'Mihon Works Co., Ltd.', ''],
  ['corporateNumber', '', ''],
  ['postcode', '959-0000', '959-0000'],
  ['prefecture', '新潟県', '新潟県'],
  ['city', '燕市', '燕市'],
  ['address', '見本町1-2-3', '見本町1-2-3'],
  ['contact.phone', '0256-00-0000', '0256-00-0000'],
  ['contact.fax', '0256-00-0001', '0256-00-0001'],
  ['contact.email', 'info@example.jp', 'info@example.jp'],
  ['contact.url', 'https://www.example.jp/', 'https://www.example.jp/'],
  ['founded', '1983年3月', '1983-03'],
  ['capital', '1,000万円', '10,000,000'],
  ['employees', '12名', '12'],
  ['industry', '金属製品製造業', 'Fabricated metal products'],
  ['appeal', '1個から磨きます', 'We polish from a single piece'],
  ['description', 'ステンレス製品の鏡面研磨とバフ研磨', 'Mirror polishing and buffing of stainless steel goods'],
  ['process', '鏡面研磨', 'mirror polishing'],
  ['materials', 'ステンレス；アルミニウム', 'stainless steel; aluminium'],
  ['size', 'φ300×L500', 'φ300×L500'],
  ['lot', '1個から', '1個から'],
  ['leadTime', '5営業日', '5 working days'],
  ['equipment', 'バフ研磨機 3台；円筒研削盤', 'buffing machine ×3; cylindrical grinder'],
  ['certifications', 'ISO9001', 'ISO9001'],
  ['products', 'タンブラー；カトラリー', 'tumblers; cutlery'],
  ['tags', '研磨；小ロット', 'polishing; small lots'],
  ['visiting.hours', '8:30～17:30', '8:30-17:30'],
  ['visiting.closed', '土・日・祝', 'Sat, Sun, holidays'],
  ['visiting.tour', '可（要予約）', 'yes (by appointment)'],
  ['consumerOrders', '可', 'yes'],
  ['languages', '日本語；英語', 'Japanese; English'],
  ['confirmed.on', '2025-04-01', '2025-04-01'],
];

/** A blank sheet: the header a department can fill in, and one example row that imports without a problem. */
export function template(locale: Locale = 'ja'): string[][] {
  const at = locale.startsWith('ja') ? 1 : 2;
  return [EXAMPLE.map(([field]) => FIELD_LABELS[field][at - 1] as string), EXAMPLE.map((row) => row[at])];
}
