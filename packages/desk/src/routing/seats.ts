import { isWithinScope } from './disclosure.js';
import type { RefusalCode } from './refusals.js';
import type { RoutingState } from './state.js';
import type { RoutingContext } from './step.js';

/**
 * Why a member may not vote for a seat now, its own or as its deputy; undefined where it may. A seat is a company's and a company has
 * one voice: a deputy speaks for one seat, and none that has a seat speaks for another.
 */
export function whyNoVote(state: RoutingState, { policy, members }: Pick<RoutingContext, 'policy' | 'members'>, seat: string, by: string): RefusalCode | undefined {
  const { review } = policy;
  if (!review || state.accepted) return 'already-decided';
  const isDeputy = by !== seat;
  if (!state.reviewers.includes(seat)) return 'not-yours';
  if (isDeputy && !(review.deputies && members.get(seat)?.deputies?.includes(by))) return 'not-yours';
  if (isDeputy && !isWithinScope(state, by)) return 'beyond-scope';
  const company = (id: string): string => members.get(id)?.company ?? id;
  const hasOther = (one: string, voice: string): boolean => one !== seat && company(voice) === company(by);
  if (isDeputy && state.reviewers.some((one) => hasOther(one, one))) return 'one-seat';
  if (state.votes.some((vote) => hasOther(vote.seat, vote.by))) return 'one-seat';
  const before = state.votes.find((vote) => vote.seat === seat);
  // A member's own word takes the place of its deputy's, never the other way round.
  return before && (before.by === before.seat || isDeputy) ? 'seat-voted' : undefined;
}
