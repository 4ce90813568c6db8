import { textIn } from '@sanchi/sdk';
import type { Network } from '../../config/index.js';
import type { RoutingState } from '../../routing/index.js';
import { memberName } from '../context.js';
import type { Language } from '../record/summary.js';

/** How a keepsake is sent in: where to, and what to mind. */
export interface Sending {
  /** Address and name, a line each; empty where neither member nor office states an address. */
  readonly address: string;
  readonly care: string;
}

/** To the lead where its address is known, or else to the office. */
export function sendingOf({ lead }: RoutingState, network: Network, number: string, language: Language): Sending {
  const member = network.directory.members.find(({ id }) => id === lead?.member);
  const own = [member?.postcode && `〒${member.postcode}`, textIn(member?.address, language)].filter(Boolean).join(' ');
  const { address = '', name } = network.config.office;
  return {
    address: own !== '' && lead ? `${own}\n${memberName(network, lead.member, language)}` : address === '' ? '' : `${address}\n${textIn(name, language)}`,
    care: language === 'ja' ? `箱の中に、受付番号 ${number} を書いた紙を入れてください。割れないように包み、記録の残る方法でお送りください。`
      : `Put a note with the number ${number} into the box, wrap the item well and use a tracked service.`,
  };
}
