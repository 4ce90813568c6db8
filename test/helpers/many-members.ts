import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DirectoryDocument, Member } from '@sanchi/sdk';
import { root } from '../repo/sources.js';

const DATA = join(root, 'demo/data');

/** The demonstration directories as one, each member several times under other ids, with a field nobody knows. */
export function manyMembers(size: number): DirectoryDocument {
  const documents = readdirSync(DATA).filter((name) => name.endsWith('.json')).map((name) => JSON.parse(readFileSync(join(DATA, name), 'utf8')) as DirectoryDocument);
  const all = documents.flatMap(({ members }) => members ?? []);
  const members = Array.from({ length: size }, (_, n): Member => {
    const { corporateNumber: _number, ...member } = all[n % all.length] as Member;
    return { ...member, id: `m${n}`, ...(n % 7 === 0 && { unheardOf: { of: n } }) };
  });
  return { format: 'sanchi-directory/1', id: 'many', title: '大きな一覧', publisher: { name: '見本' }, networks: documents.flatMap(({ networks }) => networks ?? []), members };
}
