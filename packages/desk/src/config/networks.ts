import { readFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { fetchBytes, isSanchiError, joinShards, type DirectoryDocument } from '@sanchi/sdk';
import { checkDocument } from '@sanchi/sdk/client';
import { ConfigError, type ConfigProblem } from './problems.js';
import { readChecked } from './read.js';
import { reviewProblems } from './review.js';
import { routingSchema, type DeskConfig, type NetworkConfig, type RoutingMember } from './schema.js';

/** One network the desk serves: its settings, its published directory, its members' private addresses. */
export interface Network {
  /** The network's part of the configuration. */
  readonly config: NetworkConfig;
  /** Whole, also where it is published in shards. */
  readonly directory: DirectoryDocument;
  /** Routing addresses by member id; who is not among them gets nothing by mail. */
  readonly members: ReadonlyMap<string, RoutingMember>;
}

/** The networks of one desk. */
export interface Networks {
  get(id: string): Network | undefined;
  all(): readonly Network[];
}

/** Makes the set of networks from loaded parts. */
export function networksOf(list: readonly Network[]): Networks {
  const byId = new Map(list.map((network) => [network.config.id, network]));
  return { get: (id) => byId.get(id), all: () => list };
}

/**
 * Loads the directory and the routing file of every network, and checks that they fit its policy.
 *
 * @throws {@link ConfigError} naming the file.
 */
export async function loadNetworks(config: DeskConfig): Promise<Networks> {
  return networksOf(await Promise.all(config.networks.map(async (network) => {
    const file = resolve(network.routing);
    const [directory, routing] = await Promise.all([readDirectory(network.directory), readChecked(file, routingSchema)]);
    const loaded: Network = { config: network, directory, members: new Map(Object.entries(routing.members)) };
    const problems = reviewProblems(loaded);
    if (problems.length > 0) throw new ConfigError(file, problems);
    return loaded;
  })));
}

/** A shard of a directory, from beside it. */
async function readShard(source: string, url: string): Promise<unknown> {
  const text = /^https?:\/\//.test(source)
    ? new TextDecoder().decode((await fetchBytes(new URL(url, source))).bytes)
    : await readFile(join(dirname(source), basename(url.split('?')[0] ?? '')), 'utf8');
  return JSON.parse(text) as unknown;
}

async function readDirectory(source: string): Promise<DirectoryDocument> {
  try {
    const text = /^https?:\/\//.test(source)
      ? new TextDecoder().decode((await fetchBytes(source)).bytes)
      : await readFile(source, 'utf8');
    const document = checkDocument(JSON.parse(text), source);
    return Array.isArray(document.shards) ? await joinShards(document, (url) => readShard(source, url)) : document;
  } catch (error) {
    throw new ConfigError(source, [directoryProblem(error)]);
  }
}

function directoryProblem(error: unknown): ConfigProblem {
  const { code, details } = isSanchiError(error) ? error : { code: undefined, details: {} };
  if (code === 'format') {
    return details.newer === true
      ? { path: 'format', ja: `新しい版の Sanchi で作られた一覧です。この窓口（sanchi-desk）を新しくしてください`, en: 'was made for a newer Sanchi: update the desk' }
      : { path: 'format', ja: 'sanchi-directory/1 の一覧ではありません', en: 'is no sanchi-directory/1 document' };
  }
  if (code === 'invalid') {
    const issues = details.issues ?? [];
    return { path: issues[0] ?? '', ja: `一覧に要るものがありません（${issues.join('、')}）。sanchi build で作り直してください`, en: `the directory lacks what it must have (${issues.join(', ')}): make it again with sanchi build` };
  }
  const reason = error instanceof Error ? error.message : String(error);
  return { path: '', ja: `一覧（directory.json）を読めません。場所と中身を確かめてください（${reason}）`, en: `the directory cannot be read: check where it is and what it holds (${reason})` };
}
