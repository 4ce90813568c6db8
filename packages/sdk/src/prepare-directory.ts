import type { DirectoryDocument } from './model/directory.js';

/**
 * Adds to a document what a page would otherwise work out by itself: the part of the vocabulary in use and its postings.
 * Members are put into reading order. The same document gives the same bytes.
 */
export async function prepareDirectory(
  document: DirectoryDocument, options: { readonly signal?: AbortSignal } = {},
): Promise<DirectoryDocument> {
  // Loaded when called: pages read prepared directories far more often than they make them.
  const { prepare } = await import('./search/prepared/prepare.js');
  return prepare(document, options);
}
