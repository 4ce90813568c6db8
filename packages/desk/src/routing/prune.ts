import type { RoutingState } from './state.js';

/** A part of the work that is a concept of the vocabulary, and no words of the customer's. */
const CONCEPT = /^[a-z0-9-]+$/;

/** The state without anything that people wrote: what may stay for the year's figures once personal data go. */
export function withoutTexts(state: RoutingState): RoutingState {
  const { interview: _, lead, ended, proposal, accepted, passOffer, ...rest } = state;
  return {
    ...rest,
    answers: state.answers.map(({ text: _text, ...answer }) => answer),
    questions: state.questions.map(({ answer: _answer, ...question }) => ({ ...question, text: '' })),
    votes: state.votes.map(({ reason: _reason, ...vote }) => vote),
    conditions: state.conditions.map((condition) => ({ ...condition, about: '' })),
    team: state.team.map(({ part, ...place }) => ({ ...place, part: CONCEPT.test(part) ? part : '' })),
    estimates: state.estimates.map(({ note: _note, ...estimate }) => estimate),
    // What is missing and why may be in the customer's words.
    ...(proposal ? { proposal: { ...proposal, english: {}, gaps: [], unread: [], reasons: [] } } : {}),
    ...(lead ? { lead: without(lead) } : {}),
    ...(accepted ? { accepted: without(accepted) } : {}),
    ...(ended ? { ended: without(ended) } : {}),
    ...(passOffer ? { passOffer: without(passOffer) } : {}),
  };
}

function without<T extends { readonly reason?: string }>({ reason: _, ...rest }: T): Omit<T, 'reason'> {
  return rest;
}
