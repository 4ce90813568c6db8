import { SanchiError } from '../errors.js';
import type { DirectoryDocument } from '../model/directory.js';
import type { Member } from '../model/member.js';
import { membersOf } from '../model/unread.js';
import { SHARD_FORMAT, type ShardDocument } from '../model/shard.js';
import { fetchBytes, type FetchOptions } from './fetch-document.js';

/** A summary whose members are ours to complete, and where it was fetched from. */
export interface Summary {
  readonly document: DirectoryDocument;
  readonly url: string | undefined;
}

/** A shard with the members that it completes. */
interface Piece {
  readonly url: string;
  readonly of: DirectoryDocument;
  readonly base: string | undefined;
  /** Of the members of the document, the first that it completes and the one after the last. */
  readonly from: number;
  readonly to: number;
  loading?: Promise<void>;
}

/**
 * Completes members of directories that are published in shards: all, or those of some numbers (counted through all
 * documents). Each shard is fetched once, for whoever waits for it: the signal of one of them, or of the opening, ends none.
 * One that did not come is asked for again next time.
 */
export function createShards(summaries: readonly Summary[], { signal: _signal, ...options }: FetchOptions): (numbers?: readonly number[]) => Promise<void> {
  // By member number; members that are whole have none.
  const pieceOf: (Piece | undefined)[] = [];
  const pieces: Piece[] = [];
  for (const { document, url: base } of summaries) {
    const from = pieceOf.length, size = membersOf(document).length;
    let at = 0;
    for (const { url, members: count } of document.shards ?? []) {
      const to = Math.min(size, at + count), piece: Piece = { url, of: document, base, from: at, to };
      pieces.push(piece);
      for (; at < to; at++) pieceOf[from + at] = piece;
    }
    pieceOf.length = from + size;
  }
  return async (numbers) => {
    const wanted = numbers ? new Set(numbers.flatMap((number) => pieceOf[number] ?? [])) : pieces;
    await Promise.all([...wanted].map((piece) => (piece.loading ??= load(piece, options).catch((error: unknown) => {
      delete piece.loading;
      throw error;
    }))));
  };
}

async function load({ url, of, base, from, to }: Piece, options: FetchOptions): Promise<void> {
  if (base === undefined && !/^https?:/.test(url)) throw new SanchiError('invalid', `where is the directory ${of.id}? Its shards lie beside it: pass \`base\``, { issues: ['base'] });
  const address = new URL(url, base).href;
  const { bytes } = await fetchBytes(address, options);
  completeMembers(membersOf(of).slice(from, to), parseShard(new TextDecoder().decode(bytes), of.id, address));
}

/** A shard from its JSON text; refuses what is none of that directory. */
function parseShard(text: string, directory: string, url: string): ShardDocument {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new SanchiError('json', `broken JSON: ${url}`, { url }, error);
  }
  return checkShard(value, directory, url);
}

/**
 * A shard as it was read.
 *
 * @throws {SanchiError} `format` where it is no shard of that directory.
 */
export function checkShard(value: unknown, directory: string, url: string): ShardDocument {
  const shard = value as Partial<ShardDocument> | null;
  if (shard?.format !== SHARD_FORMAT || shard.directory !== directory || !Array.isArray(shard.members)) {
    throw new SanchiError('format', `no shard of the directory ${directory}: ${url}`, { url, found: shard?.format });
  }
  return shard as ShardDocument;
}

/** Puts the fields of a shard into the members they belong to; by id, so that one of another edition does no harm. */
export function completeMembers(members: readonly Member[], shard: ShardDocument): void {
  const fields = new Map(shard.members.map((each) => [each.id, each]));
  for (const member of members) Object.assign(member, fields.get(member.id));
}
