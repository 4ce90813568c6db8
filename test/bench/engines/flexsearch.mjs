/** FlexSearch with its CJK charset, as its readme advises for Japanese. */
import FlexSearch from 'flexsearch';
import { FIELDS } from './flat.mjs';
import { bytesOf, textOf } from './bytes.mjs';

const { Charset, Document } = FlexSearch;

const create = () =>
  new Document({ document: { id: 'id', index: FIELDS }, tokenize: 'forward', encoder: Charset.CJK });

/** One list out of the lists per field: a member found in more fields, or earlier, comes first. */
const merged = (lists) => {
  const scores = new Map();
  for (const { result } of lists)
    result.forEach((id, rank) => scores.set(id, (scores.get(id) ?? 0) + 1 / (rank + 10)));
  return [...scores].sort((a, b) => b[1] - a[1]).map(([id]) => id);
};

const facade = (index, count) => ({
  all: (query) => merged(index.search(query, { limit: count })),
  search: (query, limit) => merged(index.search(query, { limit })).slice(0, limit),
  index,
});

export const flexSearch = {
  id: 'flexsearch', label: 'FlexSearch CJK', package: 'flexsearch',
  build: ({ flat }) => {
    const index = create();
    for (const document of flat) index.add(document);
    return facade(index, flat.length);
  },
  pack: async ({ index }) => {
    const parts = {};
    await index.export((key, value) => { parts[key] = value; });
    return bytesOf(JSON.stringify(parts));
  },
  load: (bytes, { flat }) => {
    const index = create();
    for (const [key, value] of Object.entries(JSON.parse(textOf(bytes)))) index.import(key, value);
    return facade(index, flat.length);
  },
};
