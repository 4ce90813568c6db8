import type { Coordinates } from '../../model/member.js';
import type { RfqSender } from '../../model/rfq.js';
import { textIn } from '../../model/text.js';
import { centreOf, middleOf } from '../../search/fit/order/rank.js';
import type { Knowledge } from '../../search/knowledge/knowledge.js';
import { placeIndex, type Place, type PlaceIndex } from '../../search/knowledge/place-index.js';
import { createPlaceLines } from '../../search/knowledge/places.js';
import { normalize } from '../../text/normalize.js';

/** Digits of a postcode that name a delivery area (集配局). */
const AREA = 3;

let all: Promise<PlaceIndex> | undefined;
/** Every place of Japan, not only those where a directory has members: that it has one in a 府中市 does not say which one is meant. */
const everyPlace = (): Promise<PlaceIndex> => (all ??= import('../../vocabulary/full.js').then(({ placeTable }) => placeIndex(createPlaceLines(placeTable()))));

/**
 * About where a sender is, as far as the directory's own members tell: the middle of the members in the municipality that the
 * address names, or else in the area of the postcode, or else in the prefecture. A name that several places have says nothing
 * without its prefecture. Nothing is looked up elsewhere.
 */
export async function senderPlace(knowledge: Knowledge, { address = '', postcode, country = 'JP' }: RfqSender): Promise<Coordinates | undefined> {
  if (country !== 'JP') return undefined;
  const { municipality, prefecture } = namedIn(address, [...(await everyPlace()).all()]);
  for (const { code } of municipality) {
    const found = centreOf(knowledge, code);
    if (found) return found;
  }
  return inArea(knowledge, postcode) ?? (prefecture && centreOf(knowledge, prefecture.code));
}

interface Spot { readonly place: Place; readonly start: number; readonly end: number }

/** The municipality of an address, nearest first (札幌市中央区, 札幌市), and its prefecture; nothing where it may be another. */
function namedIn(address: string, places: readonly Place[]): { readonly municipality: readonly Place[]; readonly prefecture?: Place } {
  const words = normalize(address);
  const spots = places.flatMap((place) => namesOf(place).flatMap((name): Spot[] => {
    const start = words.indexOf(name);
    return start < 0 ? [] : [{ place, start, end: start + name.length }];
  }));
  // 京都府 is not named by 東京都府中市, nor 津市 by 大津市.
  const own = spots.filter(({ start }) => !spots.some((other) => other.start < start && start < other.end));
  const prefectures = [...new Set(own.flatMap(({ place }) => (place.prefecture ? place : [])))];
  const isIn = ({ code }: Place, prefecture: Place): boolean => code.slice(0, 2) === prefecture.code.slice(0, 2);
  const municipal = own.filter(({ place }) => !place.prefecture && (prefectures.length === 0 || prefectures.some((each) => isIn(place, each))));
  // Japanese addresses go from the whole to the part, all others from the part to the whole: what stands beside it is a street.
  const isJapanese = /[\u3040-\u30ff\u4e00-\u9fff]/.test(address);
  const first = isJapanese ? Math.min(...municipal.map(({ start }) => start)) : Math.max(...municipal.map(({ end }) => end));
  const here = municipal.filter(({ start, end }) => (isJapanese ? start : end) === first).sort((a, b) => (b.end - b.start) - (a.end - a.start));
  const municipality = here.filter((spot) => here.every((other) => other === spot || other.end - other.start !== spot.end - spot.start)).map(({ place }) => place);
  const candidates = new Set((here.length > 0 ? here.map(({ place }) => place) : prefectures).map(({ code }) => code.slice(0, 2)));
  const prefecture = candidates.size === 1 ? places.find((place) => place.prefecture && candidates.has(place.code.slice(0, 2))) : undefined;
  return { municipality: candidates.size > 1 ? [] : municipality, ...(prefecture && { prefecture }) };
}

/** What an address may call a place: 大阪市北区 is often 北区 alone. */
function namesOf({ label }: Place): readonly string[] {
  const [ja, en] = ['ja', 'en'].map((locale) => textIn(label, locale)) as [string, string];
  const ward = /^.+市(.+区)$/.exec(ja)?.[1];
  return [...new Set([ja, en, ward ?? ''].map((name) => normalize(name)))].filter((name) => name !== '');
}

function inArea({ members }: Knowledge, postcode: string | undefined): Coordinates | undefined {
  const area = digits(postcode).slice(0, AREA);
  return area.length < AREA ? undefined : middleOf(members.filter((member) => digits(member.postcode).startsWith(area)));
}

const digits = (text = ''): string => text.normalize('NFKC').replace(/\D/g, '');
