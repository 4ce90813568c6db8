import type { ConceptKind } from '../model/concept.js';
import type { DirectoryDocument, Publisher } from '../model/directory.js';
import type { LocalizedText } from '../model/text.js';
import type { Field } from './columns/aliases.js';
import type { ProblemCode } from './problems/texts.js';

/** A file as it was uploaded or read: its name (shown in problems) and its bytes. */
export interface SourceFile {
  /** Shown in problems; the path may stand before it. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What a spreadsheet cell may hold. */
export type Cell = string | number | boolean | Date | null;

/** One sheet of a workbook. */
export interface Sheet {
  readonly name: string;
  /** From the first row of the sheet, whatever it holds. */
  readonly rows: readonly (readonly Cell[])[];
  /** The sheet is hidden: it is not imported. */
  readonly hidden?: boolean;
  /** Rows and columns that are hidden, from 0: they are not published. */
  readonly hiddenRows?: ReadonlySet<number>;
  readonly hiddenColumns?: ReadonlySet<number>;
  /** Cells merged downwards: the first row, the last one and the column, from 0. Only the first of them holds the value. */
  readonly merged?: readonly { readonly row: number; readonly until: number; readonly column: number }[];
  /** Addresses that cells link to, by `row,column` from 0. */
  readonly links?: ReadonlyMap<string, string>;
}

/** A skill, material or thing of the vocabulary found in a free text. */
export interface RecognisedSkill {
  /** Concept id. */
  readonly concept: string;
  readonly kind: ConceptKind;
  /** Offsets of the words into the text as given: [start, end). */
  readonly start: number;
  readonly end: number;
  /** The text says that it is *not* done: 「めっきは行っていません」. */
  readonly negated: boolean;
}

/** Finds the vocabulary's concepts in a text, in the order in which they stand there. */
export type Recognise = (text: string) => readonly RecognisedSkill[];

/** Prefectures and municipalities as `[code of 6 digits, kanji, kana, romaji]`; the shape of `vocabulary/places.json`. */
export interface PlaceTable {
  readonly prefectures: readonly (readonly string[])[];
  readonly municipalities: readonly (readonly string[])[];
}

/**
 * What a mapping makes of a column: a field, the same with the unit of bare numbers (`capital(百万円)`), `extra` to publish the
 * column under its own label, `-` or `null` to withhold it. A field's Japanese name does as well; what nothing knows is
 * withheld and reported as `mapping-unknown-field`.
 */
export type MappingTarget = Field | `${Field}(${string})` | '-' | (string & {}) | null;

/** Which column is what, by its header as written: `{ '会社名': 'name', '社長メモ': '-' }`. */
export type Mapping = Readonly<Record<string, MappingTarget>>;

/** How far the import is. `total` is missing while it is unknown. */
export interface ImportProgress {
  /** Name of the file that is read, or that the member at hand came from. */
  readonly file: string;
  /** Data rows done so far, headers not counted. */
  readonly rows: number;
  readonly total?: number;
  /** Reading rows, putting members together, or reading skills in their texts. */
  readonly stage: 'read' | 'members' | 'skills';
}

/** How to import. Nothing is required; the importer never reads files or the network by itself. */
export interface ImportOptions {
  /** Reads an XLSX workbook. Without it an XLSX file is a problem, not an error. */
  readonly readXlsx?: (bytes: Uint8Array) => Promise<readonly Sheet[]>;
  /** Which column is what, where the headers do not say so: a JSON or CSV file, or an object. */
  readonly mapping?: SourceFile | Mapping;
  /** The sheet of inferred skills as it came back with keep/discard. */
  readonly review?: SourceFile;
  /** Publishes every skill inferred from text unless the review discards it. @default false */
  readonly publishInferred?: boolean;
  /** Recognises skills in text; without it stated skills stay plain words and none are inferred. */
  readonly recognise?: Recognise;
  /** The label of a concept for the review sheet. */
  readonly conceptLabel?: (concept: string) => string;
  /** Tells the municipality from an address, where no code is given. @default none: addresses stay addresses */
  readonly places?: PlaceTable;
  /** A six-digit municipality code for an address, asked before `places`. */
  readonly locateMunicipality?: (address: string) => string | undefined;
  /** Identity of the directory. Defaults come from the first file's name. */
  readonly id?: string;
  /** @default that of a directory.json given with it, else the first file's name */
  readonly title?: LocalizedText;
  readonly description?: LocalizedText;
  /** @default that of a directory.json given with it, else called as the title */
  readonly publisher?: Publisher;
  /** SPDX id or a licence's name. */
  readonly licence?: string;
  readonly source?: { readonly title?: LocalizedText; readonly url?: string };
  /** ISO 8601 date put into the document as `updated`; dates after it are reported. */
  readonly today?: string;
  /** More data rows than this throw `too-large`. A page uses 2,000. @default no limit */
  readonly maxRows?: number;
  /** Members of the edition now published: far fewer than these is reported as an error (`shrunk`). */
  readonly previousMembers?: number;
  readonly onProgress?: (progress: ImportProgress) => void;
  readonly signal?: AbortSignal;
}

/** `error`: something was not imported. `warning`: a value needs mending. `notice`: worth knowing. */
export type Severity = 'error' | 'warning' | 'notice';

/** Something in a file that a person ought to know: data, never an exception. */
export interface Problem {
  /** Name of the file. */
  readonly file: string;
  /** As a spreadsheet counts: the first row of the file is 1, whatever it holds. */
  readonly row?: number;
  /** Header of the column as written. */
  readonly column?: string;
  readonly code: ProblemCode;
  readonly severity: Severity;
  /** The cell as found, cut to 200 characters. */
  readonly value?: string;
  /** What is wrong and how to mend it. */
  readonly message: { readonly ja: string; readonly en: string };
  /** What the importer did about it. */
  readonly done: { readonly ja: string; readonly en: string };
}

/** Why a column is not published. */
export type WithheldReason =
  | 'person' | 'hidden' | 'no-public-field' | 'row-number' | 'no-header' | 'empty' | 'not-chosen' | 'member-key';

/** What became of one column of one file. */
export interface ColumnReport {
  /** Name of the file. */
  readonly file: string;
  /** The header as written. */
  readonly column: string;
  /** The column's header brought to one form, as the alias table knows it. */
  readonly header: string;
  /** The field it was read as, with the language where it is a second wording: `description.en`. Absent where it was withheld. */
  readonly mappedTo?: Field | `${Field}.en`;
  /** What people call that field. */
  readonly label?: { readonly ja: string; readonly en: string };
  /** Absent where the column is published. */
  readonly withheld?: WithheldReason;
  /** Cells that hold something. */
  readonly filled: number;
}

/** A skill read in free text, waiting for the office's decision. */
export interface InferredSkill {
  /** Member id. */
  readonly member: string;
  /** Name of the member, for people. */
  readonly name: string;
  /** Concept id. */
  readonly concept: string;
  readonly kind: ConceptKind;
  /** The words found, as written. */
  readonly words: string;
  /** Where: `description`, `products.0.description` … */
  readonly field: string;
  /** The sentence that says so, cut to 160 characters. */
  readonly sentence: string;
  /** What people call the concept; with `conceptLabel` only. */
  readonly label?: string;
  /** What the review says; absent while nobody has decided. */
  readonly decision?: Decision;
}

/** What the office decided of an inferred skill. */
export type Decision = 'keep' | 'discard';

/** The decisions of a returned review sheet, by member id and concept id. */
export interface Review {
  readonly decisions: ReadonlyMap<string, ReviewLine>;
  readonly problems: readonly Problem[];
}

/** One decided line of a review sheet. */
export interface ReviewLine {
  /** Member id. */
  readonly member: string;
  /** Concept id. */
  readonly concept: string;
  /** The words found, as the sheet has them. */
  readonly words: string;
  readonly decision: Decision;
  /** As a spreadsheet counts. */
  readonly row: number;
}

/** The import in numbers. */
export interface ImportSummary {
  readonly files: number;
  /** Data rows read, headers and blank rows not counted. */
  readonly rows: number;
  readonly members: number;
  /** Works that members offer, from columns and tables of products. */
  readonly products: number;
  /** Rows that were merged into a member of another row. */
  readonly merged: number;
  readonly withheldColumns: number;
  /** Skills listed for review. */
  readonly inferred: number;
  /** Lines taken from sheets of additions; absent where none was given. */
  readonly additions?: number;
  readonly errors: number;
  readonly warnings: number;
  readonly notices: number;
}

/** What came of an import. The document is publishable; everything that is not in it is accounted for beside it. */
export interface ImportResult {
  readonly document: DirectoryDocument;
  readonly problems: readonly Problem[];
  readonly columns: readonly ColumnReport[];
  /** Skills read in texts, for the review sheet. */
  readonly inferred: readonly InferredSkill[];
  readonly summary: ImportSummary;
}
