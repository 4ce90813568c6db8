import type { Member } from './member.js';

/** The format of a shard that this version of Sanchi writes and reads. */
export const SHARD_FORMAT = 'sanchi-shard/1';

/** Where a directory's document keeps what it leaves out of some of its members. */
export interface Shard {
  /** Address of the {@link ShardDocument}, relative to that of the directory. */
  readonly url: string;
  /** So many members, in the directory's order and beginning after those of the shard before. */
  readonly members: number;
}

/** What a summary leaves out of its members: fields by their id, each as a whole. */
export interface ShardDocument {
  /** {@link SHARD_FORMAT}. */
  readonly format: string;
  /** Id of the directory. */
  readonly directory: string;
  /** In the directory's order. */
  readonly members: readonly (Pick<Member, 'id'> & Partial<Member>)[];
}
