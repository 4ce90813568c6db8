import type { Network } from '../config/index.js';
import type { Desk } from '../desk.js';
import type { Effect, RoutingEvent, RoutingState } from '../routing/index.js';
import { isClockRunning } from '../routing/index.js';
import type { Repos, RfqRow } from '../store/index.js';
import { factData } from './candidates/facts.js';
import { draft } from './letters/index.js';

/** Kind of the audit entries that hold routing events; the log of them replays to the state. */
export const ROUTING = 'routing';

/** Writes an event, the state it leads to and all that follows from it into one transaction. */
export async function carryOut(desk: Desk, r: Repos, network: Network, row: RfqRow, event: RoutingEvent, state: RoutingState, effects: readonly Effect[]): Promise<RfqRow> {
  const { type, at, by, channel, reason } = event;
  const { seq } = await r.events.add({
    rfqId: row.id, network: row.network, at, kind: ROUTING, actorKind: by.kind, actor: by.id ?? '', data: event,
    ...(channel ? { channel } : {}), ...(reason ? { reason } : {}),
  });
  const next = await r.rfqs.update(row.id, {
    state: state.stage, machine: state, lead: state.lead?.member ?? null,
    answerBy: state.clock.answerBy ?? null, answeredAt: state.clock.answeredAt ?? null,
    closedAt: state.ended?.at ?? null, urgent: state.lead?.urgent === true || row.urgent,
    ...(type === 'escalated' ? { escalatedAt: at } : {}),
  });
  await assign(r, next, state, at, by.id ?? by.kind);
  for (const effect of effects) {
    if (effect.kind === 'mail') await desk.mail.enqueue(r, await draft(desk, effect, { network, row: next, state, event, seq }));
    if (effect.kind === 'fact') await r.facts.offer({ network: row.network, member: effect.member, rfqId: row.id, kind: effect.origin, data: factData(effect), at }, effect.about);
  }
  desk.log.info({ rfq: row.id, event: type, stage: state.stage, clock: isClockRunning(state), mails: effects.filter(({ kind }) => kind === 'mail').length }, 'routed');
  return next;
}

/** Who has which part, for load and turn; only what is new is written. */
async function assign(r: Repos, row: RfqRow, state: RoutingState, at: string, by: string): Promise<void> {
  const known = new Set((await r.assignments.of(row.id)).filter((one) => one.state === 'active').map(({ member, role, part }) => `${role}:${member}:${part}`));
  const wanted = [
    ...(state.lead ? [{ member: state.lead.member, role: 'lead', part: '' }] : []),
    ...state.team.map(({ member, part }) => ({ member, role: 'team', part })),
    ...(state.liaison ? [{ member: state.liaison, role: 'liaison', part: '' }] : []),
  ];
  for (const one of wanted) {
    if (!known.delete(`${one.role}:${one.member}:${one.part}`)) await r.assignments.put({ rfqId: row.id, ...one, state: 'active', at, by });
  }
  for (const key of known) {
    const [role = '', member = '', ...part] = key.split(':');
    await r.assignments.put({ rfqId: row.id, role, member, part: part.join(':'), state: 'replaced', at, by });
  }
}
