/** MiniSearch in the four ways people set it up. */
import MiniSearch from 'minisearch';
import { FIELDS } from './flat.mjs';
import { bigrams } from './tokens.mjs';
import { bytesOf, textOf } from './bytes.mjs';

const engine = (id, label, options) => {
  const settings = { fields: FIELDS, ...options };
  const facade = (index) => ({
    all: (query) => index.search(query).map((hit) => hit.id),
    search: (query, limit) => index.search(query).slice(0, limit).map((hit) => hit.id),
    suggest: (query, limit) => index.autoSuggest(query).slice(0, limit).map((item) => item.suggestion),
    index,
  });
  return {
    id, label, package: 'minisearch',
    build: ({ flat }) => {
      const index = new MiniSearch(settings);
      index.addAll(flat);
      return facade(index);
    },
    pack: (built) => bytesOf(JSON.stringify(built.index)),
    load: (bytes) => facade(MiniSearch.loadJSON(textOf(bytes), settings)),
  };
};

export const miniSearches = [
  engine('minisearch', 'MiniSearch default', {}),
  engine('minisearch-prefix', 'MiniSearch + prefix', { searchOptions: { prefix: true } }),
  engine('bigrams-and', 'MiniSearch bigrams AND', { tokenize: bigrams, processTerm: (term) => term, searchOptions: { combineWith: 'AND' } }),
  engine('bigrams-or', 'MiniSearch bigrams OR', { tokenize: bigrams, processTerm: (term) => term }),
];
