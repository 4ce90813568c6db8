import type { Member } from '../../../model/member.js';
import { normalizeWithOffsets, originalRange, type Normalized } from '../../../text/normalize.js';
import { raise } from '../../fit/meet/matches.js';
import { FIELDS, visitFields } from '../../knowledge/fields.js';
import type { Knowledge } from '../../knowledge/knowledge.js';
import { worthInText } from '../../knowledge/postings.js';
import { byValue, excerptOf } from '../../reasons/explain.js';
import type { Part } from '../part.js';
import type { Reason } from '../../types.js';
import type { Span } from '../words/spans.js';

const FIRST = '(?:第?1位|一位|n ?o ?[.．]? ?1(?![0-9.])|なんば[ーあ]?わん|首位|とっぷ)', SHARE = '(?:まーけっと)?(?:しぇあ|占有率)';
/** Where a maker is the first or has a share, as visitors and makers write it: at home, in the world, or nowhere said. */
const HOME = '国内|全国|日本(?:国内)?', WORLD = '世界';

const AT = `(?<at>${HOME}|${WORLD}|業界|県内)`;
const RANKED = [
  new RegExp(`${AT}(?:の|で)?(?:市場)?(?:の|で)?${SHARE}?(?:が|で|の)? ?${FIRST}(?:くらす|しぇあ)?`, 'dg'), new RegExp(`${SHARE}(?:が|で|の)? ?${FIRST}`, 'dg'), /とっぷしぇあ|(?:(?<at>日本|世界)一(?![つ本部]))/dg,
  /(?:(?<at>world|global|domestic|national|japan)(?:'s|wide|ese)? )?(?:no\.? ?1|number one|top|leading|largest|highest) (?:(?:domestic|national|world|global) )?market share/dg,
];
const SHARED = new RegExp(`${AT}?(?:の|で)?(?:市場)?(?:の|で)?${SHARE}(?:が|は|の|で)?約?(?<share>[1-9][0-9]{0,2}) ?(?<unit>%|割)`, 'dg');

/** Where it holds, as members who claim it write. */
function whereOf(at: string | undefined): string {
  if (at === undefined) return `${HOME}|${WORLD}|業界|${SHARE}`;
  if (/^(?:世界|world|global)/.test(at)) return WORLD;
  return /業界|県内/.test(at) ? at : HOME;
}

/** What members write who claim it, near enough to the place they claim it for to be about it. */
function pattern({ at, share, unit }: Readonly<Record<string, string | undefined>>): RegExp {
  const where = whereOf(at);
  if (share === undefined) {
    const best = at === undefined ? '日本|世界' : where === WORLD ? '世界' : '日本';
    return new RegExp(`(?:${where})[^\\n。、]{0,8}?${FIRST}|(?:${best})一(?![つ本部])`);
  }
  const percent = Number(share) * (unit === '割' ? 10 : 1), tenths = percent % 10 === 0 ? `|${percent / 10}割` : '';
  return new RegExp(`(?:${where})[^\\n。]{0,20}?(?<![0-9.])(?:${percent} ?%${tenths})`);
}

/** Claims of a rank or a share (国内シェアNo.1, 世界一, シェア90%) in a query, each met by who claims it in whatever words. */
export async function findClaims(knowledge: Knowledge, n: Normalized, query: string, signal?: AbortSignal): Promise<Span[]> {
  const spans: Span[] = [];
  for (const match of [SHARED, ...RANKED].flatMap((each) => [...n.text.matchAll(each)])) {
    const start = match.index, end = start + match[0].length;
    if (spans.some((span) => start < span.end && end > span.start)) continue;
    await knowledge.text(signal);
    const texts = await knowledge.texts(), claimed = pattern(match.groups ?? {}), [from, to] = originalRange(query, n, start, end);
    const names: Part['names'] = {
      addTo(matches) {
        for (let number = 0; number < texts.size; number++) {
          const { text, fieldEnds, fieldCodes } = texts.of(number), at = text.search(claimed);
          if (at >= 0) raise(matches, number, worthInText(1 << (fieldCodes[fieldEnds.findIndex((each) => at < each)] as number)));
        }
      },
      reason: () => undefined,
    };
    spans.push({ start, end, part: { kind: 'text', label: query.slice(from, to), via: 'text', meanings: [], names, reason: (_knowledge, member, part) => reasonFor(member, part, claimed) } });
  }
  return spans;
}

const BY_WEIGHT = byValue(({ weight }) => weight);

/** Where a member claims it, in its best field. */
function reasonFor(member: Member, part: Part, claimed: RegExp): Reason | undefined {
  for (const field of BY_WEIGHT) {
    const { name, stated } = FIELDS[field] as (typeof FIELDS)[number];
    let reason: Reason | undefined;
    visitFields(member, (_field, path, text) => {
      if (reason) return;
      const n = normalizeWithOffsets(text), found = claimed.exec(n.text);
      if (found) reason = { part: part.id, field: name, path, via: part.via, stated, ...excerptOf(text, [originalRange(text, n, found.index, found.index + found[0].length)]) };
    }, 1 << field, part.locale);
    if (reason) return reason;
  }
  return undefined;
}
