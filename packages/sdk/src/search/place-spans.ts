import type { Member } from '../model/member.js';
import type { Normalized } from '../text/normalize.js';
import type { Knowledge } from './knowledge.js';
import { createMatches, raise, type Matches } from './matches.js';
import type { Part } from './part.js';
import type { Place, PlaceIndex } from './places.js';
import type { Span } from './spans.js';
import type { Reason, Relation } from './types.js';

/** The longest place names, whole words only. Where no member is, only the full name (燕市, Tsubame-shi) is a place. */
export function findPlaces(n: Normalized, places: PlaceIndex, there: (place: Place) => boolean): Span[] {
  const spans: Span[] = [];
  const { text } = n;
  for (let i = 0; i < text.length; i++) {
    if (/[a-z]/.test(text.charAt(i)) && /[a-z]/.test(text.charAt(i - 1))) continue;
    for (const length of places.lengths(text.charCodeAt(i))) {
      if (length < 2 || length > text.length - i) continue;
      const word = text.slice(i, i + length);
      const named = places.named(word);
      if (named.length === 0 || (/[a-z]$/.test(word) && /[a-z]/.test(text.charAt(i + length)))) continue;
      if (/^[ぁ-んー]+$/.test(word) && !standsAlone(text, i, i + length)) continue;
      // "Fukui city" is no prefecture, "Fukui prefecture" no city.
      const kind = /^[a-z]/.test(word) ? /^[ -](?:(city|shi|town|village|ward)|(prefecture|pref|ken))(?![a-z])/.exec(text.slice(i + length)) : null;
      const meant = kind ? named.filter((place) => place.prefecture === (kind[2] !== undefined)) : named;
      const inUse = meant.filter((place) => place.prefecture || there(place));
      const found = inUse.length > 0 ? inUse : kind || /([都道府県市区町村]| (ken|fu|to|shi|ku|cho|machi|mura|son))$/.test(word) ? meant : [];
      if (found.length === 0) continue;
      const end = i + length + (kind?.[0].length ?? 0);
      spans.push({ start: i, end, part: placePart(found, 'place') });
      i = end - 1;
      break;
    }
  }
  return spans;
}

const standsAlone = (text: string, start: number, end: number): boolean =>
  !/[ぁ-んー]/.test(text.charAt(start - 1)) && !/^[ぁ-んー]/.test(text.slice(end).replace(/^[のでにを]/, ''));

/** The part that some places make; a prefecture gives its name where a city shares it. */
export function placePart(found: readonly Place[], via: Relation): Span['part'] {
  const first = found.find((place) => place.prefecture) ?? found[0];
  return { kind: 'place', label: first?.label ?? '', via, reason: placeReason, places: found.map((place) => place.code), meanings: [] };
}

/** That a member is there, in the words of its address. */
function placeReason(knowledge: Knowledge, member: Member, part: Part): Reason {
  const place = member.municipality === undefined ? undefined : knowledge.places.get(member.municipality);
  const excerpt = typeof member.address === 'string' ? member.address : undefined;
  return {
    part: part.id, field: 'place', path: member.municipality ? 'municipality' : 'address', via: 'place', stated: true,
    ...(excerpt !== undefined ? { excerpt } : place ? { excerpt: String(typeof place.label === 'string' ? place.label : place.label.ja) } : {}),
  };
}

/** The members in any of the places of a part. */
export function matchPlace(knowledge: Knowledge, part: Part): Matches {
  const matches = createMatches(knowledge.members.length);
  for (const code of part.places ?? []) for (const member of knowledge.membersIn(code)) raise(matches, member, 1);
  return matches;
}
