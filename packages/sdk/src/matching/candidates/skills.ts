import type { Member } from '../../model/member.js';
import { ALL_FIELDS, CAPABILITY, FIELDS, INFERRED, NAME, PLACE, KANA, visitFields } from '../../search/knowledge/fields.js';
import type { Knowledge } from '../../search/knowledge/knowledge.js';
import { NOT_FULL, worth } from '../../search/knowledge/postings.js';
import { MENTION } from '../../search/fit/meet/answers.js';
import { negation } from '../../text/recognition/negation.js';
import { normalize } from '../../text/normalize.js';
import type { AskedPart } from '../asked/asked-part.js';

/** That a member has the skill for a part, and how sure that is. */
export interface Skill {
  /** Said by the member or office; otherwise read in free text. */
  readonly stated: boolean;
  /** Steps down from the skill asked for to the one it has: 0 is the very skill. */
  readonly far: number;
  /** Where among the stages a member covers in a network, when only that says so. */
  readonly stage?: { readonly path: string; readonly concept: string };
}

const STATED = FIELDS.reduce((mask, { stated }, field) => (stated && field !== NAME ? mask | (1 << field) : mask), 0);

/** A full claim, and worth more than a mention in passing: what a proposal may stand on. */
const claims = (mask: number): boolean => (mask & NOT_FULL) === 0 && worth(mask) >= MENTION;

/** The members, among those allowed, with the skill for a part. */
export async function skilledIn(knowledge: Knowledge, part: AskedPart, allowed: ReadonlySet<number>): Promise<Map<number, Skill>> {
  const skilled = new Map<number, Skill>();
  const put = (number: number, skill: Skill): void => {
    const known = skilled.get(number);
    if (allowed.has(number) && (!known || (skill.stated && !known.stated) || (skill.stated === known.stated && skill.far < known.far))) skilled.set(number, skill);
  };
  for (const [id, far] of part.reach) eachClaim(knowledge, [id], (number, mask) => { put(number, { stated: (mask & STATED) !== 0, far }); });
  for (const { materials, processes } of part.compounds) {
    const takes = new Map<number, boolean>();
    eachClaim(knowledge, materials, (number, mask) => { takes.set(number, takes.get(number) === true || (mask & STATED) !== 0); });
    eachClaim(knowledge, processes, (number, mask) => {
      const stated = takes.get(number);
      if (stated !== undefined) put(number, { stated: stated && (mask & STATED) !== 0, far: 1 });
    });
  }
  for (const number of allowed) {
    const stage = stageIn(knowledge.members[number] as Member, part);
    if (stage) put(number, { stated: true, far: part.reach.get(stage.concept) ?? 0, stage });
  }
  if (part.concepts.length === 0) {
    const { members } = (await knowledge.text()).find(part.words);
    for (const number of members) {
      const stated = allowed.has(number) ? saysToDo(knowledge.members[number] as Member, part.words) : undefined;
      if (stated !== undefined) put(number, { stated, far: 0 });
    }
  }
  return skilled;
}

function eachClaim(knowledge: Knowledge, concepts: Iterable<string>, act: (number: number, mask: number) => void): void {
  for (const id of concepts) {
    const posting = knowledge.postings.get(id);
    posting?.members.forEach((number, i) => {
      const mask = posting.masks[i] as number;
      if (claims(mask)) act(number, mask);
    });
  }
}

/** The members that claim any of the concepts in some of the fields (bits); anywhere in their entries where none are named. */
export function claimants(knowledge: Knowledge, concepts: ReadonlySet<string>, fields = ALL_FIELDS): Set<number> {
  const found = new Set<number>();
  eachClaim(knowledge, concepts, (number, mask) => {
    if ((mask & fields) !== 0 && claims(mask & (fields | NOT_FULL))) found.add(number);
  });
  return found;
}

/** The stage of an order that a member covers in a network, where it is the part asked for. */
function stageIn({ roles = [] }: Member, { reach }: AskedPart): Skill['stage'] {
  for (const [r, { stages = [] }] of roles.entries()) {
    const s = stages.findIndex((stage) => reach.has(stage));
    if (s >= 0) return { path: `roles.${r}.stages.${s}`, concept: stages[s] as string };
  }
  return undefined;
}

/** Whether a member writes that it does what no concept stands for: stated, read in text, or `undefined` where it does not. */
function saysToDo(member: Member, words: string): boolean | undefined {
  let said: boolean | undefined;
  visitFields(member, (field, _path, text) => {
    if (field === NAME || field === KANA || field === PLACE) return;
    const own = normalize(text);
    const at = own.indexOf(words);
    if (at < 0 || negation.refused(own, at, at + words.length)) return;
    said = said === true || field === CAPABILITY || (field !== INFERRED && FIELDS[field]?.stated === true);
  });
  return said;
}
