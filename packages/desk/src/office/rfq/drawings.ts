import type { Context } from 'hono';
import type { Desk } from '../../desk.js';
import { errorPage } from '../../error-page.js';
import { Problem, problemText } from '../../intake/index.js';
import { addFiles } from '../../pages/add-files.js';
import type { Channel } from '../../routing/index.js';
import type { RfqRow } from '../../store/index.js';
import { officePath } from '../frame.js';
import { rfqPage } from './page.js';
import { CHANNELS } from '../said.js';
import type { Session } from '../session/session.js';
import { isOurs } from '../session/session.js';

const channelOf = (text = ''): Channel => CHANNELS.map(([channel]) => channel).find((one) => one === text) ?? 'web';

/** Adds what came by mail, fax or at the counter: members see it as if the customer had sent it with the form. */
export async function addDrawings(desk: Desk, c: Context, session: Session, row: RfqRow): Promise<Response> {
  const say = async (refused: string, status: 409 | 422): Promise<Response> => c.html(await rfqPage(desk, session, row, { refused }), status);
  try {
    const outcome = await addFiles(desk, c, row.id, (fields, count) => (isOurs(desk, c, session, fields.get('csrf') ?? '')
      ? { type: 'files-added', by: { kind: 'office', id: session.user.id }, channel: channelOf(fields.get('channel')), count } : undefined));
    if (!outcome) return await errorPage(c, 403, { code: 'csrf', message: { ja: 'ページが古くなっています。開き直してください。', en: 'This page is out of date. Please reload it.' } });
    return 'refused' in outcome ? await say(outcome.refused.message.ja, 409) : c.redirect(officePath(desk, `/rfqs/${row.id}?done`), 303);
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return say(problemText(error).message.ja, 422);
  }
}
