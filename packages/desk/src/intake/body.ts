import { Problem } from './problems.js';

/** Values in a request, in lists and fields of any depth; a full one has some hundred. */
const MAX_VALUES = 2000;

/** A JSON body of at most `maxBytes`; reading stops where it is longer, whatever Content-Length says. */
export async function readJson(request: Request, maxBytes: number): Promise<unknown> {
  if (!/^application\/json\b/i.test(request.headers.get('content-type') ?? '')) throw new Problem('content-type');
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = request.body?.getReader();
  for (let chunk = await reader?.read(); chunk && !chunk.done; chunk = await reader?.read()) {
    size += chunk.value.byteLength;
    if (size > maxBytes) {
      void reader?.cancel().catch(() => undefined);
      throw new Problem('rfq-too-large');
    }
    chunks.push(chunk.value);
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
