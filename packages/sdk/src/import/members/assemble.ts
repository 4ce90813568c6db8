import type { Coordinates, Member, Work } from '../../model/member.js';
import { type LocalizedText, textIn } from '../../model/text.js';
import { addressKey, joinAddress } from '../values/addresses.js';
import { capabilitiesOf, certificationsOf, equipmentOf } from '../skills/capabilities.js';
import { narrow } from '../sheets/cells.js';
import type { Draft, Mutable, RowContext } from './draft.js';
import { nameKey } from './names.js';
import { type Located, type PlaceIndex, prefectureOf } from '../values/places.js';
import type { Recognise } from '../types.js';

/** A member without its id, with the keys by which rows are told to be of one member. */
export interface Entry {
  readonly file: string;
  readonly row: number;
  readonly ownId: string | undefined;
  readonly corporateNumber: string | undefined;
  readonly nameKey: string;
  /** Empty where the address is no more than a municipality. */
  readonly addressKey: string;
  readonly phone: string;
  readonly member: Mutable<Omit<Member, 'id'>>;
  /** Municipalities the address could be in, where one name stands for several. */
  readonly addressColumn?: string;
  readonly several?: readonly (readonly [code: string, name: string])[];
}

/** What assembling needs besides the row. */
export interface Assembly {
  readonly recognise: Recognise;
  readonly places: PlaceIndex;
  readonly locate?: ((address: string) => string | undefined) | undefined;
}

const JAPAN = { south: 20, north: 46, west: 122, east: 154 };
const inJapan = (latitude: number, longitude: number): boolean =>
  latitude >= JAPAN.south && latitude <= JAPAN.north && longitude >= JAPAN.west && longitude <= JAPAN.east;

/** Degrees as a decimal, or as 34°52'44". */
function degrees(text: string): number {
  const words = narrow(text).replace(/^[NEne北東緯経]+|[NEne]$/gu, '');
  const parts = /^(\d{1,3})[°度]\s*(\d{1,2})['′分]\s*(\d{1,2}(?:\.\d+)?)?(?:["″秒]|′′)?$/u.exec(words);
  if (parts !== null) return Number(parts[1]) + Number(parts[2]) / 60 + Number(parts[3] ?? 0) / 3600;
  return /^-?\d+(?:\.\d+)?$/u.test(words) ? Number(words) : Number.NaN;
}

function location(draft: Draft, cx: RowContext): Coordinates | undefined {
  const { latitude, longitude } = draft.place;
  if (latitude === undefined && longitude === undefined) return undefined;
  const [first, second] = [degrees(latitude ?? ''), degrees(longitude ?? '')];
  const value = `${latitude ?? ''}, ${longitude ?? ''}`;
  if (first === 0 && second === 0) return undefined;
  if (inJapan(first, second)) return { latitude: first, longitude: second };
  if (inJapan(second, first)) {
    cx.at('latitude', 'longitude', 'coordinates').tell('coordinates-swapped', { value });
    return { latitude: second, longitude: first };
  }
  cx.at('latitude', 'longitude', 'coordinates').tell('bad-coordinates', { value });
  return undefined;
}

function locate(draft: Draft, address: string, cx: RowContext, { places, locate: ask }: Assembly): Located {
  const { code, prefecture, city } = draft.place;
  if (code !== undefined) {
    if (!places.empty && !places.has(code)) cx.at('municipality').tell('bad-municipality-code', { value: code });
    else return { code };
  }
  const asked = address === '' ? undefined : ask?.(address);
  if (asked !== undefined) return { code: asked };
  const found = places.locate({ prefecture, city, address });
  if (found === undefined && !places.empty && (address !== '' || city !== undefined)) cx.at('address', 'city', 'prefecture').tell('place-unresolved', { value: address || city });
  return found;
}

/** What the list denies with a ×, behind what is said in words. */
function refusesOf({ member: { refuses }, skills: { refused } }: Draft): LocalizedText | undefined {
  const words = [...new Set(refused)].join(refused.every((word) => /^[ -~]+$/u.test(word)) ? ', ' : '、');
  if (words === '') return refuses;
  const said = textIn(refuses, 'ja').replace(/[。\s]+$/u, '');
  const ja = said === '' ? words : `${said}。${words}`;
  return typeof refuses === 'object' ? { ...refuses, ja } : ja;
}

const list = <T>(items: readonly T[]): readonly T[] | undefined => (items.length === 0 ? undefined : items);

const works = (names: readonly string[]): readonly Work[] | undefined => list([...new Set(names)].map((name) => ({ name })));

/** Products named in a cell, and one that a mapping spread over columns of the row. */
function productsOf(draft: Draft): readonly Work[] | undefined {
  const { name, ...rest } = draft.product;
  const named = works(draft.products) ?? [];
  return list(name === undefined ? named : [...named, { name, ...rest }]);
}

/** Makes an entry of a row that was read. */
export function assemble(draft: Draft, cx: RowContext, assembly: Assembly): Entry {
  cx.draft = draft;
  const { member, place } = draft;
  const capabilities = capabilitiesOf(draft, cx, assembly.recognise);
  if (draft.business !== undefined) {
    if (member.founded === undefined) member.founded = draft.business;
    else if (member.founded !== draft.business) cx.keep(draft.business.replace(/-.*$/u, '年'), draft.businessColumn?.label);
  }
  const address = joinAddress(place);
  const located = locate(draft, address, cx, assembly);
  const { confirmed, ...rest } = member;
  const optional = {
    corporateNumber: draft.corporateNumber,
    municipality: located !== undefined && 'code' in located ? located.code : undefined,
    address: place.en === undefined ? address || undefined : address === '' ? { en: place.en } : { ja: address, en: place.en },
    location: location(draft, cx),
    contact: Object.keys(draft.contact).length === 0 ? undefined : draft.contact,
    visiting: Object.keys(draft.visiting).length === 0 ? undefined : draft.visiting,
    photos: list(draft.photos),
    extra: list(draft.extra),
    capabilities: list(capabilities),
    equipment: list(equipmentOf(draft, assembly.recognise)),
    certifications: list(certificationsOf(draft, assembly.recognise)),
    refuses: refusesOf(draft),
    works: works(draft.works),
    products: productsOf(draft),
    confirmed: confirmed === undefined || confirmed.on === '' ? undefined : confirmed,
    demonstration: /[（(]記入例[)）]|[(（]example[)）]/iu.test(textIn(member.name)) ? true : undefined,
  };
  const present = Object.fromEntries(Object.entries(optional).filter(([, value]) => value !== undefined));
  const street = /\d|番|丁目/u.test(narrow(address)) || address.replace(prefectureOf(address) ?? '', '').length > 8;
  return {
    file: draft.file,
    row: draft.row,
    ownId: draft.ownId,
    corporateNumber: draft.corporateNumber,
    nameKey: nameKey(textIn(member.name).slice(0, 300)),
    addressKey: street ? addressKey(address) : '',
    phone: draft.contact.phone?.replace(/\D/gu, '') ?? '',
    member: { name: '', ...rest, ...present },
    ...(located !== undefined && 'several' in located ? { several: located.several, addressColumn: cx.at('address', 'city', 'prefecture').column.header } : {}),
  };
}
