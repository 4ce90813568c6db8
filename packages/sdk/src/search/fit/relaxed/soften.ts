import type { Knowledge } from '../../knowledge/knowledge.js';
import { releaseAll, type Matched } from '../../engine.js';
import type { Part } from '../../query/part.js';
import { isThing, isWork, sentTo } from '../meet/kin.js';
import { leaveOut } from '../meet/left-out.js';
import { membersOf } from '../meet/matches.js';
import { refusedBy } from '../meet/refused.js';
import { combine } from '../order/combine.js';
import { cutBelow, takeHints } from '../order/parted.js';
import { apart } from './apart.js';
import { asWritten } from './as-written.js';
import { byName } from './by-name.js';
import { OF_ONE, PATHS, type StepName } from './paths.js';
import { manners, stepsOf } from './steps.js';
import { inWords } from './told.js';
import { materialsOfThing, statesAnother } from './unstated-material.js';

/** The best of what is let pass fits at least so well; what fits less than this share of the best one is only mentioned. */
const ENOUGH = 0.55, LOOSE = 0.6;

/**
 * Where nobody fits all of a query, what a person at a counter would let pass: the thing to be worked on need not be named
 * by the maker, the grade of a material need not be stated, and who states the next broader skill is asked. Never the work itself.
 */
export async function soften(knowledge: Knowledge, query: string, strict: Matched, signal?: AbortSignal): Promise<Matched | undefined> {
  const told = async (): Promise<Matched | undefined> => {
    const own = await inWords(knowledge, query, strict, signal);
    return own ? combine(knowledge, own, signal) : await asWritten(knowledge, query, strict.parts, signal) ?? byName(knowledge, query, strict.parts, signal);
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
  const steps = stepsOf(knowledge, vocabulary, query, strict);
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
