import type { Rfq } from '../model/rfq.js';
import { knowledgeOf } from '../search/known.js';
import type { Directory } from '../search/types.js';
import { allowedBy } from './candidates/allowed.js';
import { contendersFor } from './candidates/candidates.js';
import { conditionsOf } from './conditions/conditions.js';
import { gapOf } from './proposal/gaps.js';
import { askedOf } from './asked/parts.js';
import { propose } from './proposal/proposal.js';
import { senderPlace } from './candidates/sender-place.js';
import { tieBreakers } from './candidates/tie-breakers.js';
import type { MatchPolicy, Matching, RequestPart } from './types.js';

/**
 * Which members of an opened directory can do which part of a request, with a verdict for each condition, and whom to
 * propose as lead and team. Knowledge is that of the search; the same input gives the same answer, whatever the order of
 * the members. Nothing is decided here: an office or a network's members do that.
 *
 * The proposal covers all that anyone can do with as few hand-overs as possible in any order of the steps that their usual
 * before and after allow, then with as few members, then with as few open questions; between equal fits the policy's tie-breakers
 * decide (load, rotation of the lead, distance, technical level), and last the reading of the names.
 *
 * @example
 * const directory = await openDirectory('https://example.jp/directory.json');
 * const { proposal } = await match(directory, rfq, { network: 'kyoto-shisaku', load: { minasoko: 2 } });
 *
 * @throws {SanchiError} `invalid` where the directory was not opened by `openDirectory`.
 */
export async function match(directory: Directory, rfq: Rfq, policy: MatchPolicy = {}): Promise<Matching> {
  const knowledge = knowledgeOf(directory);
  await knowledge.whole?.();
  // The whole vocabulary, whatever part of it a page holds: a request may well name what nobody here does.
  const dictionary = await knowledge.full();
  const asked = askedOf(dictionary, rfq);
  const conditions = conditionsOf(knowledge, dictionary, rfq, asked, policy.today);
  const allowed = allowedBy(knowledge, rfq, policy);
  const sender = policy.sender ?? await senderPlace(knowledge, rfq.sender);
  const by: MatchPolicy = { ...policy, ...(sender ? { sender } : {}) };
  const contenders = await contendersFor(knowledge, dictionary, asked.parts, conditions, allowed, tieBreakers(by), policy.network ?? rfq.network);
  const { unread } = asked;
  const proposal = propose(asked, contenders, by, (part) => gapOf(knowledge, dictionary.vocabulary, part, contenders, allowed));
  return {
    unread,
    parts: proposal.steps.flatMap(({ part }) => asked.parts.filter(({ id }) => id === part)).map(({ id, label, asked: words, origin, via, concepts }): RequestPart => ({ id, label, asked: words, origin, via, concepts })),
    candidates: contenders.map(({ candidate }) => candidate),
    proposal,
  };
}
