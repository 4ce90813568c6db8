import { nextPiece, Stalled } from '../files/index.js';
import { Problem } from './problems.js';

/** Values in a request, in lists and fields of any depth; a full one has some hundred. */
const MAX_VALUES = 2000;

/** A body may take so many times the longest silence in all: words are sent within seconds, and each sender holds a place meanwhile. */
const IN_ALL = 4;

/**
 * A JSON body of at most `maxBytes`; reading stops where it is longer, whatever Content-Length says, where nothing comes for
 * `stallSeconds`, and where it drips in for four times as long.
 */
export async function readJson(request: Request, maxBytes: number, stallSeconds: number): Promise<unknown> {
  if (!/^application\/json\b/i.test(request.headers.get('content-type') ?? '')) throw new Problem('content-type');
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = request.body?.getReader();
  const until = performance.now() + IN_ALL * stallSeconds * 1000;
  const next = async (): Promise<Uint8Array | undefined> => (reader
    ? (await nextPiece(reader, Math.min(stallSeconds * 1000, until - performance.now())).catch((error: unknown) => { throw error instanceof Stalled ? new Problem('stalled') : error; })).value : undefined);
  for (let piece = await next(); piece; piece = await next()) {
    size += piece.byteLength;
    if (size > maxBytes) {
      void reader?.cancel().catch(() => undefined);
      throw new Problem('rfq-too-large');
    }
    chunks.push(piece);
  }
  const value = parsed(Buffer.concat(chunks));
  if (holdsTooMany(value)) throw new Problem('too-many-fields');
  return value;
}

function parsed(body: Buffer): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body));
  } catch {
    throw new Problem('json');
  }
}

/** Counted one after the other, however deep: a call within a call for each level would break at ten thousand of them. */
function holdsTooMany(value: unknown): boolean {
  const open = [value];
  for (let count = 0; open.length > 0; count += 1) {
    if (count > MAX_VALUES) return true;
    const one = open.pop();
    if (typeof one === 'object' && one !== null) for (const inner of Object.values(one)) open.push(inner);
  }
  return false;
}
