import { describe, expect, it } from 'vitest';
import type { RoutingEvent } from '../../../packages/desk/src/routing/index.js';
import { apply, isClockRunning, mayOpenFiles, mayRead, teamMark } from '../../../packages/desk/src/routing/index.js';
import { at, contextOf, customer, member, office, play, refusedWith, rfqWith, SEATS, system } from './play.js';

const received = (candidates: string[] = ['m1', 'm2']): RoutingEvent => ({ type: 'received', at: at(0), by: customer, candidates, reviewers: SEATS, answerBy: at(120) });
const answers = (id: string, verdict: 'can' | 'cannot' | 'hand' = 'can', minute = 5): RoutingEvent => ({ type: 'member-answered', at: at(minute), by: member(id), member: id, verdict });
const vote = (seat: string, accept: boolean, by = seat, minute = 5): RoutingEvent => ({ type: 'voted', at: at(minute), by: member(by), seat, member: by, accept, liaison: accept });
const letters = (effects: readonly { kind: string; letter?: string; to?: unknown }[]): string[] =>
  effects.flatMap((effect) => (effect.kind === 'mail' ? [`${effect.letter!} ${(effect.to as { id?: string; kind: string }).id ?? (effect.to as { kind: string }).kind}`] : []));

describe('Kyoto', () => {
  const context = contextOf('kyoto');
  it('forwards at once to those with the skill, who must answer, and starts the clock', () => {
    const { state, effects } = play(context, [received()]);
    expect(state.stage).toBe('hands');
    expect(state.asked).toEqual([{ member: 'm1', at: at(0), mustAnswer: true }, { member: 'm2', at: at(0), mustAnswer: true }]);
    expect(letters(effects)).toEqual(['office-new office', 'member-asked m1', 'member-asked m2']);
    expect(effects).toContainEqual({ kind: 'clock', action: 'start' });
  });

  it('names a lead only from those who answered, unless it is urgent; the lead’s price stops the clock', () => {
    const { state } = play(context, [received(), answers('m1')]);
    const named = (id: string, urgent = false): RoutingEvent => ({ type: 'lead-named', at: at(9), by: office, member: id, urgent, ...(urgent ? { reason: '急ぎ' } : {}) });
    expect(refusedWith(context, state, named('m2'))).toBe('not-answered');
    expect(refusedWith(context, state, { ...named('m1'), by: member('m1') })).toBe('not-yours');
    expect(refusedWith(context, play(context, [answers('m1', 'cannot', 6)], state).state, named('m1', true))).toBe('said-cannot');
    const led = play(context, [named('m2', true)], state);
    expect(led.state.lead).toMatchObject({ member: 'm2', urgent: true, reason: '急ぎ' });
    expect(refusedWith(context, state, { ...named('m2', true), reason: ' ' })).toBe('reason-missing');
    // Another in its stead: the first will ask why.
    expect(refusedWith(context, led.state, { ...named('m1'), replaces: 'm2' } as RoutingEvent)).toBe('reason-missing');
    expect(play(context, [{ ...named('m1'), replaces: 'm2', reason: '設備の故障' } as RoutingEvent], led.state).state.lead?.member).toBe('m1');
    expect(letters(led.effects)).toContain('member-other-lead m1');
    const priced = play(context, [{ type: 'estimate-offered', at: at(20), by: member('m2'), member: 'm2', price: { price: 50_000 }, straight: true }], led.state);
    expect(letters(priced.effects)).toContain('customer-estimate customer');
    expect(priced.state).toMatchObject({ stage: 'estimate', clock: { answeredAt: at(20) } });
    expect(priced.effects).toContainEqual({ kind: 'clock', action: 'stop' });
  });

  it('waits at the office beyond the scope, tells visitor and clock, and goes on with permission', () => {
    const closed = contextOf('kyoto', rfqWith({ disclosure: 'office' }));
    const { state, effects } = play(closed, [received()]);
    expect(state).toMatchObject({ stage: 'waiting', waiting: { reason: 'scope' }, asked: [] });
    expect(letters(effects)).toEqual(['office-waiting office', 'customer-waiting customer']);
    expect(isClockRunning(state)).toBe(false);
    expect(refusedWith(closed, state, { type: 'members-asked', at: at(1), by: office, members: ['m1'] })).toBe('beyond-scope');
    expect(refusedWith(closed, state, { type: 'escalated', at: at(200), by: system, share: 1 })).toBe('clock-stopped');
    const opened = play(closed, [{ type: 'scope-widened', at: at(60), by: customer, scope: 'candidates', consent: { version: '1', text: '…' }, answerBy: at(180) }], state);
    expect(opened.state).toMatchObject({ stage: 'hands', clock: { answerBy: at(180) } });
    expect(opened.effects).toContainEqual({ kind: 'clock', action: 'resume' });
    expect(letters(opened.effects)).toContain('member-asked m1');
  });

  it('asks nobody beside those the visitor named, and the office cannot either without consent', () => {
    const named = contextOf('kyoto', rfqWith({ recipients: ['m3'], consents: [{ kind: 'forward', version: '1', text: '…', at: at(0) }] }));
    const { state } = play(named, [received()]);
    expect(state.asked.map((one) => one.member)).toEqual(['m3']);
    expect(refusedWith(named, state, { type: 'members-asked', at: at(1), by: office, members: ['m1'] })).toBe('beyond-scope');
  });

  it('reminds only those who have not answered, and tells the customer when the promise breaks', () => {
    const { state } = play(context, [received(), answers('m1')]);
    const { effects } = play(context, [{ type: 'escalated', at: at(60), by: system, share: 0.5 }, { type: 'escalated', at: at(120), by: system, share: 1 }], state);
    expect(letters(effects)).toEqual(['office-escalated office', 'member-reminder m2', 'office-escalated office', 'member-reminder m2', 'customer-late customer']);
  });

  it('a lead that finds it cannot gives its place back', () => {
    const { state } = play(context, [received(), answers('m1'), { type: 'lead-named', at: at(6), by: office, member: 'm1' }, answers('m1', 'cannot', 7)]);
    expect(state.stage).toBe('hands');
    expect(state.lead).toBeUndefined();
  });

  it('a word said by telephone stops the clock at the time it was said', () => {
    const { state } = play(context, [received(), answers('m1'), { type: 'lead-named', at: at(6), by: office, member: 'm1' },
      { type: 'estimate-offered', at: at(150), saidAt: at(110), by: office, channel: 'phone', member: 'm1', price: { price: 9000 }, straight: true }]);
    expect(state.clock.answeredAt).toBe(at(110));
  });
});

describe('Migakiya', () => {
  const context = contextOf('migakiya');
  const start = play(context, [received([...SEATS, 'm1'])]).state;
  it('accepts with the fourth vote, in whatever order they come; the liaison is the first seat that offered', () => {
    const votes = ['a2', 'a6', 'a4', 'a3'].map((seat) => vote(seat, true));
    for (const order of [votes, [...votes].reverse()]) {
      const { state, effects } = play(context, order, start);
      expect(state.accepted).toEqual({ at: at(5), by: 'votes' });
      expect(state.liaison).toBe('a2');
      expect(letters(effects)).toContain('customer-accepted customer');
      expect(refusedWith(context, state, vote('a1', false))).toBe('already-decided');
    }
  });

  it('declines once four can no longer accept', () => {
    const { state } = play(context, [vote('a1', false), vote('a2', true), vote('a3', false), vote('a4', false)], start);
    expect(state).toMatchObject({ stage: 'declined', ended: { how: 'declined-by-network' } });
  });

  it('lets deputies vote, whose word the member’s own replaces', () => {
    expect(refusedWith(context, start, vote('a3', true, 'm1'))).toBe('not-yours');
    const { state } = play(context, [vote('a1', true, 'm1'), vote('a1', false)], start);
    expect(state.votes).toMatchObject([{ seat: 'a1', by: 'a1', accept: false }]);
    expect(refusedWith(context, state, vote('a1', true, 'm1'))).toBe('seat-voted');
    expect(letters(play(context, [{ type: 'escalated', at: at(60), by: system, share: 0.5 }], start).effects)).toContain('member-reminder a1');
  });

  it('closes a review that drags on below the quorum only for a reason, and never with as many against as for', () => {
    const close = (accept: boolean): RoutingEvent => ({ type: 'review-closed', at: at(90), by: office, accept, reason: '納期が迫っている' });
    expect(refusedWith(context, start, close(true))).toBe('no-votes');
    const { state } = play(context, [vote('a1', true), vote('a2', true), vote('a3', false)], start);
    for (const accept of [true, false]) expect(refusedWith(context, state, { ...close(accept), reason: '' })).toBe('reason-missing');
    expect(play(context, [close(true)], state).state.accepted).toEqual({ at: at(90), by: 'office', reason: '納期が迫っている' });
    expect(play(context, [close(false)], state).state).toMatchObject({ stage: 'declined', ended: { reason: '納期が迫っている' } });
    const draw = play(context, [vote('a4', false)], state).state;
    expect(refusedWith(context, draw, close(true))).toBe('majority-against');
    // Somebody decided while the office was looking at three.
    expect(refusedWith(context, draw, { ...close(false), seen: 3 } as RoutingEvent)).toBe('votes-changed');
  });

  it('stops the clock when the quorum was there, in whatever order votes said by telephone are written down', () => {
    const said = (seat: string, minute: number): RoutingEvent => ({ ...vote(seat, true), at: at(100), saidAt: at(minute), by: office, channel: 'phone' });
    for (const minutes of [[10, 40, 20, 30], [40, 30, 20, 10], [10, 20, 30, 40]]) {
      const { state } = play(context, minutes.map((minute, index) => said(`a${index + 1}`, minute)), start);
      expect(state).toMatchObject({ accepted: { at: at(40) }, clock: { answeredAt: at(40) } });
    }
  });

  it('forms a team with a liaison, in which each part has a member that answers for it', () => {
    const accepted = play(context, ['a1', 'a2', 'a3', 'a4'].map((seat) => vote(seat, true)), start).state;
    const team: RoutingEvent = { type: 'team-formed', at: at(9), by: member('a2'), team: [{ member: 'm1', part: '下磨き' }, { member: 'a5', part: '鏡面' }] };
    expect(refusedWith(context, accepted, { ...team })).toBe('not-now');
    const led = play(context, [{ type: 'lead-named', at: at(8), by: member('a3'), member: 'a5' }], accepted).state;
    expect(refusedWith(context, led, { type: 'lead-named', at: at(8), by: member('a2'), member: 'm1' })).toBe('lead-named');
    const { state } = play(context, [team], led);
    expect(state).toMatchObject({ stage: 'team', liaison: 'a1', team: [{ member: 'm1', part: '下磨き' }, { member: 'a5', part: '鏡面' }] });
    expect(refusedWith(context, led, { ...team, liaison: 'm2' })).toBe('no-liaison');
    // Two change the team they both saw: the second is told that it has changed.
    const replaces = teamMark(state);
    const changed = play(context, [{ ...team, team: [{ member: 'a5', part: '鏡面' }], replaces }], state).state;
    expect(changed.team).toEqual([{ member: 'a5', part: '鏡面' }]);
    expect(refusedWith(context, changed, { ...team, replaces })).toBe('team-formed');
    expect(refusedWith(context, state, team)).toBe('team-formed');
    expect(refusedWith(context, state, { type: 'estimate-offered', at: at(9), by: member('m4'), member: 'm4', price: { price: 1 } })).toBe('not-asked');
  });

  it('waits where fewer may read than must accept', () => {
    const { state } = play(context, [received(['a1', 'a2', 'm1'])]);
    expect(state).toMatchObject({ stage: 'waiting', waiting: { reason: 'scope' } });
  });

  it('takes a keepsake only with consent to its risk', () => {
    const keepsake = contextOf('migakiya', rfqWith({ kind: 'consumer', keepsake: { item: '鍋' }, disclosure: 'all-members' }));
    const { state, effects } = play(keepsake, [received(['m1']), ...['a1', 'a2', 'a3', 'a4'].map((seat) => vote(seat, true)),
      { type: 'lead-named', at: at(8), by: member('a1'), member: 'm1' }, { type: 'estimate-offered', at: at(9), by: member('m1'), member: 'm1', price: { price: 8000, priceTo: 12_000 } }]);
    expect(letters(effects)).toContain('customer-photo customer');
    const { state: priced } = play(keepsake, [{ type: 'estimate-sent', at: at(10), by: member('a1'), estimate: state.estimates[0]!.id }], state);
    const accepted: RoutingEvent = { type: 'estimate-accepted', at: at(11), by: customer, estimate: state.estimates[0]!.id };
    expect(refusedWith(keepsake, priced, accepted)).toBe('risk-consent-missing');
    const end = play(keepsake, [{ ...accepted, risk: { version: '1', text: '…' } }, { type: 'arrived', at: at(12), by: member('m1') }, { type: 'returned', at: at(13), by: member('m1') }], priced);
    expect(end.state.stage).toBe('returned');
    expect(end.state.ended).toBeUndefined();
    expect(letters(end.effects)).toEqual(expect.arrayContaining(['customer-sending customer', 'customer-arrived customer', 'customer-returned customer']));
    const close: RoutingEvent = { type: 'closed', at: at(14), by: office, rating: 5, proven: [{ member: 'm1', skill: '鏡面研磨' }] };
    expect(refusedWith(keepsake, end.state, { ...close, by: customer })).toBe('not-yours');
    const closed = play(keepsake, [close], end.state);
    expect(closed.state).toMatchObject({ stage: 'closed', rating: 5, ended: { how: 'completed' } });
    expect(closed.effects).toContainEqual({ kind: 'fact', member: 'm1', about: '鏡面研磨', value: true, origin: 'proven', words: '鏡面研磨', learnt: { skill: { words: '鏡面研磨' } } });
    expect(mayOpenFiles(closed.state, 'm1')).toBe(true);
  });

  it('lets the office close a keepsake that had ended when it was sent back', () => {
    const keepsake = contextOf('migakiya', rfqWith({ kind: 'consumer', keepsake: { item: '鍋' } }));
    const { state } = play(keepsake, [received(['m1'])]);
    const old = { ...state, stage: 'returned', ended: { how: 'returned', at: at(13) } } as const;
    expect(play(keepsake, [{ type: 'closed', at: at(14), by: office, rating: 4 }], old).state).toMatchObject({ stage: 'closed', rating: 4 });
    expect(refusedWith(keepsake, old, { type: 'withdrawn', at: at(14), by: customer })).toBe('already-ordered');
  });
});

describe('Rodan21', () => {
  const context = contextOf('rodan21', rfqWith({ attachments: [{ name: 'a.pdf', size: 1, type: 'application/pdf', id: 'f' }] }));
  it('opens drawings after interview and secrecy, and chooses members by stage', () => {
    const { state: start, effects } = play(context, [received()]);
    expect(start.stage).toBe('interview');
    expect(letters(effects)).toEqual(['office-new office']);
    const held: RoutingEvent = { type: 'interview-recorded', at: at(10), by: office, heldOn: '2026-11-20', note: '…' };
    const signed: RoutingEvent = { type: 'nda-signed', at: at(11), by: office, covers: 'network' };
    expect(play(context, [held], start).state.stage).toBe('interview');
    expect(play(context, [held, signed], start).state).toEqual(play(context, [signed, held], start).state);
    const { state } = play(context, [held, signed, { type: 'members-asked', at: at(12), by: office, members: ['m1'] }], start);
    expect(state.stage).toBe('planning');
    expect(mayOpenFiles(state, 'm1')).toBe(true);
    const team = play(context, [{ type: 'lead-named', at: at(13), by: office, member: 'm1' },
      { type: 'team-formed', at: at(14), by: office, team: [{ member: 'm1', part: 'design' }, { member: 'm2', part: 'prototyping' }] }], state).state;
    expect(team.stage).toBe('team');
  });

  it('keeps drawings shut to each member that has signed nothing', () => {
    const { state } = play(context, [received(), { type: 'interview-recorded', at: at(10), by: office, heldOn: '2026-11-20', note: '…' },
      { type: 'nda-signed', at: at(11), by: office, covers: ['m1'] }, { type: 'members-asked', at: at(12), by: office, members: ['m1', 'm2'] }]);
    expect([mayRead(state, 'm2'), mayOpenFiles(state, 'm1'), mayOpenFiles(state, 'm2')]).toEqual([true, true, false]);
    const late = apply(state, { type: 'nda-signed', at: at(13), by: office, covers: ['m2'] }, context);
    expect('effects' in late && late.effects).toContainEqual({ kind: 'open-files', to: ['m2'] });
  });
});

describe('raise hands and direct', () => {
  it('nobody owes an answer when hands are raised', () => {
    const context = contextOf('raise-hands');
    const { state } = play(context, [received(), answers('m2', 'hand')]);
    expect(state.asked.every((one) => !one.mustAnswer)).toBe(true);
    expect(refusedWith(context, state, { type: 'lead-named', at: at(6), by: office, member: 'm1', urgent: true })).toBe('no-designation');
  });

  it('the visitor chooses among the prices of those it named', () => {
    const context = contextOf('direct', rfqWith({ recipients: ['m1', 'm3'], consents: [{ kind: 'forward', version: '1', text: '…', at: at(0) }] }));
    const offer = (id: string, price: number, minute: number): RoutingEvent => ({ type: 'estimate-offered', at: at(minute), by: member(id), member: id, price: { price, validUntil: '2026-11-30' } });
    const { state } = play(context, [received([]), offer('m1', 9000, 5), offer('m3', 8000, 6)]);
    expect(state.estimates.map((one) => one.sentAt)).toEqual([at(5), at(6)]);
    const choose = (when: string): RoutingEvent => ({ type: 'estimate-accepted', at: when, by: customer, estimate: state.estimates[1]!.id });
    expect(refusedWith(context, state, choose('2026-12-01T01:00:00Z'))).toBe('estimate-expired');
    // Said by telephone on the last day, written down by the office the day after.
    const late: RoutingEvent = { type: 'estimate-accepted', at: '2026-12-01T01:00:00Z', saidAt: '2026-11-30T08:00:00Z', channel: 'phone', by: office, estimate: state.estimates[1]!.id };
    expect(play(context, [late], state).state).toMatchObject({ stage: 'ordered', lead: { member: 'm3' } });
    expect(refusedWith(context, state, { ...late, saidAt: '2026-11-30T15:30:00Z' })).toBe('estimate-expired');
    const end = play(context, [choose(at(30))], state);
    expect(end.state).toMatchObject({ stage: 'ordered', lead: { member: 'm3' } });
    expect(letters(end.effects)).toContain('member-other-lead m1');
  });
});
