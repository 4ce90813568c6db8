import { shareUsed } from '../clock/index.js';
import type { NetworkConfig } from '../config/index.js';
import type { Desk } from '../desk.js';
import { errorFields } from '../log.js';
import { isClockRunning } from '../routing/index.js';
import type { RfqRow } from '../store/index.js';
import { stateOf } from './context.js';
import { sendDigests } from './letters/digest.js';
import { dispatch } from './dispatch.js';

/** The share of the promise at which the office is told next: those passed and not told yet, only the last of them. */
function dueShare(config: NetworkConfig, row: RfqRow, now: Date): number | undefined {
  const state = stateOf(row);
  const { promise, hours } = config;
  if (!promise || !state || !isClockRunning(state) || !state.clock.answerBy) return undefined;
  const used = shareUsed(hours, now, new Date(state.clock.answerBy), promise.hours * 60);
  return [promise.escalateAfter, 0.8, 1].filter((share) => used >= share && share > state.clock.told).sort((a, b) => a - b).at(-1);
}

/** Reminders before a promise breaks, and the month's digest. May run as often as one likes: nothing is said twice. */
export async function tick(desk: Desk): Promise<void> {
  for (const { config } of desk.networks.all()) {
    const open = await desk.store.db.selectFrom('rfqs').select('id').where('network', '=', config.id)
      .where('closedAt', 'is', null).where('answeredAt', 'is', null).where('answerBy', 'is not', null).execute();
    for (const { id } of open) {
      try {
        const row = await desk.store.rfqs.get(id);
        const share = row && dueShare(config, row, desk.now());
        if (share !== undefined) await dispatch(desk, id, { type: 'escalated', by: { kind: 'system' }, share });
      } catch (error) {
        desk.log.error({ rfq: id, ...errorFields(error) }, 'escalation failed');
      }
    }
  }
  await sendDigests(desk);
}
