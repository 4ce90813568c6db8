import { MANNERS } from '../../../vocabulary/manners.js';
import type { Vocabulary } from '../../../vocabulary/vocabulary.js';
import type { Matched } from '../../engine.js';
import type { Knowledge } from '../../knowledge/knowledge.js';
import type { Part } from '../../query/part.js';
import { broaderSkills, isThing, isWork, kinOf, madeBy, materialKin, needKin, sentTo } from '../meet/kin.js';
import type { StepName } from './paths.js';
import { answeredIn, change, rank, type Step } from './step.js';
import { grounds, mends, named, subjects, wishedOf } from './told.js';
import { materialsOfThing } from './unstated-material.js';
import { headsOf, mended } from './clauses.js';

/** What each step lets pass of a query that nobody fits. */
export const stepsOf = (knowledge: Knowledge, vocabulary: Vocabulary, query: string, strict: Matched): Readonly<Record<StepName, Step>> => ({
  kind: things(vocabulary),
  sent: sent(vocabulary),
  made: made(vocabulary),
  undone: undone(vocabulary, strict),
  unstated: unstated(strict),
  wish: wishes(strict),
  need: needs(vocabulary, strict),
  words,
  stem: stems(strict),
  finish: finishes,
  purpose: purposes(query),
  material: materials(vocabulary),
  skill: skills(vocabulary),
  ground: grounds(query),
  head: headsOf(vocabulary),
  mended: mended(strict),
  asked: wishedOf(query, strict),
  subject: subjects(query),
  named: named(knowledge, query, vocabulary, strict),
});

const WORKS: ReadonlySet<Part['conceptKind']> = new Set(['process', 'finish', 'service']);

/** What another word is only said to be for, or to come before: "mould for injection", 「めっき前の研磨」. */
const AFTER_PURPOSE = /\b(for|before|prior to|after)( (a|an|the|my|our|your|its))?( \w+)? ?$/i, PURPOSE_BEFORE = /^ ?(前|後|用|向け)(の|に)/;

/** A thing beside work or a material: its kind and its trade will do. */
const things = (vocabulary: Vocabulary): Step => (parts) => (!parts.some((part) => isWork(part) || part.conceptKind === 'material') ? parts
  : change(parts, isThing, (part) => ({ ...part, meanings: kinOf(vocabulary, part) })));

/** The thing that is sent to be worked on only ranks. */
const sent = (vocabulary: Vocabulary): Step => (parts) => {
  const works = parts.filter(isWork);
  return change(parts, (part) => isThing(part) && sentTo(vocabulary, works, part) === 'may', (part) => rank({ ...part, meanings: kinOf(vocabulary, part) }));
};

/** How an order is placed, and what a thing is used in or with, ranks beside a skill or a thing. */
export const manners: Step = (parts) => (parts.some((part) => isThing(part) || part.conceptKind === 'process' || part.conceptKind === 'need')
  ? change(parts, ({ concepts, purpose }) => purpose === true || MANNERS.has(concepts?.[0] ?? ''), rank) : parts);

/** A finish, a machine or a thing that nobody here has only ranks, beside a skill that somebody has. */
const undone = (vocabulary: Vocabulary, strict: Matched): Step => (parts) => {
  const isAnswered = answeredIn(strict);
  const works = parts.filter(isWork);
  if (!strict.parts.some((part) => part.conceptKind === 'process' && isAnswered(part))) return parts;
  return change(parts, (part) => !isAnswered(part) && ((part.conceptKind === 'process' && part.via === 'partial') || part.conceptKind === 'finish' || part.conceptKind === 'equipment'
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
const wishes = (strict: Matched): Step => (parts) => {
  const isAnswered = answeredIn(strict);
  if (!parts.some((part) => part.conceptKind === 'product' && isAnswered(part))) return parts;
  const wished = change(parts, (part) => part.conceptKind === 'need' && !isAnswered(part) && !mends(part), rank);
  return wished.every((part, i) => part === parts[i]) ? parts : wished.map((part) => (part.conceptKind === 'product' && isAnswered(part) ? { ...part, optional: false } : part));
};

/** Who states the skill next broader than what answers a need, where nobody answers it. */
const needs = (vocabulary: Vocabulary, strict: Matched): Step => {
  const isAnswered = answeredIn(strict);
  return (parts) => change(parts, (part) => part.conceptKind === 'need' && !isAnswered(part), (part) => {
    const broader = needKin(vocabulary, part);
    return broader.length === 0 ? part : { ...part, meanings: [...part.meanings, ...broader] };
  });
};

/** English words and bare figures that a member wrote somewhere, beside what says more. */
const words: Step = (parts) => (parts.some((part) => isWork(part) || isThing(part))
  ? change(parts, (part) => part.kind === 'text' && /^([a-z]+|[0-9.]+ ?(度|℃|c)?)$/.test(part.words), rank) : parts);

/** What a word that nobody writes ends in that says no more of the thing: 先頭部 is 先頭, 継手類 継手. */
const OF_THING = /(?<=[一-龠ぁ-ん]{2})(?:部品|部分|部位|部|類|品)$/u;

/** A word that nobody writes, as those write it who leave its ending out. */
const stems = (strict: Matched): Step => {
  const isAnswered = answeredIn(strict);
  return (parts) => change(parts, (part) => part.kind === 'text' && OF_THING.test(part.words) && !isAnswered(part),
    (part) => ({ ...part, words: part.words.replace(OF_THING, '') }));
};

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
