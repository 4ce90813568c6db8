/** Orama with its own Japanese tokenizer (Intl.Segmenter). */
import { create, insertMultiple, load, save, search } from '@orama/orama';
import { createTokenizer } from '@orama/tokenizers/japanese';
import { FIELDS } from './flat.mjs';
import { bytesOf, textOf } from './bytes.mjs';

const empty = () =>
  create({
    schema: Object.fromEntries(FIELDS.map((field) => [field, 'string'])),
    components: { tokenizer: createTokenizer() },
  });

const facade = (db, count) => {
  const ids = async (term, limit) => (await search(db, { term, limit })).hits.map((hit) => hit.id);
  return { all: (query) => ids(query, count), search: ids, db };
};

export const orama = {
  id: 'orama', label: 'Orama Japanese', package: '@orama/orama',
  build: async ({ flat }) => {
    const db = empty();
    await insertMultiple(db, flat, 1000);
    return facade(db, flat.length);
  },
  // The documents travel apart for every engine, so Orama's copy of them is not counted.
  pack: ({ db }) => {
    const { docs: _docs, ...index } = save(db);
    return bytesOf(JSON.stringify(index));
  },
  load: (bytes, { flat }) => {
    const db = empty();
    const docs = Object.fromEntries(flat.map((document, at) => [at + 1, document]));
    load(db, { ...JSON.parse(textOf(bytes)), docs: { docs, count: flat.length } });
    return facade(db, flat.length);
  },
};
