import type { Desk } from '../../desk.js';
import type { RfqRow } from '../../store/index.js';

/** A member's page of one request. */
export const answerLink = (desk: Desk, row: RfqRow, member: string): string =>
  desk.links.url('answer', desk.links.make({ purpose: 'answer', network: row.network, rfq: row.id, who: { kind: 'member', id: member } }));

/** The customer's page. */
export const statusLink = (desk: Desk, row: RfqRow): string =>
  desk.links.url('status', desk.links.make({ purpose: 'status', network: row.network, rfq: row.id, who: { kind: 'customer' }, ttl: desk.config.limits.statusDays * 86_400 }));

/** The office's page of one request; needs a session. */
export const officeLink = (desk: Desk, row: RfqRow): string => `${desk.config.baseUrl}/office/rfqs/${row.id}`;

/** The answer sheet for a member without e-mail; needs a session. */
export const sheetLink = (desk: Desk, row: RfqRow, member: string): string => `${officeLink(desk, row)}/sheet/${encodeURIComponent(member)}`;
