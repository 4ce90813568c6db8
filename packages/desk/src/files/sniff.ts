import { open } from 'node:fs/promises';
import { fileTypeFromBuffer } from 'file-type';
import { archiveFault, type ArchiveFault } from './archive.js';

/** How many bytes decide; archives and documents show themselves within. */
const HEAD = 64 * 1024;

/** What a content may be for each extension, as file-type names it; `text` is text in any common encoding. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  '.pdf': ['pdf'], '.zip': ['zip'], '.jpg': ['jpg'], '.jpeg': ['jpg'], '.png': ['png', 'apng'], '.gif': ['gif'], '.webp': ['webp'],
  '.heic': ['heic', 'heif'], '.heif': ['heic', 'heif'], '.tif': ['tif'], '.tiff': ['tif'], '.bmp': ['bmp'],
  '.docx': ['zip'], '.xlsx': ['zip'], '.pptx': ['zip'], '.doc': ['cfb'], '.xls': ['cfb'], '.ppt': ['cfb'], '.msg': ['cfb'],
  '.3mf': ['zip'], '.dwg': ['dwg'], '.dxf': ['text', 'dxf-binary'], '.stl': ['text', 'stl', 'stl-binary'],
  '.step': ['text'], '.stp': ['text'], '.iges': ['text'], '.igs': ['text'], '.jt': ['jt'],
  '.txt': ['text'], '.csv': ['text'], '.mp4': ['mp4'], '.mov': ['mov', 'mp4'],
};

/** Media types by extension, then by what was found; everything else is bytes. */
const TYPES: Readonly<Record<string, string>> = {
  '.docx': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  '.pptx': 'application/vnd.openxmlformats-officedocument.presentationml.presentation', '.3mf': 'model/3mf', zip: 'application/zip',
  text: 'text/plain', dwg: 'image/vnd.dwg', 'dxf-binary': 'image/vnd.dxf', 'stl-binary': 'model/stl', jt: 'model/jt',
};

/** What the content is, or that it is not what its name says, or what is wrong with the archive that it is. */
export type Sniffed = { readonly ok: true; readonly type: string } | { readonly ok: false; readonly found: string; readonly fault?: ArchiveFault };

/** Looks at the beginning of a stored file, and through all of an archive. */
export async function sniff(path: string, extension: string): Promise<Sniffed> {
  const handle = await open(path);
  try {
    const buffer = Buffer.alloc(HEAD);
    const { bytesRead } = await handle.read(buffer, 0, HEAD, 0);
    const { size } = await handle.stat();
    const head = buffer.subarray(0, bytesRead);
    const sniffed = await judge(head, extension, size);
    const fault = sniffed.ok && isZip(head) ? await archiveFault(path, size) : undefined;
    return fault ? { ok: false, found: 'zip', fault } : sniffed;
  } finally {
    await handle.close();
  }
}

async function judge(head: Buffer, extension: string, size: number): Promise<Sniffed> {
  const own = ownFormat(head, size);
  const known = own === undefined ? await fileTypeFromBuffer(head).catch(() => undefined) : undefined;
  const found = own ?? known?.ext ?? (isText(head) ? 'text' : 'unknown');
  const allowed = ALLOWED[extension] ?? [];
  if (allowed.includes(found)) return { ok: true, type: TYPES[extension] ?? TYPES[found] ?? known?.mime ?? 'application/octet-stream' };
  return { ok: false, found };
}

const isZip = (head: Buffer): boolean => /^PK(\x03\x04|\x05\x06)/.test(head.subarray(0, 4).toString('latin1'));

/** Archives, which file-type would look into, and CAD formats that it does not know. */
function ownFormat(head: Buffer, size: number): string | undefined {
  const start = head.subarray(0, 80).toString('latin1');
  if (isZip(head)) return 'zip';
  if (start.startsWith('\x1f\x8b')) return 'gz';
  if (/^AC10\d\d/.test(start)) return 'dwg';
  if (start.startsWith('AutoCAD Binary DXF\r\n')) return 'dxf-binary';
  if (/^Version \d+\.\d+ JT/.test(start)) return 'jt';
  // Binary STL: 80 bytes of anything, the number of triangles, 50 bytes for each.
  if (head.length >= 84 && !/^MZ|^\x7fELF|^PK|^#!/.test(start) && size === 84 + head.readUInt32LE(80) * 50) return 'stl-binary';
  return undefined;
}

/** Text has no control characters but white space; Shift_JIS and UTF-8 alike. A script that a computer would run is none. */
function isText(head: Buffer): boolean {
  if (head.length >= 2 && ((head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff))) return true;
  if (head.subarray(0, 2).toString('latin1') === '#!' || /^\s*<(!doctype|html|script|svg|\?xml)/i.test(head.subarray(0, 200).toString('latin1').replace(/^\u00ef\u00bb\u00bf/, ''))) return false;
  return !head.some((byte) => byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d && byte !== 0x0c && byte !== 0x1a);
}
