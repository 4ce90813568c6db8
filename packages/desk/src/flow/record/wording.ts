import type { Language } from './summary.js';

/** What stands behind a word in brackets, as each language writes them. */
export const bracketed = (text: string, language: Language): string => (language === 'ja' ? `（${text}）` : ` (${text})`);

/** How many members: 「3社」, "3 members". */
export const membersCounted = (count: number, language: Language): string =>
  (language === 'ja' ? `${count}社` : `${count} ${count === 1 ? 'member' : 'members'}`);
