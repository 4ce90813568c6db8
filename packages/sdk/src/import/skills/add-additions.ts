import { CONDITION_NAMES, type ConditionKind } from '../../model/condition.js';
import type { Capability, Evidence, Member } from '../../model/member.js';
import type { QuantityRange } from '../../model/quantity.js';
import type { ReadAddition } from './additions.js';
import { asConcepts, stated } from './capabilities.js';
import type { LimitField, Mutable } from '../members/draft.js';
import type { ProblemList } from '../problems/problems.js';
import { readLimit } from '../values/quantities.js';
import type { ImportOptions } from '../types.js';

/** Conditions that are a limit of a capability. */
const LIMITS: { readonly [K in ConditionKind]?: Exclude<LimitField, 'size' | 'price'> } = {
  thickness: 'thickness', weight: 'weight', tolerance: 'tolerance', roughness: 'roughness', quantity: 'lot',
};
/** What was asked of one request alone: its price, its date, and to make an exception. */
const ONE_OFF: readonly ConditionKind[] = ['budget', 'lead-time', 'refusal'];
const AXES = ['length', 'width', 'height', 'diameter'] as const;

/** What a line adds to a capability, or to the member itself; `undefined` where its value cannot be read. */
type Detail = { readonly capability: Partial<Capability> } | { readonly member: Partial<Member> };

/**
 * Members with what was learnt of them at work. Lines of one request and one skill become one capability, since its limits hold
 * together; a line that was taken over once is not taken over again. Of two lines that contradict each other the later one counts.
 */
export function addAdditions(members: readonly Member[], lines: readonly ReadAddition[], options: ImportOptions, problems: ProblemList): readonly Member[] {
  const ids = new Set(members.map(({ id }) => id));
  for (const { file, row, member } of lines) if (!ids.has(member)) problems.add(file, 'addition-unknown-member', { row, column: '会員ID', value: member });
  const own = grouped(lastWords(lines.map(asService)), ({ member }) => member);
  return members.map((member) => {
    const groups = grouped(own.get(member.id) ?? [], ({ concept, skill, request }) => [concept ?? skill, request].join('\n'));
    return [...groups.values()].reduce<Member>((so, group) => addGroup(so, group, options, problems), member);
  });
}

function grouped<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) groups.set(keyOf(item), [...groups.get(keyOf(item)) ?? [], item]);
  return groups;
}

/** A way of taking orders is a service of its own, whatever work it was asked with. */
function asService(line: ReadAddition): ReadAddition {
  const { condition, value = '', concept: _, materials: __, ...rest } = line;
  if (!line.can || (condition !== 'order-terms' && condition !== 'supplied-material')) return line;
  return condition === 'order-terms' ? { ...rest, skill: value } : { ...rest, concept: 'customer-supplied-material', skill: CONDITION_NAMES[condition].ja };
}

/** Of lines on the same thing the latest, in the order of their dates. Private orders are taken or not, whatever the request. */
function lastWords(lines: readonly ReadAddition[]): readonly ReadAddition[] {
  const last = new Map<string, ReadAddition>();
  const on = ({ evidence }: ReadAddition): string => evidence?.on ?? '';
  for (const line of [...lines].sort((a, b) => (on(a) < on(b) ? -1 : on(a) > on(b) ? 1 : 0))) {
    const { member, concept, skill, condition, value = '', request } = line;
    last.set((condition === 'consumer-orders' ? [member, condition] : [member, concept ?? skill, condition, value, request]).join('\n'), line);
  }
  return [...last.values()];
}

/** The lines of one request on one skill. */
function addGroup(member: Member, group: readonly ReadAddition[], options: ImportOptions, problems: ProblemList): Member {
  let flags: Partial<Member> = {};
  let detail: Partial<Capability> | undefined;
  for (const line of group) {
    const read = detailOf(line, options, problems);
    if (read === undefined) continue;
    if ('member' in read) flags = { ...flags, ...read.member };
    else detail = merged(detail ?? {}, read.capability);
  }
  const changed = Object.keys(flags).length === 0 ? member : { ...member, ...flags };
  if (detail === undefined) return changed;
  const evidence = latest(group.filter(({ condition, can }) => can && condition !== 'consumer-orders').flatMap((line) => line.evidence ?? []));
  return skillsOf(group[0] as ReadAddition, options, problems).reduce((so, skill) => withCapability(so, merged(skill, detail), evidence), changed);
}

function detailOf(line: ReadAddition, { recognise = () => [] }: ImportOptions, problems: ProblemList): Detail | undefined {
  const { file, row, condition, value = '', can } = line;
  if (condition === 'consumer-orders') return { member: { consumerOrders: can } };
  if (condition !== undefined && ONE_OFF.includes(condition)) {
    problems.add(file, 'addition-one-off', { row, column: '条件', value: CONDITION_NAMES[condition].ja });
    return undefined;
  }
  if (!can) {
    problems.add(file, 'addition-not-published', { row, column: 'できる', value: '×' });
    return undefined;
  }
  if (condition === undefined) return { capability: {} };
  const stuff = asConcepts(condition === 'material' ? [value] : line.materials ?? [], 'material', recognise);
  const materials = stuff.length === 0 ? {} : { materials: stuff };
  if (condition === 'material') return { capability: materials };
  if (condition === 'finish') return { capability: { ...materials, finish: asConcepts([value], 'finish', recognise) } };
  const limit = limitOf(condition, value);
  if (limit === undefined) problems.add(file, 'addition-value', { row, column: '値', value });
  return limit && { capability: { ...materials, ...limit } };
}

/** The very value that was answered for; beyond it nothing was said, so it is to be talked about. */
function limitOf(condition: ConditionKind, value: string): Partial<Capability> | undefined {
  const field = LIMITS[condition];
  const axis = AXES.find((one) => one === condition);
  if (field === undefined && axis === undefined) return undefined;
  const range = readLimit(field ?? 'thickness', value.replace(/^[〜~～]\s*/u, '')) as QuantityRange | undefined;
  if (range === undefined) return undefined;
  const firm: QuantityRange = { ...range, negotiable: true };
  if (axis !== undefined) {
    const { min, max = min, ...rest } = firm;
    return max === undefined ? undefined : { size: { [axis]: { max, ...rest } } };
  }
  const { min, max = min } = firm;
  return { [field as string]: field === 'lot' && min !== undefined && max !== undefined ? { ...firm, min, max } : firm };
}

/** The skill of a line as capabilities: its concept, or what is recognised in its words. */
function skillsOf({ file, row, concept, skill }: ReadAddition, { recognise, conceptLabel }: ImportOptions, problems: ProblemList): Partial<Capability>[] {
  if (concept !== undefined) {
    if (conceptLabel === undefined || conceptLabel(concept) !== concept) return [{ process: concept }];
    problems.add(file, 'addition-concept', { row, column: '技術ID', value: concept });
  }
  return recognise === undefined ? [{ process: skill }] : stated(skill, recognise).map(({ origin: _, ...capability }) => capability);
}

const union = (a: readonly string[] = [], b: readonly string[] = []): readonly string[] => [...new Set([...a, ...b])];

function merged(a: Partial<Capability>, b: Partial<Capability>): Partial<Capability> {
  const materials = union(a.materials, b.materials);
  const finish = union(a.finish, b.finish);
  return {
    ...a, ...b, ...(materials.length === 0 ? {} : { materials }), ...(finish.length === 0 ? {} : { finish }),
    ...(a.size === undefined && b.size === undefined ? {} : { size: { ...a.size, ...b.size } }),
  };
}

const latest = (all: readonly Evidence[]): Evidence | undefined =>
  [...all].sort((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : a.by === 'job' ? -1 : 1))[0];

/** A bare skill confirms the one that is there; one with limits stands beside it. */
function withCapability(member: Member, added: Partial<Capability>, evidence: Evidence | undefined): Member {
  const { process = '', name, ...details } = added;
  const capabilities = member.capabilities ?? [];
  const learnt: Mutable<Capability> = { process, ...(name === undefined ? {} : { name }), ...details, origin: 'stated', ...(evidence === undefined ? {} : { evidence }) };
  const isBare = Object.keys(details).length === 0;
  const there = capabilities.findIndex((one) => (isBare ? one.process === process : isEqual({ ...one, evidence: undefined }, { ...learnt, evidence: undefined })));
  if (there === -1) return { ...member, capabilities: [...capabilities, learnt] };
  const before = capabilities[there] as Capability;
  const newest = latest([...(before.evidence ? [before.evidence] : []), ...(evidence ? [evidence] : [])]);
  const confirmed: Capability = { ...before, origin: 'stated', ...(newest === undefined ? {} : { evidence: newest }) };
  return { ...member, capabilities: capabilities.map((one, at) => (at === there ? confirmed : one)) };
}

/** Whether two values are the same, whatever the order of their keys. */
function isEqual(a: unknown, b: unknown): boolean {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a === b;
  const keys = [...new Set([...Object.keys(a), ...Object.keys(b)])];
  return keys.every((key) => isEqual((a as Record<string, unknown>)[key], (b as Record<string, unknown>)[key]));
}
