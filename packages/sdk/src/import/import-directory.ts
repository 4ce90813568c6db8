import { DIRECTORY_FORMAT, type DirectoryDocument } from '../model/directory.js';
import type { Member, Work } from '../model/member.js';
import { addAdditions } from './skills/add-additions.js';
import { isAdditions, readAdditions } from './skills/additions.js';
import { assemble, type Assembly, type Entry } from './members/assemble.js';

import { classify, type ReadTable } from './columns/classify.js';
import { RowContext } from './members/draft.js';
import { inferAll } from './skills/infer-all.js';
import { readMapping } from './columns/mapping.js';
import { MemberStore } from './members/members.js';
import { Pace } from './sheets/pace.js';
import { PlaceIndex } from './values/places.js';
import { readProducts } from './members/products.js';
import { ProblemList } from './problems/problems.js';
import { reviewOf } from './skills/review.js';
import { readRows } from './sheets/rows.js';
import { settlePlaces } from './values/settle-places.js';
import { readSources } from './sheets/tables.js';
import type { ColumnReport, ImportOptions, ImportResult, InferredSkill, ReviewLine, SourceFile } from './types.js';
import { unifyCategories } from './members/unify.js';

/**
 * Turns spreadsheets into a directory document. What cannot be taken over is reported, never dropped in silence, and
 * nothing is published that no public field was found for. Rejects only with `too-large` or when aborted.
 *
 * @example
 * const { document, problems } = await importDirectory([{ name: 'makers.csv', bytes }]);
 */
export async function importDirectory(files: readonly SourceFile[], options: ImportOptions = {}): Promise<ImportResult> {
  const pace = new Pace(options.signal);
  const problems = new ProblemList();
  const sources = await readSources(files, options, problems, pace);
  const sheets = sources.tables.filter(isAdditions);
  const additions = sheets.flatMap((sheet) => readAdditions(sheet, problems));
  const map = new Map(await readMapping(options.mapping, problems, pace, options.readXlsx));
  const tables = classify(sources.tables.filter((table) => !sheets.includes(table)), map, options, problems);
  const decisions = await reviewed(options, problems, pace);

  const assembly: Assembly = { recognise: options.recognise ?? (() => []), places: new PlaceIndex(options.places), locate: options.locateMunicipality };
  const store = new MemberStore(problems);
  let rows = 0;
  for (const table of tables.filter(({ role }) => role !== 'products')) {
    rows += await readMembers(table, store, assembly, problems, options, pace);
  }
  settlePlaces(store.entries, assembly.places, problems);
  const known = await store.finish(pace);
  const origins = new Map<Work, { readonly file: string; readonly row: number }>();
  for (const table of tables.filter(({ role }) => role === 'products')) {
    rows += await readProducts(table, known, origins, problems, options, pace);
  }
  unifyCategories(known, origins, problems);
  const { members, inferred } = await inferAll(known, options, decisions, problems, pace);
  const lists = files.filter(({ name }) => !sheets.some(({ file }) => file === name));
  const before = documentOf(lists, sources.documents, members, options);
  const document = additions.length === 0 ? before : withMembers(before, addAdditions(before.members, additions, options, problems));
  checkSize(document, lists, options, problems);
  return resultOf(document, problems, tables.flatMap(({ reports }) => reports), inferred, {
    files: files.length, rows, merged: store.merged, ...(sheets.length === 0 ? {} : { additions: additions.length }),
  });
}

async function reviewed(options: ImportOptions, problems: ProblemList, pace: Pace): Promise<ReadonlyMap<string, ReviewLine>> {
  if (options.review === undefined) return new Map();
  const review = await reviewOf(options.review, pace, options.readXlsx);
  problems.push(...review.problems);
  return review.decisions;
}

async function readMembers(
  read: ReadTable, store: MemberStore, assembly: Assembly, problems: ProblemList, options: ImportOptions, pace: Pace,
): Promise<number> {
  const { table, from, role } = read;
  const cx = new RowContext(table.file, problems, options.today);
  // A row is assembled when the next one begins: rows without a name may still add to it.
  let open: Entry | undefined;
  const close = (): void => {
    if (open === undefined) return;
    if (role === 'completing') store.complete(open);
    else store.add(open);
    open = undefined;
  };
  const count = await readRows(table, from, read, cx, pace, ({ draft, continues }) => {
    const entry = assemble(draft, cx, assembly);
    if (!continues) close();
    if (continues && open !== undefined) absorb(open, entry);
    else open = entry;
  }, {
    nameless: role === 'completing',
    progress: (done) => options.onProgress?.({ file: table.file, rows: done, total: table.rows.length - from, stage: 'members' }),
  });
  close();
  return count;
}

/** Lists of a row without a name are added to the member above; it has no field that could contradict. */
function absorb(open: Entry, more: Entry): void {
  const { member } = open;
  const lists = ['capabilities', 'equipment', 'certifications', 'products', 'works', 'tags', 'extra', 'photos', 'industriesServed'] as const;
  for (const key of lists) {
    const added = more.member[key];
    if (added !== undefined) (member as Record<string, unknown>)[key] = [...(member[key] ?? []), ...added];
  }
}

function documentOf(
  files: readonly SourceFile[], given: readonly DirectoryDocument[], imported: readonly Member[], options: ImportOptions,
): DirectoryDocument {
  const base = given[0];
  const stem = (files[0]?.name ?? 'directory').replace(/^.*[/\\]/u, '').replace(/\.[^.]*$/u, '') || 'directory';
  const title = options.title ?? base?.title ?? stem;
  const members = [...given.flatMap((document) => document.members), ...imported];
  const { prepared, ...kept } = base ?? {};
  const optional = {
    description: options.description, licence: options.licence, source: options.source, updated: options.today,
    prepared: imported.length === 0 && given.length === 1 ? prepared : undefined,
  };
  return {
    ...kept,
    format: DIRECTORY_FORMAT,
    id: options.id ?? base?.id ?? (stem.normalize('NFKC').toLowerCase().replace(/[^a-z0-9]+/gu, '-').replace(/^-|-$/gu, '') || 'directory'),
    title,
    publisher: options.publisher ?? base?.publisher ?? { name: title },
    ...Object.fromEntries(Object.entries(optional).filter(([, value]) => value !== undefined)),
    members,
  };
}

/** The document with other members; a prepared index fits the members it was made from and no others. */
function withMembers({ prepared: _, ...document }: DirectoryDocument, members: readonly Member[]): DirectoryDocument {
  return { ...document, members };
}

function checkSize(document: DirectoryDocument, files: readonly SourceFile[], options: ImportOptions, problems: ProblemList): void {
  const before = options.previousMembers ?? 0;
  const n = document.members.length;
  if (n < before * 0.7) problems.add(files[0]?.name ?? '', 'shrunk', { n, before });
}

function resultOf(
  document: DirectoryDocument, list: ProblemList, columns: readonly ColumnReport[], inferred: readonly InferredSkill[],
  counts: { readonly files: number; readonly rows: number; readonly merged: number; readonly additions?: number },
): ImportResult {
  const problems = list.finish();
  const of = (severity: string): number => problems.filter((problem) => problem.severity === severity).length;
  return {
    document, problems, columns, inferred,
    summary: {
      ...counts,
      members: document.members.length,
      products: document.members.reduce((sum, member) => sum + (member.products?.length ?? 0), 0),
      withheldColumns: columns.filter(({ withheld }) => withheld !== undefined && withheld !== 'empty').length,
      inferred: inferred.length,
      errors: of('error'), warnings: of('warning'), notices: of('notice'),
    },
  };
}

