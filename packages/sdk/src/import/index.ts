/** `@sanchi/sdk/import`: spreadsheets in, a directory document and every problem out. */
export { importDirectory } from './import-directory.js';
export { createRecogniser, type RecognisedSkill } from './recogniser.js';
export { readReview } from './review.js';
export { additionsSheet, type Addition } from './additions.js';
export { inferredSheet, problemsSheet, toCsv } from './sheets.js';
export { placeOf } from './problems.js';
export { template } from './template.js';
export { fields } from './headers.js';
export type { MemberField, ProductField, Field } from './aliases.js';
export type { ProblemCode } from './problem-texts.js';
export type {
  Cell, ColumnReport, Decision, ImportOptions, ImportProgress, ImportResult, ImportSummary, InferredSkill, Mapping, Mention, PlaceTable, Problem, Review,
  ReviewLine, Severity, Sheet, SourceFile, WithheldReason,
} from './types.js';
