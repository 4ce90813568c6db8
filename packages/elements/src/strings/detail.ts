import { addStrings, inEnglish, onStrings } from '../base/strings.js';
import { jaDetail } from './ja-detail.js';

let added = false;
let english: Promise<void> | undefined;

/**
 * Brings in the texts of the parts loaded on demand; a page's own wording is kept. Resolves once they are there in the
 * languages in use.
 */
export function addDetailStrings(): Promise<void> | undefined {
  if (!added) {
    added = true;
    addStrings('ja', jaDetail, true);
    onStrings(() => { void loadEnglish(); });
  }
  return loadEnglish();
}

/** Fetches the English texts where those of the first screen are wanted. */
function loadEnglish(): Promise<void> | undefined {
  if (!inEnglish()) return undefined;
  return english ??= import('./en-detail.js').then(
    ({ enDetail }) => addStrings('en', enDetail, true),
    () => { english = undefined; },
  );
}
