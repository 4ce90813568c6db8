/** `@sanchi/sdk/import`: spreadsheets in, a directory document and every problem out. */
export { importDirectory } from './import-directory.js';
export { createRecogniser } from './skills/recogniser.js';
export { readReview } from './skills/review.js';
export { additionsSheet, type Addition } from './skills/additions.js';
export { inferredSheet, problemsSheet, toCsv } from './sheets/sheets.js';
export { openWorkbook, type OpenedWorkbook } from './sheets/workbook.js';
export { checkVocabulary, type VocabularyProblem } from '../text/authoring/check.js';
export { placeOf } from './problems/problems.js';
export { template } from './template.js';
export { fields } from './columns/headers.js';
export type { MemberField, ProductField, Field } from './columns/aliases.js';
export type { ProblemCode } from './problems/texts.js';
export type {
  Cell, ColumnReport, Decision, ImportOptions, ImportProgress, ImportResult, ImportSummary, InferredSkill, Mapping, MappingTarget, PlaceTable, Problem, Recognise, RecognisedSkill,
  Review, ReviewLine, Severity, Sheet, SourceFile, WithheldReason,
} from './types.js';
