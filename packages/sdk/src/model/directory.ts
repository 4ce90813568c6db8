import type { Concept } from './concept.js';
import type { Contact, Member } from './member.js';
import type { Network } from './network.js';
import type { Case, Product, Standard } from './product.js';
import type { Agglomeration, Region, RegionalResource } from './region.js';
import type { Shard } from './shard.js';
import type { LocalizedText } from './text.js';

/** The format this version of Sanchi writes and reads; a higher number is refused politely. */
export const DIRECTORY_FORMAT = 'sanchi-directory/1';

/** Who publishes a directory and answers for it. */
export interface Publisher {
  readonly name: LocalizedText;
  readonly contact?: Contact;
}

/** A directory nearby, offered to who finds nobody in this one. */
export interface Neighbour {
  /** What the link says. */
  readonly name: LocalizedText;
  /** Of its page, not its document: a visitor goes there. `https:` or `http:` only. */
  readonly url: string;
}

/** What `sanchi build` works out beforehand, so that a page answers at once; ignored when it does not fit. */
export interface PreparedIndex {
  /** Of the layout of what follows; another version is ignored. */
  readonly version: number;
  /** The edition of Sanchi's vocabulary it was made with. */
  readonly edition: string;
  /** Fingerprint of the members the index was made from. */
  readonly fingerprint: string;
  /** Of a summary whose members stand on lines of their own: what tells whether a line was edited. */
  readonly lines?: string;
  /** The part of the vocabulary that these members use, as `encodePart` writes it. */
  readonly concepts: string;
  /** Numbers of the needs, besides those of the part, that something here answers, as `encodeNumbers` writes them. */
  readonly needs: string;
  /** Words met here that contain a term and mean something else, a line each. */
  readonly traps: string;
  /** Municipalities in use: code, kanji, kana, romaji parted by tabs, a line each. */
  readonly places: string;
  /** Concept postings, as `encodePostings` writes them. */
  readonly postings: string;
}

/** One file that holds everything a page shows of a region's makers. Unknown fields are kept within a major version. */
export interface DirectoryDocument {
  /** Where editors find the JSON Schema: completion and checks as one types. */
  readonly $schema?: string;
  /** {@link DIRECTORY_FORMAT}. */
  readonly format: string;
  /** Small letters, digits and hyphens; told apart from other directories by it. */
  readonly id: string;
  readonly title: LocalizedText;
  readonly description?: LocalizedText;
  readonly publisher: Publisher;
  /** ISO 8601 date. */
  readonly updated?: string;
  /** SPDX id or a licence's name. */
  readonly licence?: string;
  /** Where the data come from. */
  readonly source?: { readonly title?: LocalizedText; readonly url?: string };
  /** Made up to show Sanchi: pages say so. */
  readonly demonstration?: boolean;
  readonly regions?: readonly Region[];
  readonly agglomerations?: readonly Agglomeration[];
  readonly networks?: readonly Network[];
  /** In reading order once prepared. */
  readonly members: readonly Member[];
  readonly resources?: readonly RegionalResource[];
  readonly products?: readonly Product[];
  readonly standards?: readonly Standard[];
  readonly cases?: readonly Case[];
  /** Concepts that add to or override (same id) those of Sanchi's vocabulary. */
  readonly vocabulary?: readonly Concept[];
  /** Concept ids put first on the page: what distinguishes this region. */
  readonly distinguishing?: readonly string[];
  /** Directories nearby, in the order to be offered; nothing is asked of them until a visitor follows the link. */
  readonly neighbours?: readonly Neighbour[];
  /** Made by `prepareDirectory`; never written by hand. */
  readonly prepared?: PreparedIndex;
  /**
   * Where a large directory is published as a summary: files with what it leaves out of its members. Members then hold what
   * search and cards need.
   */
  readonly shards?: readonly Shard[];
}
