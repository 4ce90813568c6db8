import type { DeskHooks, Refusal } from '../desk.js';
import { mayOpenFiles, mayRead, officeMayOpenFiles } from '../routing/index.js';
import { isMember, stateOf } from './context.js';
import { startRouting } from './start.js';
import { tick } from './tick.js';

const NDA: Refusal = { code: 'nda', message: { ja: '秘密保持契約を結んでから開くことになっています。', en: 'It opens only after the secrecy agreement.' } };
const SCOPE: Refusal = { code: 'beyond-scope', message: { ja: 'お客さまが許した開示の範囲に入っていません。', en: 'The customer has not allowed this.' } };
const LEFT: Refusal = { code: 'not-yours', message: { ja: 'このネットワークの方ではなくなっています。', en: 'You are no longer with this network.' } };

/** What routing adds to the desk's core. */
export const deskHooks: DeskHooks = {
  async received(desk, r, row) {
    const network = desk.networks.get(row.network);
    if (!network) throw new Error(`unknown network: ${row.network}`);
    await startRouting(desk, r, network, row);
  },
  async mayOpen(desk, r, row, who) {
    const state = stateOf(row);
    if (who.kind === 'customer') return true;
    const network = desk.networks.get(row.network);
    if (!network || !state) return SCOPE;
    if (who.kind === 'office') {
      const user = await r.users.get(who.id);
      if (user?.network !== row.network || user.disabledAt !== null || !network.config.office.users.includes(user.email)) return LEFT;
      return officeMayOpenFiles(state) ? true : NDA;
    }
    if (!isMember(network, who.id)) return LEFT;
    if (mayOpenFiles(state, who.id)) return true;
    return state.nda.required && mayRead(state, who.id) && !state.ended ? NDA : SCOPE;
  },
  tick,
};
