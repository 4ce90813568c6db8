import { textIn } from '@sanchi/sdk';
import type { NetworkConfig } from '../config/index.js';

/** The language of a mail: Japanese for those who read it, English for all others. */
export type MailLanguage = 'ja' | 'en';
/** The nearest language that mails are written in. */
export const mailLanguage = (tag: string | undefined): MailLanguage => (tag === undefined || /^ja\b/i.test(tag) ? 'ja' : 'en');

/** Paragraphs with an empty line between; missing ones are left out. */
export const paragraphs = (...parts: readonly (string | false | undefined)[]): string =>
  parts.filter((part): part is string => part !== undefined && part !== false && part !== '').join('\n\n');

/** Words of a user as a quotation, so that nobody takes them for ours. */
export const quoted = (text: string): string => text.replace(/\r\n?/g, '\n').split('\n').map((line) => `> ${line}`).join('\n');

/** How a mail ends: who sends it and how they are reached. */
export function signature(network: NetworkConfig, language: MailLanguage): string {
  const { office } = network;
  const labels = language === 'ja' ? { phone: '電話', fax: 'FAX', mail: 'メール' } : { phone: 'Tel.', fax: 'Fax', mail: 'E-mail' };
  return [
    '-- ', textIn(network.name, language), textIn(office.name, language), office.address,
    office.phone !== undefined && `${labels.phone}: ${office.phone}`, office.fax !== undefined && `${labels.fax}: ${office.fax}`, `${labels.mail}: ${office.email}`,
  ].filter((line) => line !== undefined && line !== false).join('\n');
}
