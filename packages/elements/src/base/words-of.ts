import type { QueryPart, UnderstoodQuery } from '@sanchi/sdk';

/** A verb's ending after its stem, at a place; particles are none, but for 「にしたい」 of 「きれいにしたい」. */
const ENDING = /(?<=[ぁ-ん])(?!に(?!し)|[のをはがもやと])[ぁ-ん]+/y;

/** Where the words of a part end for a reader: of 「見学できる」 search itself needs but 「見学でき」. */
export function endOf({ text, parts }: UnderstoodQuery, { end }: QueryPart): number {
  ENDING.lastIndex = end;
  const to = end + (ENDING.exec(text)?.[0].length ?? 0);
  return parts.some(({ start }) => start >= end && start < to) ? end : to;
}

/** The words of a part as typed. */
export const wordsOf = (query: UnderstoodQuery, part: QueryPart): string => query.text.slice(part.start, endOf(query, part));
