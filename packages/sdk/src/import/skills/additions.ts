import { CONDITION_NAMES, type ConditionKind } from '../../model/condition.js';
import type { Evidence } from '../../model/member.js';
import { cleanCell, narrow } from '../sheets/cells.js';
import { unguarded } from '../sheets/formula-guard.js';
import { readDate, toDay } from '../values/dates.js';
import { readFlag } from '../values/flags.js';
import { headerKey } from '../columns/headers.js';
import { splitList } from '../values/lists.js';
import type { ProblemList } from '../problems/problems.js';
import type { Table } from '../sheets/tables.js';

/** What was learnt of a member at work and accepted by the office: a line of the sheet of additions. */
export interface Addition {
  /** Member id. */
  readonly member: string;
  /** Name of the member, for people; the id decides. */
  readonly name: string;
  /** Concept id of the skill, where the vocabulary has one. */
  readonly concept?: string;
  /** The skill in words. */
  readonly skill: string;
  /** What of the skill was asked; without one, it is the skill itself. */
  readonly condition?: ConditionKind;
  /** What was asked, in words: 「±0.01」. */
  readonly value?: string;
  /** With which materials it was asked, since a limit belongs to them. */
  readonly materials?: readonly string[];
  /** Whether the member can do it. */
  readonly can: boolean;
  /** How and when it was learnt; absent where the sheet does not say it, which is reported as `addition-evidence`. */
  readonly evidence?: Evidence;
  /** Number of the request in which it was learnt. It is published nowhere. */
  readonly request: string;
}

/** A line with where it stands. */
export interface ReadAddition extends Addition {
  readonly file: string;
  readonly row: number;
}

const COLUMNS = {
  member: ['会員ID', 'member id'], name: ['会員', 'member'], concept: ['技術ID', 'concept id'], skill: ['技術', 'skill'], condition: ['条件', 'condition'], value: ['値', 'value'], materials: ['材料', 'materials'],
  can: ['できる', 'can'], evidence: ['もと', 'evidence'], on: ['日付', 'date'], request: ['受付番号', 'request'],
} as const;
type ColumnName = keyof typeof COLUMNS;
/** Columns by which the sheet is known among the tables; no list of members has them all. */
const SIGNATURE: readonly ColumnName[] = ['member', 'skill', 'can', 'evidence'];
/** Conditions that their name says in full. */
const BY_NAME: readonly ConditionKind[] = ['consumer-orders', 'supplied-material'];
/** Rows that are looked at for the header: somebody may have put a title above. */
const DEPTH = 5;

const EVIDENCE: Readonly<Record<Evidence['by'], readonly [ja: string, en: string]>> = { job: ['実績', 'job'], answer: ['回答', 'answer'] };

interface Header { readonly at: number; readonly columns: ReadonlyMap<ColumnName, { readonly index: number; readonly header: string }> }

function headerOf({ rows }: Table): Header | undefined {
  for (const [at, row] of rows.slice(0, DEPTH).entries()) {
    const keys = row.map((cell) => headerKey(cleanCell(cell)));
    const columns = new Map((Object.keys(COLUMNS) as ColumnName[]).flatMap((name) => {
      const index = keys.findIndex((key) => COLUMNS[name].some((header) => headerKey(header) === key));
      return index === -1 ? [] : [[name, { index, header: cleanCell(row[index]) }] as const];
    }));
    if (SIGNATURE.every((name) => columns.has(name))) return { at, columns };
  }
  return undefined;
}

/** Whether a table is a sheet of additions, as the desk exports it. */
export const isAdditions = (table: Table): boolean => headerOf(table) !== undefined;

/** Reads a sheet of additions; a line that cannot be understood is a problem and left out. */
export function readAdditions(table: Table, problems: ProblemList): ReadAddition[] {
  const header = headerOf(table);
  if (header === undefined) return [];
  const { at, columns } = header;
  return table.rows.flatMap((row, index): ReadAddition[] => {
    if (index <= at || row.every((cell) => cleanCell(cell) === '')) return [];
    const text = (name: ColumnName): string => unguarded(cleanCell(row[columns.get(name)?.index ?? -1]));
    const tell = (code: Parameters<ProblemList['add']>[1], name: ColumnName): [] => {
      problems.add(table.file, code, { row: index + 1, column: columns.get(name)?.header ?? COLUMNS[name][0], value: text(name) });
      return [];
    };
    const condition = text('condition') === '' ? undefined : kindOf(text('condition'));
    const can = readFlag(text('can'))?.value;
    const by = (['job', 'answer'] as const).find((one) => EVIDENCE[one].some((word) => word === narrow(text('evidence')).toLowerCase()));
    const date = readDate(text('on'));
    if (text('member') === '') return tell('addition-no-member', 'member');
    if (text('skill') === '' && text('concept') === '') return tell('addition-no-skill', 'skill');
    if (text('condition') !== '' && condition === undefined) return tell('addition-condition', 'condition');
    if (condition !== undefined && !BY_NAME.includes(condition) && text('value') === '') return tell('addition-no-value', 'value');
    if (can === undefined) return tell('addition-can', 'can');
    if (by === undefined) tell('addition-evidence', 'evidence');
    else if (date === undefined) tell('addition-date', 'on');
    const materials = splitList(text('materials'));
    return [{
      file: table.file, row: index + 1, member: text('member'), name: text('name'), skill: text('skill') || text('concept'), can, request: text('request'),
      ...(text('concept') === '' ? {} : { concept: text('concept') }),
      ...(condition === undefined ? {} : { condition, value: text('value') }),
      ...(materials.length === 0 ? {} : { materials }),
      ...(by === undefined || date === undefined ? {} : { evidence: { by, on: toDay(date.value) } }),
    }];
  });
}

const kindOf = (words: string): ConditionKind | undefined => (Object.keys(CONDITION_NAMES) as ConditionKind[])
  .find((kind) => kind === words || [CONDITION_NAMES[kind].ja, CONDITION_NAMES[kind].en].some((name) => headerKey(name) === headerKey(words)));

/** Additions as rows under a header, as {@link importDirectory} reads them among its files. */
export const additionsSheet = (additions: readonly Addition[]): string[][] => [
  (Object.keys(COLUMNS) as ColumnName[]).map((name) => COLUMNS[name][0]),
  ...additions.map(({ member, name, concept = '', skill, condition, value = '', materials = [], can, evidence, request }) => [
    member, name, concept, skill, condition === undefined ? '' : CONDITION_NAMES[condition].ja, value, materials.join('、'), can ? '○' : '×',
    evidence === undefined ? '' : EVIDENCE[evidence.by][0], evidence?.on ?? '', request,
  ]),
];
