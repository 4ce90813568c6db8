import type { ConceptKind } from '../../../model/concept.js';
import { textIn } from '../../../model/text.js';
import { MANNERS } from '../../../vocabulary/manners.js';
import type { Span } from '../words/spans.js';

/**
 * What a query denies: 「メッキ以外」「溶接なしで」「塗装は不要」, "without welding", "plating not needed". What a maker's text
 * denies is another matter (`text/negation.ts`): there a refusal is told in whole sentences, here in a word or two.
 */

/** Work that may be tagged on to the name of a skill: 「めっき加工なし」. */
const WORK = '(?:加工|処理|作業|工程|仕上げ?)?';
const END = '(?=$|[ 、。,をでにのはがも])';
/** Behind whatever may be named: 「めっき以外」, but 「めっき以外も」 asks for more, not for less. */
const OTHER_THAN = new RegExp(`^${WORK}(?:以外(?!に?も)(?:の|で|に|を|なら)?|(?:を|は)?(?:除く|除いた?て?|のぞく|のぞいた?て?)(?![ぁ-ん一-龠]*[物品]))`);
/** Behind what would be done or used. */
const NOT_DONE = new RegExp(`^${WORK} ?(?:(?:は|が|も|の)?(?:不要(?![品物なに])(?:で|の)?|いらな[いく](?:て)?|要らな[いく]|いりません|要りません|無用|必要(?:は|が|も)?(?:ない|なし|なく|ありません))|(?:は|が)?(?:なし|無し)(?:で|の|に)?${END}|を?(?:せず(?:に)?(?!と)|しない(?!と|ため|よう|か)(?:で)?|使わず(?:に)?|使わない(?:で)?|使用(?:せず(?:に)?|しない)|用いず(?:に)?|用いない)|(?:では|じゃ)な[いく](?:て)?)`);
/** Behind what a thing shall not have in it: 「砂糖の入っていないジャム」「卵を使わないケーキ」. */
const NOT_IN = /^[のがをは](?:入って(?:い)?な[いく]|入らな[いく]|含まな[いく]|含まれ(?:てい)?な[いく]|使わな[いく]|使って(?:い)?な[いく]|使用し(?:てい)?な[いく])(?:で|の)?/;
const INGREDIENT: ReadonlySet<ConceptKind | undefined> = new Set(['product', 'material', 'process']);
/** 「塗装抜きで」; but 「プレス抜き」 is work, and stains are taken out. */
const OUT = /^抜き(?:で|に(?!く))/;

/** Before an English name, and what may stand between. */
const BEFORE = /(?:^|[ ,;(])(not|no|without|excluding|excl\.?|except(?: for)?|other than|but not|anything but|instead of|rather than|(?:do not|does not|don'?t|doesn'?t) (?:need|want|require))(?: (?:the|a|an|any|in|using|use of|doing|need for|needing))* $/;
/** 「not only plating」 asks for it; の in Latin letters (kenma no dekiru) is no "no". */
const NO_ALONE = /(?:^|[,;(] ?|(?:and|but|with) )no $/;
const AFTER = /^ (?:is |are )?(?:not (?:needed|required|necessary|wanted)|unnecessary|excluded)(?![a-z])/;

/** Troubles that work takes away: 「バリなし」 asks for deburring, and a need is never denied. */
const UNDENIED: ReadonlySet<ConceptKind | undefined> = new Set(['need']);
/** 「鉛なし」「継ぎ目なし」「ISOなし」 say how a thing shall be; what is done or used may be left out. */
const LEFT_OUT: ReadonlySet<ConceptKind | undefined> = new Set(['process', 'finish', 'equipment']);
/** 「輸出なし」「設計は不要」: so may a service, but how an order is placed (「最低ロットなし」) is asked for. */
const isLeftOut = ({ conceptKind, concepts }: Span['part']): boolean => LEFT_OUT.has(conceptKind) || (conceptKind === 'service' && !MANNERS.has(concepts?.[0] ?? ''));

/** How many letters before and behind a span deny it; nothing where none do. */
function denialOf({ part, start, end }: Span, text: string): { readonly before: number; readonly after: number } | undefined {
  const kind = part.conceptKind;
  if ((part.kind !== 'concept' && part.kind !== 'place') || UNDENIED.has(kind)) return undefined;
  const rest = text.slice(end), lead = text.slice(0, start), doable = isLeftOut(part);
  const after = OTHER_THAN.exec(rest) ?? (INGREDIENT.has(kind) ? NOT_IN.exec(rest) : null) ?? (doable ? NOT_DONE.exec(rest) ?? (/(?:ぷれす|れーざ|わいや|型|打ち?)$/.test(text.slice(start, end)) ? null : OUT.exec(rest)) ?? AFTER.exec(rest) : null);
  if (after) return { before: 0, after: after[0].length };
  const before = BEFORE.exec(lead);
  if (!before || !/[a-z]/.test(text.charAt(start)) || (before[1] === 'no' && !NO_ALONE.test(lead))) return undefined;
  // "not made of lead" and "no minimum" say how it shall be.
  return doable || /^(?:exc|other|but|anything|not$)/.test(before[1] as string) ? { before: before[0].trimStart().length, after: 0 } : undefined;
}

/** Between two of which the second is denied by what follows, or the first by what stands before. */
const LISTED_JA = /^(?:や|または|又は|もしくは|および|及び|とか)$/, LISTED_EN = /^ (?:or|nor|and) (?:any |a |an |the )?$/;

/** The spans of a query, in its order, parted into what is asked for and what is denied, each as a part that says so. */
export function partDenied(sorted: readonly Span[], text: string): { readonly asked: Span[]; readonly denied: Span[] } {
  const denials = sorted.map((span) => denialOf(span, text));
  const between = (i: number): string => text.slice((sorted[i] as Span).end, (sorted[i + 1] as Span).start);
  const alike = (i: number): boolean => sorted[i]?.part.kind === sorted[i + 1]?.part.kind && !UNDENIED.has(sorted[i]?.part.conceptKind) && !UNDENIED.has(sorted[i + 1]?.part.conceptKind);
  for (let i = sorted.length - 2; i >= 0; i--) if (denials[i + 1]?.after && !denials[i] && alike(i) && LISTED_JA.test(between(i))) denials[i] = { before: 0, after: between(i).length };
  for (let i = 0; i < sorted.length - 1; i++) if (denials[i]?.before && !denials[i + 1] && alike(i) && LISTED_EN.test(between(i))) denials[i + 1] = { before: between(i).length - 1, after: 0 };
  const asked: Span[] = [], denied: Span[] = [];
  sorted.forEach((span, i) => {
    const denial = denials[i];
    if (denial) denied.push(deny(span, denial.before, denial.after));
    else asked.push(span);
  });
  // 抜き in 「塗装抜きで」 names no work.
  return { asked: asked.filter(({ start, end }) => !denied.some((other) => start < other.end && end > other.start)), denied };
}

/** A part that asks for nothing: those who have it are left out where nothing else speaks for them (`left-out.ts`). */
function deny({ start, end, part }: Span, before: number, after: number): Span {
  const { kind, conceptKind, label, via, meanings, places } = part;
  return {
    start: start - before, end: end + after,
    part: {
      kind, ...(conceptKind && { conceptKind }), label: { ja: `${textIn(label)}以外`, en: `not ${textIn(label, 'en')}` }, via,
      meanings: [], optional: true, excluded: true, denied: kind === 'place' ? places ?? [] : meanings.filter(({ weight }) => weight === 1).map(({ concept }) => concept),
    },
  };
}
