import type { Coordinates } from '../model/member.js';
import type { RfqSender } from '../model/rfq.js';
import { textIn } from '../model/text.js';
import type { Knowledge } from '../search/knowledge/knowledge.js';
import type { Place } from '../search/knowledge/places.js';
import { centreOf, middleOf } from '../search/fit/rank.js';
import { normalize } from '../text/normalize.js';

/** Digits of a postcode that name a delivery area (集配局). */
const AREA = 3;

/**
 * About where a sender is, as far as the directory's own members tell: the middle of the members in the municipality that the
 * address names, or else in the area of the postcode, or else in the prefecture. Nothing is looked up elsewhere.
 */
export function senderPlace(knowledge: Knowledge, { address, postcode, country = 'JP' }: RfqSender): Coordinates | undefined {
  if (country !== 'JP') return undefined;
  const words = normalize(address ?? '');
  const names = ({ label }: Place): boolean => words !== '' && ['ja', 'en'].some((locale) => {
    const name = normalize(textIn(label, locale));
    return name !== '' && words.includes(name);
  });
  const named = [...knowledge.places.all()].filter(names);
  const prefectures = named.filter(({ prefecture }) => prefecture).map(({ code }) => code.slice(0, 2));
  // 府中市 is in Tokyo and in Hiroshima; the longest name is the nearest: 札幌市中央区.
  const municipalities = named.filter(({ prefecture, code }) => !prefecture && (prefectures.length === 0 || prefectures.includes(code.slice(0, 2))))
    .sort((a, b) => textIn(b.label).length - textIn(a.label).length);
  const sure = new Set(municipalities.map(({ code }) => code.slice(0, 2))).size === 1 ? municipalities : [];
  const first = <T>(list: readonly T[], at: (each: T) => Coordinates | undefined): Coordinates | undefined => {
    for (const each of list) {
      const found = at(each);
      if (found) return found;
    }
    return undefined;
  };
  return first(sure, ({ code }) => centreOf(knowledge, code)) ?? inArea(knowledge, postcode)
    ?? first([...new Set([...prefectures, ...sure.map(({ code }) => code.slice(0, 2))])], (code) => {
      const place = [...knowledge.places.all()].find((each) => each.prefecture && each.code.startsWith(code));
      return place && centreOf(knowledge, place.code);
    });
}

function inArea({ members }: Knowledge, postcode: string | undefined): Coordinates | undefined {
  const area = digits(postcode).slice(0, AREA);
  return area.length < AREA ? undefined : middleOf(members.filter((member) => digits(member.postcode).startsWith(area)));
}

const digits = (text = ''): string => text.normalize('NFKC').replace(/\D/g, '');
