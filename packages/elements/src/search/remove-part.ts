import type { QueryPart, UnderstoodQuery } from '@sanchi/sdk';
import { endOf } from '../base/words-of.js';
import type { SanchiSearch } from './search.js';

/** The query without one part, spaces closed up. */
export const withoutPart = (query: UnderstoodQuery, part: QueryPart): string =>
  `${query.text.slice(0, part.start)} ${query.text.slice(endOf(query, part))}`.replace(/[\s\u3000]+/g, ' ').trim();

/** Takes a part off the query; the focus goes to the field, since what was pressed is gone. */
export function removePart(host: SanchiSearch, part: QueryPart): void {
  host.explained = undefined;
  if (host.result) host.change({ query: withoutPart(host.result.query, part) });
  host.renderRoot.querySelector<HTMLElement>('#q')?.focus();
}
