import type { Cell } from '../types.js';

/** Longest text kept of one cell; a longer one is nearly always a stray quotation mark. */
export const CELL_LIMIT = 20_000;

/** What cleaning found worth telling. */
export type CellFinding = 'text-too-long' | 'html-in-cell' | 'spreadsheet-error';

const COMPATIBILITY = /[^\uF900-\uFAFF\u{2F800}-\u{2FA1F}]+/gu;
const ENTITIES: Readonly<Record<string, string>> = { nbsp: ' ', amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", '#39': "'" };
const TAGS = /<\/?(?:p|div|span|b|i|u|em|strong|font|a|ul|ol|li|table|tr|td|th|img|h\d|small|script|style)\b[^<>]{0,500}>/giu;

const DAY = 86_400_000;
/** Day 0 of the two calendars of Excel. A list has no dates of that time, so that what lies there is a time of day. */
const DAY_ZERO = [Date.UTC(1899, 11, 30), Date.UTC(1904, 0, 1)] as const;

/** Hours and minutes of a part of a day: 0.375 is 9:00, 1 is 24:00, and what opens till 25:00 closes at 25:00. */
export function clockTime(days: number): string {
  const minutes = Math.round(days * 1440);
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
}

/** The time of day that a cell of a workbook holds: Excel keeps it as a time on day 0. */
function timeOfDay(date: Date): string | undefined {
  const [first, second] = DAY_ZERO.map((zero) => (date.getTime() - zero) / DAY) as [number, number];
  if (first >= 0 && first < 2) return clockTime(first);
  return second > 0 && second < 1 ? clockTime(second) : undefined;
}

/** A spreadsheet value as text: dates in ISO 8601, times of day as 9:00, whole numbers without an exponent. */
export function cellText(cell: Cell | undefined): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'string') return cell;
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? '' : timeOfDay(cell) ?? cell.toISOString().slice(0, 10);
  if (typeof cell === 'number') return Number.isInteger(cell) && Math.abs(cell) < 1e21 ? cell.toFixed(0) : String(cell);
  return cell ? 'TRUE' : 'FALSE';
}

/** Whether a cell holds nothing; of a long one that is not asked, since blanks alone are never that long. */
export const isBlank = (cell: Cell | undefined): boolean =>
  cell === null || cell === undefined || cell === '' || (typeof cell === 'string' && cell.length < 50 && cell.trim() === '');

/** Unicode NFC that leaves compatibility ideographs alone: NFC would turn 神 (U+FA19) of a name into another letter. */
export function composed(text: string): string {
  // The platform's quick check makes the usual case cheap.
  return text.normalize('NFC') === text ? text : text.replace(COMPATIBILITY, (part) => part.normalize('NFC'));
}

/**
 * One cell as clean text: composed, half-width kana widened, NBSP and other blanks plain, no control characters or
 * HTML, trimmed line by line, cut at {@link CELL_LIMIT}.
 */
export function cleanCell(cell: Cell | undefined, tell?: (finding: CellFinding, value: string) => void): string {
  let text = cellText(cell);
  if (text === '') return '';
  if (text.length > CELL_LIMIT) {
    tell?.('text-too-long', text);
    text = text.slice(0, CELL_LIMIT);
  }
  if (/^[\x21-\x7e]+$/u.test(text) && !/[<&#]/u.test(text)) return text;
  if (/<[a-z/!]|&[a-z#]/iu.test(text)) text = withoutHtml(text, tell);
  // First what is not seen: it may stand between a kana and its mark.
  text = text.replace(/[\u0000-\u0008\u000E-\u001F\u007F\u00AD\u200B-\u200F\u2060\uFEFF]/gu, '');
  text = composed(text.replace(/[\uFF61-\uFF9F]+/gu, (kana) => kana.normalize('NFKC')))
    .replace(/\r\n?|\u2028|\u2029|\v|\f/gu, '\n')
    .replace(/[\t\u00A0\u2000-\u200A\u202F\u205F]/gu, ' ');
  text = text.includes('\n') ? text.split('\n').map((line) => line.trim()).join('\n').replace(/\n{3,}/gu, '\n\n').trim() : text.trim();
  if (/^#(?:REF!|N\/A|VALUE!|DIV\/0!|NAME\?|NULL!|NUM!|CALC!|SPILL!|#+)$/u.test(text)) {
    tell?.('spreadsheet-error', text);
    return '';
  }
  return text;
}

function withoutHtml(text: string, tell?: (finding: CellFinding, value: string) => void): string {
  const plain = text
    .replace(/<br\s{0,5}\/?>|<\/(?:p|div|li|tr)>/giu, '\n')
    .replace(TAGS, '')
    .replace(/&(nbsp|amp|lt|gt|quot|apos|#39);/gu, (whole, name: string) => ENTITIES[name] ?? whole);
  if (plain !== text) tell?.('html-in-cell', text);
  return plain;
}

/** Whether letters were lost on the way: U+FFFD, the geta 〓, private-use 外字. A □ is looked for in names only: it may be a shape. */
export const hasLostLetters = (text: string): boolean => /[\uFFFD\u3013\uE000-\uF8FF]/u.test(text);

/** Words that say there is nothing: a dash, なし, 非公開. */
export const isNothing = (text: string): boolean =>
  /^(?:[-‐‑‒–—―−－ーｰ~〜～*＊/／.．…]+|な\s*し|無し?|非公開|未公開|非公表|公開不可|掲載不可|不明|未定|未記入|該当なし|特になし|記載なし|同上|n\/?a|none|nil|null|undefined|tbd)$/iu
    .test(text);

/** One line: every run of blanks becomes one blank. */
export const oneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim();

/** ASCII and full-width letters, digits and marks in half width; every dash a hyphen, but for the long vowel of a katakana word. For numbers and codes only. */
export const narrow = (text: string): string =>
  text.normalize('NFKC').replace(/[‐‑‒–—―−﹣－]|(?<![ァ-ヶ])ー/gu, '-').replace(/\s+/gu, ' ').trim();
