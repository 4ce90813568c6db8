import { simpleParser, type ParsedMail } from 'mailparser';

/** What a report of a mail server says of one of our mails. */
export type BounceReport =
  | { readonly kind: 'failed'; readonly messageId: string; readonly code: string }
  | { readonly kind: 'delayed' | 'none' };

/** Longer reports than this are none; servers send back headers, at most the mail. */
export const MAX_REPORT = 10 * 1024 * 1024;

/**
 * Reads a report of delivery (RFC 3464, for addresses beyond ASCII RFC 6533): which mail could not be delivered for good. A report of delay is no bounce, nor is an
 * absence note, whatever its words say.
 */
export async function readBounce(raw: Buffer): Promise<BounceReport> {
  const mail = await simpleParser(raw, { keepDeliveryStatus: true, skipHtmlToText: true, skipTextToHtml: true, skipImageLinks: true });
  const status = partOf(mail, 'message/delivery-status', 'message/global-delivery-status');
  if (status === undefined) return { kind: 'none' };
  // One block for each address; ours may be passed on from one to several.
  const blocks = status.split(/\r?\n\s*\r?\n/);
  const of = (action: string): string | undefined => blocks.find((block) => new RegExp(`^Action:\\s*${action}\\b`, 'im').test(block));
  const failed = of('failed');
  if (failed === undefined) return { kind: of('delayed') === undefined ? 'none' : 'delayed' };
  const messageId = returnedId(mail);
  if (messageId === undefined) return { kind: 'none' };
  return { kind: 'failed', messageId, code: /^Status:\s*([245]\.\d{1,3}\.\d{1,3})/im.exec(failed)?.[1] ?? '5.0.0' };
}

/** The id of the mail that came back, from its returned headers; else from what the report answers. */
function returnedId(mail: ParsedMail): string | undefined {
  const headers = partOf(mail, 'message/rfc822', 'message/global', 'text/rfc822-headers', 'message/global-headers') ?? '';
  // Only the head: what a returned text says is not believed.
  const head = headers.split(/\r?\n\r?\n/, 1)[0]!.replace(/\r?\n[ \t]+/g, ' ');
  return /^Message-ID:\s*(<[^<>\s]{1,250}>)/im.exec(head)?.[1] ?? mail.inReplyTo ?? [mail.references ?? []].flat().at(-1);
}

function partOf({ attachments }: ParsedMail, ...types: readonly string[]): string | undefined {
  const part = attachments.find(({ contentType }) => types.includes(contentType));
  return part?.content.toString('utf8');
}
