import type { DirectoryDocument } from '@sanchi/sdk';
import { createRecogniser, importDirectory, type ImportOptions, type ImportResult, type PlaceTable, type SourceFile } from '@sanchi/sdk/import';
import { fullVocabulary, placeTable } from '@sanchi/sdk/vocabulary';
import type { Finding } from './findings.js';
import type { Language } from './strings/index.js';
import { documentIn, validateDocument } from './validate/index.js';
import { readXlsx } from './xlsx.js';

/** An import with what was found in directories that need none. */
export interface Imported extends Omit<ImportResult, 'problems'> {
  /** All problems, those of directories included. */
  readonly problems: readonly Finding[];
  /** What is wrong with the directories among the files. */
  readonly inDocuments: readonly Finding[];
}

let places: PlaceTable | undefined;
let recogniser: ReturnType<typeof createRecogniser> | undefined;

/** Sanchi's table of prefectures and municipalities in the shape the importer takes. */
export function allPlaces(): PlaceTable {
  if (places !== undefined) return places;
  const rows = placeTable().split('\n').filter((line) => line !== '').map((line) => line.split('\t'));
  const isPrefecture = ([code = '']: readonly string[]): boolean => code.slice(2, 5) === '000';
  places = { prefectures: rows.filter(isPrefecture), municipalities: rows.filter((row) => !isPrefecture(row)) };
  return places;
}

/** The label of a concept in a language; plain words stay themselves. */
export function labeller(language: Language, document?: DirectoryDocument): (idOrWords: string) => string {
  const labels = new Map([...fullVocabulary(), ...(document?.vocabulary ?? [])].map((concept) => [concept.id, concept[language]]));
  return (idOrWords) => labels.get(idOrWords) ?? idOrWords;
}

/** Imports files with all that Sanchi knows: workbooks, places, skills; directories among them are checked in full. */
export async function importSources(files: readonly SourceFile[], options: ImportOptions, language: Language): Promise<Imported> {
  const result = await importDirectory(files, {
    readXlsx, places: allPlaces(), recognise: await (recogniser ??= createRecogniser()), conceptLabel: labeller(language), ...options,
  });
  const found = files.flatMap((file) => {
    const document = documentIn(file);
    return document === undefined ? [] : validateDocument(document, file.name);
  });
  if (found.length === 0) return { ...result, inDocuments: [] };
  const of = (severity: string): number => found.filter((finding) => finding.severity === severity).length;
  const { summary } = result;
  return {
    ...result,
    problems: [...result.problems, ...found],
    inDocuments: found,
    summary: { ...summary, errors: summary.errors + of('error'), warnings: summary.warnings + of('warning'), notices: summary.notices + of('notice') },
  };
}
