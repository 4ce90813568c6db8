import { addStrings } from '../base/strings.js';
import { jaDetail } from './ja-detail.js';

let added = false;

/** Brings in the Japanese texts of the parts loaded on demand; a page's own wording is kept. */
export function addDetailStrings(): void {
  if (added) return;
  added = true;
  addStrings('ja', jaDetail, true);
}
