/** Fuse.js: no index to speak of, every document is compared. */
import Fuse from 'fuse.js';
import { FIELDS } from './flat.mjs';
import { bytesOf, textOf } from './bytes.mjs';

// With the defaults a match must lie near the start of the text; makers' descriptions are longer than that.
const options = { keys: FIELDS, ignoreLocation: true, threshold: 0.3 };

const facade = (fuse) => ({
  all: (query) => fuse.search(query).map(({ item }) => item.id),
  search: (query, limit) => fuse.search(query, { limit }).map(({ item }) => item.id),
  fuse,
});

export const fuse = {
  id: 'fuse', label: 'Fuse.js', package: 'fuse.js',
  build: ({ flat }) => facade(new Fuse(flat, options)),
  pack: ({ fuse: built }) => bytesOf(JSON.stringify(built.getIndex())),
  load: (bytes, { flat }) => facade(new Fuse(flat, options, Fuse.parseIndex(JSON.parse(textOf(bytes))))),
};
