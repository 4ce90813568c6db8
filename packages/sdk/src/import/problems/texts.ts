import { ADDITION_TEXTS } from './texts-additions.js';
import { FILE_TEXTS } from './texts-files.js';
import { ROW_TEXTS } from './texts-rows.js';
import { VALUE_TEXTS } from './texts-values.js';

/** Every problem the importer can report, with its severity and its sentences; `{name}` is filled in. */
export const PROBLEM_TEXTS = { ...FILE_TEXTS, ...ADDITION_TEXTS, ...ROW_TEXTS, ...VALUE_TEXTS };

/** Stable over versions; the sentences are for people and may change. */
export type ProblemCode = keyof typeof PROBLEM_TEXTS;
