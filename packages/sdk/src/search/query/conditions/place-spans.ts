import type { Member } from '../../../model/member.js';
import type { Normalized } from '../../../text/normalize.js';
import { KANJI } from '../../../text/script.js';
import type { Knowledge } from '../../knowledge/knowledge.js';
import { createMatches, raise, type Matches } from '../../fit/meet/matches.js';
import type { Part } from '../part.js';
import { isInUse, membersIn, placeIndex, type Place, type PlaceIndex } from '../../knowledge/place-index.js';
import type { Span } from '../words/spans.js';
import type { Reason, Relation } from '../../types.js';

/** The longest place names, whole words only. Where no member is, only the full name (燕市, Tsubame-shi) is a place. */
export function findPlaces(n: Normalized, knowledge: Knowledge): Span[] {
  const spans: Span[] = [], places = placeIndex(knowledge.places);
  const { text } = n;
  for (let i = 0; i < text.length; i++) {
    if (isLatin(text, i) && isLatin(text, i - 1)) continue;
    for (const length of places.lengths(text, i)) {
      if (length > text.length - i || (length < 2 && !tellsPlace(n, i, places)) || (isLatin(text, i + length - 1) && isLatin(text, i + length))) continue;
      const word = text.slice(i, i + length);
      const named = places.named(word);
      if (named.length === 0) continue;
      if (/^[ぁ-んー]+$/.test(word) && !standsAlone(text, i, i + length)) continue;
      // "Fukui city" is no prefecture, "Fukui prefecture" no city.
      const kind = /^[a-z]/.test(word) ? /^[ -](?:(city|shi|town|village|ward)|(prefecture|pref|ken))(?![a-z])/.exec(text.slice(i + length)) : null;
      const meant = kind ? named.filter((place) => place.prefecture === (kind[2] !== undefined)) : named;
      const inUse = meant.filter((place) => place.prefecture || isInUse(knowledge, place));
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

/** One kanji (燕, 津, 堺) is a place where it stands as a word of its own, or before another place: 燕三条. */
function tellsPlace({ text, scripts }: Normalized, i: number, places: PlaceIndex): boolean {
  if (scripts[i] !== KANJI || scripts[i - 1] === KANJI) return false;
  const next = text.slice(i + 1);
  return /^( |の|で|に|$)/.test(next) || places.lengths(next, 0).some((length) => length > 1 && places.named(next.slice(0, length)).length > 0);
}

/** Whether a Latin letter stands at a place. */
function isLatin(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit >= 0x61 && unit <= 0x7a;
}

/** Behind a kanji two kana are its ending: 「高いので」 names no いの. */
const standsAlone = (text: string, start: number, end: number): boolean =>
  !(end - start < 3 ? /[ぁ-んー一-龠](?<![都道府県市区郡])/ : /[ぁ-んー]/).test(text.charAt(start - 1)) && !/^[ぁ-んー]/.test(text.slice(end).replace(/^[のでにを]/, ''));

/** The part that some places make; a prefecture gives its name where a city shares it. */
export function placePart(found: readonly Place[], via: Relation): Span['part'] {
  const first = found.find((place) => place.prefecture) ?? found[0];
  return { kind: 'place', label: first?.label ?? '', via, reason: placeReason, places: found.map((place) => place.code), meanings: [] };
}

/** That a member is there, in the words of its address. */
function placeReason(knowledge: Knowledge, member: Member, part: Part): Reason {
  const place = member.municipality === undefined ? undefined : placeIndex(knowledge.places).get(member.municipality);
  const excerpt = typeof member.address === 'string' ? member.address : undefined;
  return {
    part: part.id, field: 'place', path: member.municipality ? 'municipality' : 'address', via: 'place', stated: true,
    ...(excerpt !== undefined ? { excerpt } : place ? { excerpt: String(typeof place.label === 'string' ? place.label : place.label.ja) } : {}),
  };
}

/** The members in any of the places of a part. */
export function matchPlace(knowledge: Knowledge, part: Part): Matches {
  const matches = createMatches(knowledge.members.length);
  for (const code of part.places ?? []) {
    const there = membersIn(knowledge, code);
    for (let i = 0; i < there.length; i++) raise(matches, there[i] as number, 1);
  }
  return matches;
}
