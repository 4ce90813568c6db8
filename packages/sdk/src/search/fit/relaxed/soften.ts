import { apart } from './apart.js';
import type { Vocabulary } from '../../../vocabulary/vocabulary.js';
import { combine } from '../order/combine.js';
import { answers } from '../meet/match.js';
import { releaseAll, type Matched } from '../../engine.js';
import { broaderSkills, isThing, isWork, kinOf, madeBy, materialKin, needKin, sentTo } from '../meet/kin.js';
import type { Knowledge } from '../../knowledge/knowledge.js';
import { membersOf, type Matches } from '../meet/matches.js';
import { cutBelow, takeHints } from '../order/parted.js';
import { refusedBy } from '../meet/refused.js';
import { leaveOut } from '../meet/left-out.js';
import { materialsOfThing, statesAnother } from './unstated-material.js';
import { grounds, inWords, mends, named, subjects, wishedOf } from './told.js';
import { MANNERS } from '../../../vocabulary/manners.js';
import type { Part } from '../../query/part.js';

/** The best of what is let pass fits at least so well; what fits less than this share of the best one is only mentioned. */
const ENOUGH = 0.55, LOOSE = 0.6;

type Step = (parts: readonly Part[]) => readonly Part[];

const WORKS = new Set<Part['conceptKind']>(['process', 'finish', 'service']);

/** What another word is only said to be for, or to come before: "mould for injection", 「めっき前の研磨」. */
const AFTER_PURPOSE = /\b(for|before|prior to|after)( (a|an|the|my|our|your|its))?( \w+)? ?$/i, PURPOSE_BEFORE = /^ ?(前|後|用|向け)(の|に)/;

/** What may be let pass: each says below what it does. */
type StepName = 'kind' | 'sent' | 'made' | 'undone' | 'wish' | 'words' | 'finish' | 'purpose' | 'material' | 'skill' | 'need' | 'ground' | 'asked' | 'subject' | 'named' | 'stem' | 'unstated';

/** What is let pass together, the least first. */
const PATHS: readonly (readonly StepName[])[] = [
  [], ['kind'], ['words'], ['finish'], ['purpose'], ['material'], ['skill'], ['made'], ['made', 'material'],
  ['words', 'kind'], ['kind', 'material'], ['kind', 'finish', 'material'], ['kind', 'skill'], ['material', 'skill'],
  ['words', 'kind', 'finish', 'purpose', 'material'], ['sent'], ['words', 'sent', 'finish', 'purpose', 'material'],
  ['words', 'kind', 'finish', 'purpose', 'material', 'skill'], ['words', 'sent', 'finish', 'purpose', 'material', 'skill'],
  ['unstated'], ['words', 'unstated'], ['wish'], ['words', 'wish'], ['undone'], ['words', 'undone', 'material'], ['need'], ['stem'], ['stem', 'kind'],
  ['asked'], ['ground'], ['subject'], ['named'], ['ground', 'asked'], ['ground', 'kind'], ['ground', 'made'], ['ground', 'wish'], ['ground', 'named'], ['words', 'ground', 'named'], ['named', 'subject'], ['named', 'asked'],
];
/** What of that says anything of one part alone: all else is about what stands beside another. */
const OF_ONE: readonly (readonly StepName[])[] = [[], ['material'], ['skill'], ['made'], ['need'], ['named']];

/**
 * Where nobody fits all of a query, what a person at a counter would let pass: the thing to be worked on need not be named
 * by the maker, the grade of a material need not be stated, and who states the next broader skill is asked. Never the work itself.
 */
export async function soften(knowledge: Knowledge, query: string, strict: Matched, signal?: AbortSignal): Promise<Matched | undefined> {
  const told = async (): Promise<Matched | undefined> => {
    const own = await inWords(knowledge, query, strict, signal);
    return own && combine(knowledge, own, signal);
  };
  if (!strict.parts.some(({ kind }) => kind === 'concept')) return told();
  const [only, ...more] = strict.parts;
  if (only && more.length === 0) {
    if (takeHints(strict)) return undefined;
    for (const parts of apart(knowledge, query, only)) {
      const found = await combine(knowledge, parts, signal);
      if (fits(found)) return found;
      releaseAll(found);
    }
  }
  const vocabulary = await knowledge.relations();
  const works = strict.parts.filter(isWork);
  // Shoes are no work for who polishes metal, whatever is let pass.
  if (strict.parts.some((part) => isThing(part) && sentTo(vocabulary, works, part) === 'never')) return told();
  const steps: Readonly<Record<StepName, Step>> = {
    kind: things(vocabulary), sent: sent(vocabulary), made: made(vocabulary), undone: undone(vocabulary, strict), wish: wishes(strict),
    words, finish: finishes, purpose: purposes(query), material: materials(vocabulary), skill: skills(vocabulary), need: needs(vocabulary, strict),
    stem: stems(strict), unstated: unstated(strict), ground: grounds(query), asked: wishedOf(query, strict), subject: subjects(query), named: named(knowledge, query, vocabulary, strict),
  };
  const reached: Reached[] = [];
  const reach = (parts: readonly Part[]): Reached => {
    const known = reached.find((other) => same(other.parts, parts)) ?? { parts, after: {}, tried: false };
    if (!reached.includes(known)) reached.push(known);
    return known;
  };
  reach(strict.parts).tried = true;
  const isRefused = refusedBy(knowledge, strict), ofThing = materialsOfThing(strict);
  const isOther = ofThing.length > 0 ? statesAnother(knowledge, vocabulary, ofThing) : undefined;
  const start = reach(manners(strict.parts));
  for (const path of more.length === 0 ? OF_ONE : PATHS) {
    const end = path.reduce((from, name) => (from.after[name] ??= reach(steps[name](from.parts))), start), { parts } = end;
    if (end.tried) continue;
    end.tried = true;
    signal?.throwIfAborted();
    const found = await combine(knowledge, parts, signal);
    leaveOut(found.fit, isOther && path.includes('unstated') ? (number) => isRefused(number) || isOther(number) : isRefused);
    if (fits(found)) {
      if (found.parts.some(({ optional }) => optional)) cutBelow(LOOSE, found.fit, found.mentioned);
      return found;
    }
    releaseAll(found);
  }
  return told();
}

const fits = ({ fit }: Matched): boolean => membersOf(fit).some((member) => (fit.scores[member] as number) >= ENOUGH);

/** The parts that some steps lead to, on whatever way, and those that a further step leads to. */
interface Reached {
  readonly parts: readonly Part[];
  readonly after: { [name in StepName]?: Reached };
  tried: boolean;
}

const same = (a: readonly Part[], b: readonly Part[]): boolean => a.every((part, i) => part === b[i]);

/** Changes the parts that pass a test, where the change changes anything. */
const change = (parts: readonly Part[], test: (part: Part, i: number) => boolean, how: (part: Part) => Part): readonly Part[] =>
  parts.map((part, i) => (test(part, i) && !part.optional ? how(part) : part));

const rank = (part: Part): Part => ({ ...part, optional: true });

/** A thing beside work or a material: its kind and its trade will do. */
const things = (vocabulary: Vocabulary): Step => (parts) => (!parts.some((part) => isWork(part) || part.conceptKind === 'material') ? parts
  : change(parts, isThing, (part) => ({ ...part, meanings: kinOf(vocabulary, part) })));

/** The thing that is sent to be worked on only ranks. */
const sent = (vocabulary: Vocabulary): Step => (parts) => {
  const works = parts.filter(isWork);
  return change(parts, (part) => isThing(part) && sentTo(vocabulary, works, part) === 'may', (part) => rank({ ...part, meanings: kinOf(vocabulary, part) }));
};

/** How an order is placed, and what a thing is used in or with, ranks beside a skill or a thing. */
const manners: Step = (parts) => (parts.some((part) => isThing(part) || part.conceptKind === 'process' || part.conceptKind === 'need')
  ? change(parts, ({ concepts, purpose }) => purpose === true || MANNERS.has(concepts?.[0] ?? ''), rank) : parts);

/** A finish, a machine or a thing that nobody here has only ranks, beside a skill that somebody has. */
const undone = (vocabulary: Vocabulary, { parts: asked, sets }: Matched): Step => (parts) => {
  const done = ({ id }: Part): boolean => { const set = sets.get(id); return set !== undefined && answers(set); };
  const works = parts.filter(isWork);
  if (!asked.some((part) => part.conceptKind === 'process' && done(part))) return parts;
  return change(parts, (part) => !done(part) && ((part.conceptKind === 'process' && part.via === 'partial') || part.conceptKind === 'finish' || part.conceptKind === 'equipment'
    || (part.conceptKind === 'product' && sentTo(vocabulary, works, part) === 'unknown')), rank);
};

/** Who states the skill that a thing is made with makes it. */
const made = (vocabulary: Vocabulary): Step => (parts) => change(parts, ({ conceptKind, via }) => conceptKind === 'product' && via !== 'partial', (part) => {
  const skills = madeBy(vocabulary, part);
  return skills.length === 0 ? part : { ...part, meanings: [...part.meanings, ...skills], favours: kinOf(vocabulary, part) };
});

/** What a thing shall be made of, where its makers name no material. */
const unstated = (strict: Matched): Step => {
  const ids = new Set(materialsOfThing(strict).map(({ id }) => id));
  return (parts) => change(parts, ({ id }) => ids.has(id), rank);
};

/** How a thing shall be that somebody makes, where nobody answers that wish, only ranks. */
const wishes = ({ sets }: Matched): Step => (parts) => {
  const done = ({ id }: Part): boolean => { const set = sets.get(id); return set !== undefined && answers(set); };
  if (!parts.some((part) => part.conceptKind === 'product' && done(part))) return parts;
  const wished = change(parts, (part) => part.conceptKind === 'need' && !done(part) && !mends(part), rank);
  return wished.every((part, i) => part === parts[i]) ? parts : wished.map((part) => (part.conceptKind === 'product' && done(part) ? { ...part, optional: false } : part));
};

/** Who states the skill next broader than what answers a need, where nobody answers it. */
const needs = (vocabulary: Vocabulary, { sets }: Matched): Step => (parts) =>
  change(parts, (part) => part.conceptKind === 'need' && !answers(sets.get(part.id) as Matches), (part) => {
    const broader = needKin(vocabulary, part);
    return broader.length === 0 ? part : { ...part, meanings: [...part.meanings, ...broader] };
  });

/** English words and bare figures that a member wrote somewhere, beside what says more. */
const words: Step = (parts) => (parts.some((part) => isWork(part) || isThing(part))
  ? change(parts, (part) => part.kind === 'text' && /^([a-z]+|[0-9.]+ ?(度|℃|c)?)$/.test(part.words), rank) : parts);

/** What a word that nobody writes ends in that says no more of the thing: 先頭部 is 先頭, 継手類 継手. */
const OF_THING = /(?<=[一-龠ぁ-ん]{2})(?:部品|部分|部位|部|類|品)$/u;

/** A word that nobody writes, as those write it who leave its ending out. */
const stems = ({ sets }: Matched): Step => (parts) => change(parts, (part) => part.kind === 'text' && OF_THING.test(part.words) && !answers(sets.get(part.id) as Matches), (part) => ({ ...part, words: part.words.replace(OF_THING, '') }));

/** A surface has one finish: several are names for it. */
const finishes: Step = (parts) => {
  const all = parts.filter(({ conceptKind }) => conceptKind === 'finish');
  if (all.length < 2) return parts;
  const meanings = all.flatMap((part) => part.meanings);
  return change(parts, (part) => all.includes(part), (part) => ({ ...part, meanings }));
};

/** What the work is only for ranks, where other work or another thing is named. */
const purposes = (query: string): Step => (parts) => {
  const isFor = (part: Part, i: number): boolean => {
    const { start, end, kind, conceptKind, words: own } = part;
    if (kind !== 'concept' || parts.filter((each) => each.kind === 'concept').length < 2) return false;
    return (i > 0 && (AFTER_PURPOSE.test(query.slice(0, start)) || own.startsWith('for '))) || PURPOSE_BEFORE.test(query.slice(end))
      || (conceptKind === 'industry' && /^ ?の/.test(query.slice(end)));
  };
  return parts.every((part, i) => part.kind !== 'concept' || isFor(part, i)) ? parts : change(parts, isFor, rank);
};

const materials = (vocabulary: Vocabulary): Step => (parts) =>
  change(parts, ({ conceptKind }) => conceptKind === 'material', (part) => ({ ...part, meanings: materialKin(vocabulary, part) }));

const skills = (vocabulary: Vocabulary): Step => (parts) =>
  change(parts, ({ conceptKind, via }) => WORKS.has(conceptKind) && via !== 'need' && via !== 'partial', (part) => {
    const broader = broaderSkills(vocabulary, part);
    return broader.length === 0 ? part : { ...part, meanings: [...part.meanings, ...broader] };
  });
