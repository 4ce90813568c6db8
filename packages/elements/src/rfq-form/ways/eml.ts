/** A mail with everything in it, as a file that a mail program opens (RFC 5322, 2045, 2047, 2231). */
export interface Message {
  readonly from?: { readonly name: string; readonly address: string } | undefined;
  /** Addresses with commas between. */
  readonly to?: string | undefined;
  readonly subject: string;
  readonly text: string;
  readonly files: readonly (Blob & { readonly name: string })[];
}

/** Multiples of 57 bytes make whole lines of 76 characters. */
const CHUNK = 57 * 512;
const ADDRESS = /^[\w.!#$%&'*+/=?^`{|}~-]+@[A-Za-z0-9.-]+$/;
const encoder = new TextEncoder();

const base64 = (bytes: Uint8Array): string => btoa([...bytes].map((byte) => String.fromCharCode(byte)).join(''));
const lines = (text: string): string => `${text.match(/.{1,76}/g)?.join('\r\n') ?? ''}\r\n`;

/** One line: nothing a visitor wrote can begin a header of its own. */
const oneLine = (text: string): string => text.replace(/[\x00-\x1f\x7f\u2028\u2029]+/g, ' ').trim();

/** A header's words: as they are where they are plain ASCII, else in encoded words of at most 75 characters. */
function encodeWords(text: string): string {
  const clean = oneLine(text);
  if (/^[\w .,!?/-]*$/.test(clean) && clean.length < 60) return clean;
  const words: string[] = [];
  let piece = '';
  for (const letter of clean) {
    if (encoder.encode(piece + letter).length > 42) {
      words.push(piece);
      piece = '';
    }
    piece += letter;
  }
  return [...words, piece].map((word) => `=?UTF-8?B?${base64(encoder.encode(word))}?=`).join('\r\n ');
}

/** A file's name: no path, no control characters, no letters that turn the direction of reading. */
const fileName = (name: string): string => oneLine(name).replace(/[\u202a-\u202e\u2066-\u2069\u200e\u200f]/g, '').replace(/.*[\\/]/, '') || 'file';
const percent = (text: string): string => encodeURIComponent(text).replace(/['()*]/g, (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`);

/** Builds the mail. `X-Unsent` makes mail programs that know it open a draft to be sent. */
export async function buildEml({ from, to, subject, text, files }: Message): Promise<Blob> {
  const boundary = `=_sanchi_${[...crypto.getRandomValues(new Uint8Array(12))].map((byte) => byte.toString(36)).join('')}`;
  const addresses = (to ?? '').split(/,\s*/).filter((address) => ADDRESS.test(address));
  const parts: BlobPart[] = [[
    'MIME-Version: 1.0', 'X-Unsent: 1',
    ...from && ADDRESS.test(from.address) ? [`From: ${encodeWords(from.name)} <${from.address}>`] : [],
    ...addresses.length > 0 ? [`To: ${addresses.map((address) => `<${address}>`).join(', ')}`] : [],
    `Subject: ${encodeWords(subject)}`,
    `Content-Type: multipart/mixed; boundary="${boundary}"`, '',
    `--${boundary}`, 'Content-Type: text/plain; charset=utf-8', 'Content-Transfer-Encoding: base64', '', '',
  ].join('\r\n'), lines(base64(encoder.encode(text.replace(/\r?\n/g, '\r\n'))))];
  for (const file of files) {
    const name = fileName(file.name);
    const type = /^[\w.+-]+\/[\w.+-]+$/.test(file.type) ? file.type : 'application/octet-stream';
    parts.push([`--${boundary}`, `Content-Type: ${type}`, 'Content-Transfer-Encoding: base64', `Content-Disposition: attachment;\r\n filename*=UTF-8''${percent(name)}`, '', ''].join('\r\n'));
    // A piece at a time: a drawing of ten megabytes need not be in memory three times over.
    for (let start = 0; start < file.size; start += CHUNK) parts.push(lines(base64(new Uint8Array(await file.slice(start, start + CHUNK).arrayBuffer()))));
  }
  parts.push(`--${boundary}--\r\n`);
  return new Blob(parts, { type: 'message/rfc822' });
}
