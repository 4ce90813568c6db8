/**
 * A file's name as people may see it: the last part of whatever was sent, in one normal form, without control
 * characters and without those that turn the direction of reading (`gnp.exe` that looks like `exe.png`).
 */
export function displayName(sent: string): string {
  const last = sent.normalize('NFC').split(/[/\\]/).pop() ?? '';
  const clean = last.replace(/[\u0000-\u001f\u007f-\u009f\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g, '').replace(/[<>:"|?*]/g, '_').trim()
    .replace(/^\.+/, '').replace(/[. ]+$/, '');
  const extension = extensionOf(clean);
  const stem = clean.slice(0, clean.length - extension.length);
  return stem === '' ? `file${extension}` : `${[...stem].slice(0, 120).join('')}${extension}`;
}

/** The extension with its dot in lower case, or nothing. */
export const extensionOf = (name: string): string => (/\.[A-Za-z0-9_]{1,8}$/.exec(name.normalize('NFKC'))?.[0] ?? '').toLowerCase();

/** RFC 6266 with RFC 5987's form for what is not ASCII. */
export function contentDisposition(name: string): string {
  const ascii = name.normalize('NFKD').replace(/[^\x20-\x7e]/g, '_').replace(/["\\%]/g, '_');
  const encoded = encodeURIComponent(name).replace(/['()*!]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encoded}`;
}
