import { normalizeCorporateNumber } from '../../model/corporate-number.js';
import { completeMunicipalityCode } from '../../model/municipality-code.js';
import { narrow, oneLine } from '../sheets/cells.js';
import { tidyAddress } from '../values/addresses.js';
import type { RowContext } from '../members/draft.js';
import { isReading, toKatakana } from '../members/names.js';
import { readPostcode } from '../values/phones.js';
import { readPrefecture } from '../values/places.js';

/** Reads one clean, non-empty cell into the row's draft. */
export type Reader = (cx: RowContext, text: string) => void;

function corporateNumber(cx: RowContext, text: string): void {
  if (/^\d(?:\.\d+)?e\+?1[12]$/iu.test(narrow(text))) return cx.tell('corporate-number-rounded', { value: text });
  const number = normalizeCorporateNumber(text);
  if (number === undefined) return cx.tell('bad-corporate-number', { value: text });
  cx.draft.corporateNumber ??= number;
}

function name(cx: RowContext, text: string): void {
  const words = oneLine(text);
  if (words.includes('□')) cx.tell('lost-letters', { value: words });
  cx.text(cx.draft.member, 'name', words);
}

function kana(cx: RowContext, text: string): void {
  const reading = toKatakana(text);
  if (!isReading(reading)) {
    cx.tell('not-kana', { value: text });
    return cx.keep(text);
  }
  if (cx.draft.member.kana === undefined) cx.draft.member.kana = reading;
  else if (cx.draft.member.kana !== reading) cx.keep(reading);
}

function id(cx: RowContext, text: string): void {
  cx.draft.ownId ??= narrow(text).replace(/\s/gu, '-').slice(0, 80);
}

function municipality(cx: RowContext, text: string): void {
  const own = completeMunicipalityCode(text);
  // 11002 and 1100 are 011002 (札幌市) after Excel took the 0.
  const code = own ?? completeMunicipalityCode(`0${narrow(text)}`);
  if (own === undefined && code !== undefined) cx.tell('zero-restored', { value: text, kept: code });
  if (code === undefined) return cx.tell('bad-municipality-code', { value: text });
  cx.draft.place.code ??= code;
}

function prefecture(cx: RowContext, text: string): void {
  const found = readPrefecture(text);
  if (found !== undefined) {
    cx.draft.place.prefecture ??= found;
    return;
  }
  cx.tell('unknown-prefecture', { value: text });
  cx.keep(text);
}

function address(cx: RowContext, text: string): void {
  const { place, member } = cx.draft;
  if (cx.column.locale === 'en') {
    place.en ??= oneLine(text);
    return;
  }
  const tidy = tidyAddress(text);
  if (tidy.address.includes('□')) cx.tell('lost-letters', { value: text });
  if (tidy.postcode !== undefined) member.postcode ??= tidy.postcode;
  if (place.address === undefined) place.address = tidy.address;
  else if (place.address !== tidy.address) cx.keep(text);
}

function postcode(cx: RowContext, text: string): void {
  const code = readPostcode(text);
  if (code === undefined) {
    cx.tell('bad-postcode', { value: text });
    return cx.keep(text);
  }
  if (code.restored) cx.tell('zero-restored', { value: text, kept: code.value });
  cx.draft.member.postcode ??= code.value;
}

/** Who and where. */
export const IDENTITY_READERS = {
  id, corporateNumber, name, 'name.en': name, kana, municipality, prefecture, address, 'address.en': address, postcode,
  city: (cx, text) => { cx.draft.place.city ??= oneLine(text); },
  'address.town': (cx, text) => { cx.draft.place.town ??= tidyAddress(text).address; },
  'address.block': (cx, text) => { cx.draft.place.block ??= tidyAddress(text).address; },
  'address.building': (cx, text) => { cx.draft.place.building ??= tidyAddress(text).address; },
  latitude: (cx, text) => { cx.draft.place.latitude ??= text; },
  longitude: (cx, text) => { cx.draft.place.longitude ??= text; },
  coordinates: (cx, text) => {
    const [first, second] = narrow(text).split(/[\s,、/]+/u);
    cx.draft.place.latitude ??= first ?? '';
    cx.draft.place.longitude ??= second ?? '';
  },
} as const satisfies Record<string, Reader>;
