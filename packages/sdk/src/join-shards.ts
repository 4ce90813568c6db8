import { checkShard, completeMembers } from './client/shards.js';
import type { DirectoryDocument, PreparedIndex } from './model/directory.js';
import { fingerprint, usable } from './search/prepared/prepared.js';

/**
 * A directory as one document again, from its summary and shards: for programs that read it from a disk or want all of it.
 * A document without shards is returned as it is.
 *
 * @example
 * const whole = await joinShards(summary, async (url) => JSON.parse(await readFile(join(folder, url.split('?')[0]), 'utf8')));
 *
 * @param read Reads a shard, given its address as the summary has it: relative to the summary, with a `?v=` behind.
 * @throws {SanchiError} `format` where something else is read; whatever `read` throws.
 */
export async function joinShards(document: DirectoryDocument, read: (url: string) => Promise<unknown>): Promise<DirectoryDocument> {
  const { shards, ...rest } = document;
  if (!shards) return document;
  const members = document.members.map((member) => ({ ...member }));
  let from = 0;
  for (const { url, members: count } of shards) {
    completeMembers(members.slice(from, from + count), checkShard(await read(url), document.id, url));
    from += count;
  }
  const prepared = usable(document) ? withoutLines({ ...document.prepared, fingerprint: fingerprint(members) }) : undefined;
  return { ...rest, members, ...(prepared && { prepared }) };
}

/** Whole members do not stand on the lines of a summary. */
const withoutLines = ({ lines: _lines, ...prepared }: PreparedIndex): PreparedIndex => prepared;
