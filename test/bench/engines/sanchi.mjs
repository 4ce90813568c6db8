/** Sanchi's embedded engine behind the bench's interface. */
import { bytesOf, textOf } from './bytes.mjs';

const facade = (directory) => ({
  search: async (query, limit) => (await directory.search(query, { limit })).hits.map((hit) => hit.member),
  all: async (query) => (await directory.search(query, { limit: directory.members.length })).hits.map((hit) => hit.member),
  suggest: async (text, limit) => (await directory.suggest(text, { limit })).map((item) => item.text),
  /** Which way the query was read: every part recognised, some of it, or only as text. */
  reading: async (query) => {
    const { query: understood } = await directory.search(query, { limit: 1 });
    const texts = understood.parts.filter((part) => part.kind === 'text').length;
    if (texts === understood.parts.length) return 'text';
    return texts === 0 ? 'recognised' : 'partly';
  },
  directory,
});

/**
 * @param sdk the namespace of `@sanchi/sdk`
 * @param options.vocabulary concepts to use in place of Sanchi's own (the variant with synonyms withheld)
 */
export const sanchiEngine = (sdk, { id = 'sanchi', label = 'Sanchi', vocabulary } = {}) => ({
  id, label, package: '@sanchi/sdk',
  build: async ({ document }) => {
    const { prepared: _prepared, ...plain } = document;
    const directory = await sdk.openDirectory(plain, vocabulary ? { vocabulary } : undefined);
    return facade(directory);
  },
  // A prepared index is made with Sanchi's own vocabulary, so the variant with another one has none.
  ...(vocabulary ? {} : {
    /** What `sanchi build` adds to the document. */
    pack: async (_built, { document }) => bytesOf(JSON.stringify((await sdk.prepareDirectory(document)).prepared)),
    load: async (bytes, { document }) =>
      facade(await sdk.openDirectory({ ...document, prepared: JSON.parse(textOf(bytes)) })),
    /** As a page opens what `sanchi build` has published. */
    open: async (url, fetch) => facade(await sdk.openDirectory(url, { fetch })),
  }),
});
