import { narrow } from '../sheets/cells.js';

const GENERIC = /^(?:info|information|contact|contacts|office|sales|eigyo|eigyou|support|mail|email|webmaster|web|admin|soumu|somu|kikaku|toiawase|otoiawase|inquiry|inquiries|enquiry|customer|customers|cs|service|hello|desk|helpdesk|post|postmaster|honsha|honten|main|master|shop|store|order|orders|export|overseas|global|pr|kouhou|koho|press|media|jimu|jimukyoku|secretariat|kanri|gijutsu|gijyutu|engineering|factory|koujou|kojo|company|team|staff|all|reception|uketsuke|japan|jp|tech|quality|hinshitsu|recruit|saiyo|jinji|keiri|kobai|koubai|purchase|purchasing)$/u;

/** What a mailbox is: of the firm, personal by its looks, or no mailbox at all. */
export function judgeMailbox(address: string): 'shared' | 'personal' | 'invalid' {
  const text = narrow(address).toLowerCase();
  const match = /^([a-z0-9._%+-]{1,64})@([a-z0-9-]+(?:\.[a-z0-9-]+)+)$/u.exec(text);
  if (match === null) return 'invalid';
  const [, local = '', domain = ''] = match;
  const words = local.split(/[._+-]|\d+/u).filter((word) => word !== '');
  if (words.some((word) => GENERIC.test(word))) return 'shared';
  // matool@matool.jp is the firm itself.
  return local === domain.split('.')[0] ? 'shared' : 'personal';
}

/** Addresses in a text, for finding personal ones in free text. */
export const MAILBOX = /[A-Za-z0-9._%+-]{1,64}[@＠][A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,6}/gu;

/** A web address: only http and https ever pass; a missing scheme is put in. */
export function readUrl(cell: string): { url: string; completed: boolean; others: readonly string[] } | undefined {
  const parts = cell.split(/[\s\u3000、;|<>"]+/u).filter((part) => part !== '').map((part) => part.normalize('NFKC'));
  const found: { url: string; completed: boolean }[] = [];
  for (const part of parts) {
    const schemed = /^https?:\/\//iu.test(part);
    // A domain with a path, but neither a mailbox nor another scheme: javascript:, data:, file: never pass.
    const domain = /^(?:[a-z0-9-]{1,63}\.)+[a-z]{2,24}(?::\d{1,5})?(?:[/?#].*)?$/iu.test(part);
    if (!schemed && !domain) continue;
    const url = parsed(schemed ? part : `https://${part}`);
    if (url !== undefined) found.push({ url, completed: !schemed });
  }
  const first = found[0];
  return first === undefined ? undefined : { ...first, others: found.slice(1).map(({ url }) => url) };
}

/** The address as written where it parses as http(s) with a host and no password in it. */
function parsed(text: string): string | undefined {
  try {
    const url = new URL(text);
    const fit = (url.protocol === 'http:' || url.protocol === 'https:') && url.hostname.includes('.') && url.username === '' && url.password === '';
    return fit ? text : undefined;
  } catch {
    return undefined;
  }
}
