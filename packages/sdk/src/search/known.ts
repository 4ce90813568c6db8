import { SanchiError } from '../errors.js';
import type { Knowledge } from './knowledge/knowledge.js';

/** Where an opened directory keeps its knowledge. A registered symbol: the same for two copies of the package on one page. */
export const KNOWLEDGE: unique symbol = Symbol.for('sanchi.knowledge') as never;

/** A directory with the knowledge behind it, for what builds on search without being it. */
export interface Known {
  readonly [KNOWLEDGE]: Knowledge;
}

/** The knowledge behind an opened directory. */
export function knowledgeOf(directory: object): Knowledge {
  const knowledge = (directory as Partial<Known>)[KNOWLEDGE];
  if (!knowledge) throw new SanchiError('invalid', 'no directory that openDirectory opened', { issues: ['directory'] });
  return knowledge;
}
