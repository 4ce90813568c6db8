import { oneLine } from '../sheets/cells.js';
import type { RowContext } from '../members/draft.js';
import { splitList } from '../values/lists.js';
import { pageAddress } from './contact.js';
import { date } from './facts.js';
import type { Reader } from './identity.js';
import { readUrl } from '../values/web.js';

function photo(cx: RowContext, text: string): void {
  const read = readUrl(text);
  if (read === undefined || (read.completed && !text.includes('/'))) return cx.tell('bad-photo', { value: text });
  cx.draft.product.photo ??= { url: read.url };
}

/** The columns of a table of products. */
export const PRODUCT_READERS = {
  'product.name': (cx, text) => cx.text(cx.draft.product, 'name', text),
  'product.tags': (cx, text) => { cx.draft.product.tags = [...(cx.draft.product.tags ?? []), ...splitList(text).map(oneLine)]; },
  'product.category': (cx, text) => cx.text(cx.draft.product, 'category', text),
  'product.photo': photo,
  'product.summary': (cx, text) => cx.text(cx.draft.product, 'summary', text),
  'product.description': (cx, text) => cx.text(cx.draft.product, 'description', text, true),
  'product.url': (cx, text) => {
    const url = pageAddress(cx, text);
    if (url !== undefined) cx.draft.product.url ??= url;
  },
  'product.year': (cx, text) => {
    const year = Number(date(cx, text)?.slice(0, 4));
    if (Number.isInteger(year) && year > 0) cx.draft.product.year ??= year;
  },
  'product.award': (cx, text) => cx.text(cx.draft.product, 'award', text),
} as const satisfies Record<string, Reader>;
