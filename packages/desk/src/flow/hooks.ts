import type { DeskHooks, Refusal } from '../desk.js';
import { mayOpenFiles, officeMayOpenFiles } from '../routing/index.js';
import { stateOf } from './context.js';
import { startRouting } from './start.js';
import { tick } from './tick.js';

const NDA: Refusal = { code: 'nda', message: { ja: '秘密保持契約を結んでから開くことになっています。', en: 'It opens only after the secrecy agreement.' } };
const SCOPE: Refusal = { code: 'beyond-scope', message: { ja: 'お客さまが許した開示の範囲に入っていません。', en: 'The customer has not allowed this.' } };

/** What routing adds to the desk's core. */
export const deskHooks: DeskHooks = {
  async received(desk, r, row) {
    const network = desk.networks.get(row.network);
    if (!network) throw new Error(`unknown network: ${row.network}`);
    await startRouting(desk, r, network, row);
  },
  mayOpen(_desk, _r, row, who) {
    const state = stateOf(row);
    if (who.kind === 'customer') return Promise.resolve(true);
    if (!state) return Promise.resolve(who.kind === 'office' ? true : SCOPE);
    if (who.kind === 'office') return Promise.resolve(officeMayOpenFiles(state) ? true : NDA);
    if (mayOpenFiles(state, who.id)) return Promise.resolve(true);
    return Promise.resolve(state.nda.required && state.asked.some(({ member }) => member === who.id) ? NDA : SCOPE);
  },
  tick,
};
