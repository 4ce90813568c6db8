import type { Pace } from './pace.js';

/** What a file is by its first bytes, whatever its name says. */
export type FileKind = 'empty' | 'text' | 'zip' | 'ole' | 'pdf' | 'binary';

const starts = (bytes: Uint8Array, ...signature: number[]): boolean => signature.every((byte, at) => bytes[at] === byte);

/** Looks at the signature: XLSX is a ZIP, old XLS (and encrypted XLSX) an OLE container. */
export function sniff(bytes: Uint8Array): FileKind {
  if (bytes.length === 0) return 'empty';
  if (starts(bytes, 0x50, 0x4b, 0x03, 0x04) || starts(bytes, 0x50, 0x4b, 0x05, 0x06)) return 'zip';
  if (starts(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return 'ole';
  if (starts(bytes, 0x25, 0x50, 0x44, 0x46)) return 'pdf';
  if (utf16(bytes) === undefined && bytes.subarray(0, 4096).includes(0)) return 'binary';
  return 'text';
}

/** What a ZIP holds, by the names of its entries: they stand uncompressed, in front of each and again at the end. */
export function zipKind(bytes: Uint8Array): 'numbers' | 'ods' | 'office' | 'zip' | 'xlsx' {
  const decoder = new TextDecoder('latin1');
  const names = decoder.decode(bytes.subarray(0, 1 << 12)) + decoder.decode(bytes.subarray(-(1 << 16)));
  if (names.includes('.iwa')) return 'numbers';
  if (names.includes('opendocument')) return 'ods';
  if (names.includes('[Content_Types]') && /\b(?:word|ppt)\//u.test(names) && !names.includes('xl/')) return 'office';
  return /xl\/|\[Content_Types\]/u.test(names) ? 'xlsx' : 'zip';
}

/** UTF-16 by its BOM, or by the zero bytes that its ASCII characters leave on one side. */
function utf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (starts(bytes, 0xff, 0xfe)) return 'utf-16le';
  if (starts(bytes, 0xfe, 0xff)) return 'utf-16be';
  let even = 0;
  let odd = 0;
  const head = bytes.subarray(0, 4096);
  for (let at = 0; at < head.length; at += 1) {
    if (head[at] !== 0) continue;
    if (at % 2 === 0) even += 1;
    else odd += 1;
  }
  // 一 (U+4E00) and the ideographic space have a zero on the other side.
  if (odd > 4 && odd > even * 3) return 'utf-16le';
  if (even > 4 && even > odd * 3) return 'utf-16be';
  return undefined;
}

/** Bytes decoded at a time; 1 MB takes a few milliseconds. */
const STEP = 1 << 20;

async function decodeAs(bytes: Uint8Array, encoding: string, fatal: boolean, pace: Pace): Promise<string> {
  const decoder = new TextDecoder(encoding, { fatal });
  let text = '';
  for (let at = 0; at < bytes.length; at += STEP) {
    text += decoder.decode(bytes.subarray(at, at + STEP), { stream: true });
    await pace.rest();
  }
  return text + decoder.decode();
}

/** The fewer lost letters and half-width kana (what EUC-JP looks like read as Shift_JIS), the likelier the encoding. */
function strangeness(bytes: Uint8Array, encoding: string): number {
  const text = new TextDecoder(encoding).decode(bytes.subarray(0, 1 << 18), { stream: true });
  let score = 0;
  for (const character of text) {
    if (character === '\uFFFD') score += 10;
    else if (/[\uFF61-\uFF9F\uE000-\uF8FF]/u.test(character)) score += 1;
  }
  return score;
}

/** A text with the encoding it turned out to be in; `lost` counts what could not be read. */
export interface DecodedText {
  readonly text: string;
  readonly encoding: string;
  readonly lost: number;
}

/**
 * Decodes UTF-8 (strictly), UTF-16 by its BOM, else what fits best of Shift_JIS (which in every platform's decoder is
 * cp932, with ①㈱髙), EUC-JP, JIS and a damaged UTF-8.
 */
export async function decodeText(bytes: Uint8Array, pace: Pace): Promise<DecodedText> {
  const wide = utf16(bytes);
  if (wide !== undefined) return counted(await decodeAs(bytes, wide, false, pace), wide);
  if (bytes.subarray(0, STEP).includes(0x1b)) {
    const text = await decodeAs(bytes, 'iso-2022-jp', false, pace);
    if (!text.includes('\uFFFD')) return { text, encoding: 'iso-2022-jp', lost: 0 };
  }
  try {
    return { text: await decodeAs(bytes, 'utf-8', true, pace), encoding: 'utf-8', lost: 0 };
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
  }
  const candidates = ['shift_jis', 'utf-8', 'euc-jp'].map((encoding) => ({ encoding, score: strangeness(bytes, encoding) }));
  const best = candidates.reduce((a, b) => (b.score < a.score ? b : a)).encoding;
  return counted(await decodeAs(bytes, best, false, pace), best);
}

function counted(text: string, encoding: string): DecodedText {
  let lost = 0;
  for (let at = text.indexOf('\uFFFD'); at !== -1; at = text.indexOf('\uFFFD', at + 1)) lost += 1;
  return { text, encoding, lost };
}
